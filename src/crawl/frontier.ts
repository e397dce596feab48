import { pageId, pageNumber, type PageRecord } from '#model';
import { Admission } from './admission.ts';
import { FrontierPages, mayWithdraw, placeOf, type LeftOut, type Page } from './frontier-pages.ts';
import type {
  FrontierCounts,
  FrontierSettings,
  Offer,
  OfferResult,
  StartedPage,
} from './frontier-types.ts';
import type { JournalRecord, Origin } from './journal.ts';
import { isBefore, PageQueue } from './page-queue.ts';
import { FOREIGN, type SkipReason } from './skip-reasons.ts';
import { isSamePath, MAX_URL_LENGTH, readUrl } from './url.ts';

/** The queue of a run; `settings.replay` continues an earlier session of it. */
export function createFrontier(settings: FrontierSettings): Frontier {
  return new Frontier(settings);
}

/**
 * Which page comes next, and when a page is known. The order is breadth first: pages asked for, then the
 * links of those, since menus and footers lead to the pages an audit is about; then sitemaps, which
 * list hundreds of pages of one kind; then what lies further away. Within one depth, links keep the
 * order of their pages and of each page's content. A page waits while one still loading could put another
 * before it: the same site gives the same pages and ids, whatever loads faster.
 */
export class Frontier {
  readonly #settings: FrontierSettings;
  readonly #pages = new FrontierPages();
  readonly #queue = new PageQueue<Page>();
  readonly #admission: Admission;
  readonly #loading = new Set<Page>();
  /** Loading pages that proved to be another page, which end as duplicates, and those that stand. */
  readonly #yielded = new Set<Page>();
  readonly #settled = new Set<Page>();
  #lastNumber = 0;

  constructor(settings: FrontierSettings) {
    this.#settings = settings;
    this.#admission = new Admission(settings);
    for (const record of settings.replay) this.#pages.apply(record);
    this.#pages.putBackStarted();
    for (const page of this.#pages.pages) {
      this.#admission.count(page.url, page, this.#linkerUrl(page.from));
      if (page.id !== null) this.#lastNumber = Math.max(this.#lastNumber, pageNumber(page.id));
      if (page.state === 'waiting') this.#queue.add(page);
    }
  }

  /**
   * Offers an address. Pages asked for are taken as given, unless exactly that address is known; the
   * caller checks robots.txt for them, so that they keep an id and a place in the report. Addresses found
   * are normalized and judged by the scope and the limits; what is refused may be offered again.
   * A page's links must be offered before `finish`, or a kill in between would lose them.
   */
  offer(url: string, { source, depth, from = null, name = null }: Offer): OfferResult {
    if (from !== null) this.#loadingPage(from);
    const isAsked = source === 'seed' || source === 'list';
    const reading = readUrl(url);
    if (!reading.ok) return this.#leaveOut(url.slice(0, MAX_URL_LENGTH), reading.problem, from);
    const origin = { source, depth, from, name };
    if (isAsked) return this.#pages.at(url) ? 'known' : this.#enqueue(url, origin);
    const holder = this.#pages.holderOf(reading.url);
    if (holder) {
      if (this.#comesEarlier(reading.url, origin, holder)) this.#enqueue(reading.url, origin);
      return 'known';
    }
    const linker = this.#linkerUrl(from);
    const reason = this.#admission.refusal(reading.url, origin, linker, this.#pages.waiting);
    return reason ? this.#leaveOut(reading.url, reason, from) : this.#enqueue(reading.url, origin);
  }

  /** Starts the next page; undefined when there is none now. One may come once a loading page has ended. */
  next(): StartedPage | undefined {
    if (this.#placesLeft() <= 0) return undefined;
    const page = this.#queue.first();
    if (!page || this.#mayBeOvertaken(page)) return undefined;
    const id = page.id ?? pageId((this.#lastNumber += 1));
    this.#record({ type: 'started', id, url: page.url });
    this.#loading.add(page);
    return { ...page, id };
  }

  /**
   * Tells where a loading page really is: its final address, or the canonical one it declares, absolute
   * and in scope; call it for every loaded page. When it returns a page, that one is or will be audited
   * instead: finish this one as skipped, `duplicate`. A page asked for never is one. A canonical address
   * on another path is not believed: too many sites declare their home page on every page.
   */
  alias(id: string, url: string, kind: 'redirect' | 'canonical'): Readonly<Page> | undefined {
    const page = this.#loadingPage(id);
    if (kind === 'canonical' && !isSamePath(url, page.url)) return undefined;
    const holder = this.#pages.holderOf(url);
    if (holder && holder !== page && !page.isAsked && this.#standsFor(holder, page)) {
      this.#yielded.add(page);
      return holder;
    }
    this.#settled.add(page);
    if (holder !== page) this.#record({ type: 'alias', id, url });
    return undefined;
  }

  /** Ends a page. A skipped one gives its place under the page limit back. */
  finish(id: string, record: PageRecord): void {
    const page = this.#loadingPage(id);
    if (record.id !== id) throw new Error(`The record of ${record.id} cannot end ${id}.`);
    this.#record({ type: 'done', id, record });
    for (const set of [this.#loading, this.#yielded, this.#settled]) set.delete(page);
  }

  counts(): FrontierCounts {
    const { ended, waiting } = this.#pages;
    const queued = Math.min(waiting, Math.max(0, this.#placesLeft()));
    return {
      queued,
      started: this.#loading.size,
      audited: ended.audited,
      errors: ended.error,
      skipped: ended.skipped,
      beyondLimit: waiting - queued,
    };
  }

  /** Ends of all finished pages of the run, earlier sessions included, in the order of their ids. */
  records(): readonly PageRecord[] {
    return this.#pages.started().flatMap(({ record }) => record ?? []);
  }

  /** Addresses of the site that were refused and not queued since, at most 10,000, in order of discovery. */
  leftOut(): readonly LeftOut[] {
    return [...this.#pages.leftOut.values()];
  }

  /** Of the page limit: what no page has used or may still use. */
  #placesLeft(): number {
    const { audited, error } = this.#pages.ended;
    return this.#settings.limits.maxPages - audited - error - this.#loading.size;
  }

  #enqueue(url: string, origin: Origin): 'queued' {
    this.#record({ type: 'queued', url, ...origin });
    this.#queue.add(this.#pages.latest());
    this.#admission.count(url, origin, this.#linkerUrl(origin.from));
    return 'queued';
  }

  /** A page that loads slowly may link to what a later one found first: the order must not tell. */
  #comesEarlier(url: string, origin: Origin, holder: Page): boolean {
    const isEarlier = isBefore(placeOf(origin, 0), { ...holder.place, serial: 0 });
    return isEarlier && mayWithdraw(holder) && this.#settings.scope.decide(url).in;
  }

  #mayBeOvertaken(page: Page): boolean {
    const { maxDepth } = this.#settings.limits;
    return [...this.#loading].some((loading) => {
      const rank = loading.depth + 1;
      if (this.#yielded.has(loading) || (maxDepth !== null && rank > maxDepth)) return false;
      return isBefore({ rank, parent: pageNumber(loading.id ?? ''), serial: 0 }, page.place);
    });
  }

  /** Of two pages that share an address, the one already judged or being so is audited, else the earlier. */
  #standsFor(holder: Page, page: Page): boolean {
    if (holder.state === 'ended') return holder.record?.status === 'audited';
    if (holder.state === 'waiting') return !mayWithdraw(holder);
    if (this.#yielded.has(holder)) return false;
    return this.#settled.has(holder) || isBefore(holder.place, page.place);
  }

  #leaveOut(url: string, reason: SkipReason, from: string | null): SkipReason {
    if (!FOREIGN.has(reason) && this.#pages.mayLeaveOut(url))
      this.#record({ type: 'skipped', url, reason, from });
    return reason;
  }

  #record(record: JournalRecord): void {
    this.#settings.journal.append(record);
    this.#pages.apply(record);
  }

  #linkerUrl(from: string | null): string | null {
    return from === null ? null : this.#pages.withId(from).url;
  }

  #loadingPage(id: string): Page {
    const page = this.#pages.withId(id);
    if (!this.#loading.has(page)) throw new Error(`The page ${id} is not being loaded.`);
    return page;
  }
}
