import { pageNumber, type PageRecord } from '#model';
import type { JournalRecord, Origin } from './journal.ts';
import type { Place } from './page-queue.ts';
import type { SkipReason } from './skip-reasons.ts';
import { urlKey } from './url.ts';

/** A page as the frontier knows it. */
export interface Page extends Origin {
  /** As given when it was asked for; normalized when it was found. */
  readonly url: string;
  readonly place: Place;
  readonly isAsked: boolean;
  /** Given when it is first started, so that ids follow the order of the audit. */
  id: string | null;
  state: 'waiting' | 'started' | 'ended' | 'withdrawn';
  record: PageRecord | null;
}

export interface LeftOut {
  readonly url: string;
  readonly reason: SkipReason;
  readonly from: string | null;
}

/** Addresses recorded as left out; what a hostile site names beyond them is forgotten. */
const MAX_LEFT_OUT = 10_000;

/** All pages, built from journal records and from nothing else, so that replaying is the same as running. */
export class FrontierPages {
  readonly pages: Page[] = [];
  readonly leftOut = new Map<string, LeftOut>();
  /** Pages per end, and those without one that nothing loads. */
  readonly ended = { audited: 0, error: 0, skipped: 0 };
  waiting = 0;
  readonly #byId = new Map<string, Page>();
  readonly #byUrl = new Map<string, Page>();
  readonly #byKey = new Map<string, Page>();

  withId(id: string): Page {
    return known(this.#byId.get(id));
  }

  /** The page queued last. */
  latest(): Page {
    return known(this.pages.at(-1));
  }

  /** Pages that have an id, in its order. */
  started(): readonly Page[] {
    return [...this.#byId.values()];
  }

  /** The page of exactly this address. */
  at(url: string): Page | undefined {
    const page = this.#byUrl.get(url);
    return page?.state === 'withdrawn' ? undefined : page;
  }

  /** The page that this address, or one that amounts to it, leads to. */
  holderOf(url: string): Page | undefined {
    return this.#byKey.get(urlKey(url));
  }

  mayLeaveOut(url: string): boolean {
    return this.leftOut.size < MAX_LEFT_OUT && !this.leftOut.has(urlKey(url));
  }

  apply(record: JournalRecord): void {
    switch (record.type) {
      case 'queued':
        return this.#queue(record.url, record);
      case 'started':
        return this.#start(known(this.#byUrl.get(record.url)), record.id);
      case 'alias':
        return this.#alias(this.withId(record.id), record.url);
      case 'done':
        return this.#end(this.withId(record.id), record.record);
      case 'skipped':
        return this.#leaveOut(record);
      case 'note':
        return;
    }
  }

  /** After a replay: what was started and not ended is loaded again, under its id. */
  putBackStarted(): void {
    for (const page of this.pages) {
      if (page.state !== 'started') continue;
      page.state = 'waiting';
      this.waiting += 1;
    }
  }

  #queue(url: string, { source, depth, from, name }: Origin): void {
    const isAsked = source === 'seed' || source === 'list';
    const key = urlKey(url);
    const page: Page = {
      url,
      source,
      depth,
      from,
      name,
      isAsked,
      place: placeOf({ source, depth, from }, this.pages.length),
      id: null,
      state: 'waiting',
      record: null,
    };
    const holder = this.#byKey.get(key);
    // Queued again, by a way that comes earlier.
    if (!isAsked) this.#withdraw(holder);
    this.pages.push(page);
    this.waiting += 1;
    this.#byUrl.set(url, page);
    if (!isAsked || !holder) this.#byKey.set(key, page);
    // Left out at first (too deep, a trap) and now found on a better way.
    this.leftOut.delete(key);
  }

  #leaveOut({ url, reason, from }: LeftOut): void {
    this.leftOut.set(urlKey(url), { url, reason, from });
  }

  #start(page: Page, id: string): void {
    if (page.state === 'waiting') this.waiting -= 1;
    page.id = id;
    page.state = 'started';
    this.#byId.set(id, page);
  }

  #alias(page: Page, url: string): void {
    this.#withdraw(this.holderOf(url));
    this.#byKey.set(urlKey(url), page);
  }

  #end(page: Page, record: PageRecord): void {
    page.state = 'ended';
    page.record = record;
    this.ended[record.status] += 1;
  }

  #withdraw(page: Page | undefined): void {
    if (!page || !mayWithdraw(page)) return;
    page.state = 'withdrawn';
    this.waiting -= 1;
  }
}

function known(page: Page | undefined): Page {
  if (!page) throw new Error('The frontier knows no such page.');
  return page;
}

/** Breadth first (see `Frontier`); `serial` is the order of discovery. */
export function placeOf(
  { source, depth, from }: Pick<Origin, 'source' | 'depth' | 'from'>,
  serial: number,
): Place {
  return {
    rank: source === 'sitemap' ? depth + 0.5 : depth,
    parent: from === null ? 0 : pageNumber(from),
    serial,
  };
}

/** Found, never started: another page may stand for it without anything being lost. */
export function mayWithdraw(page: Page): boolean {
  return page.state === 'waiting' && !page.isAsked && page.id === null;
}
