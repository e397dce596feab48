import type { ElementNode, TimedEvent, TimerFacts } from '#model';
import { tidy, type DomView } from '#rule-kit';

/** Twenty minutes: what a page does not do by then, it rarely does later. Twenty hours leave no doubt. */
export const MINUTES = 1200;
export const HOURS = 72_000;

/**
 * The page's clock ran this long, all its code did what it had to do, and no answer of the network was missing.
 * Inner frames, which may keep another clock, are not watched.
 */
export function isWatched(
  dom: DomView,
  timers: TimerFacts | undefined,
  seconds: number,
): timers is TimerFacts {
  return (
    dom.snapshot.frames.length === 1 &&
    timers !== undefined &&
    timers.capped !== 'workers' &&
    !timers.asked &&
    timers.seconds >= seconds
  );
}

export type Navigation = TimedEvent & { readonly isReload: boolean };

/** Where scripts would lead by themselves: `metas` are the destinations of `meta` tags, which are other tests'. */
export function navigations(
  dom: DomView,
  timers: TimerFacts | undefined,
  metas: readonly string[],
): readonly Navigation[] {
  const path = pathOf(dom.document.url);
  const own = metas.map(withoutHash);
  return (timers?.events ?? [])
    .filter(({ kind, url }) => kind === 'navigation' && !own.includes(withoutHash(url)))
    .map((event) => ({ ...event, isReload: pathOf(event.url) === path }));
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? '';
}

function pathOf(url: string): string {
  return url.split(/[?#]/u)[0] ?? '';
}

const SESSION =
  /session|connexion|d[ée]connect|inactiv|expir|log-?(?:in|out|off)|sign-?(?:in|out)|time-?out|auth/iu;
const WARNS =
  /redirig|redirect|recharg|reload|actualis|\bsecondes?\b|\bminutes?\b|session|inactivit|expir/iu;
const STOPS =
  /annul|cancel|rester|stay|continu|prolong|extend|keep|pause|arr[êe]t|stop|suspend|d[ée]sactiv|rafra[iî]ch|actualis|refresh|plus tard|later/iu;

/**
 * Why a change of address by a timer may be allowed all the same: something warns of it, a control may stop it, it
 * ends a session, or a presence keeps it off.
 */
export function mayBeControlled(
  dom: DomView,
  { events, changes }: TimerFacts,
  { url, again }: TimedEvent,
): boolean {
  const words = [dom.text(dom.root, { rendered: true }), ...changes.map(({ text }) => text)];
  return (
    again !== 'same' ||
    dom.snapshot.frames.length > 1 ||
    events.some(({ kind }) => kind === 'dialog') ||
    SESSION.test(url) ||
    words.some((text) => WARNS.test(text)) ||
    dom.elements().some((element) => element.focusable && STOPS.test(nameOf(dom, element)))
  );
}

function nameOf(dom: DomView, element: ElementNode): string {
  return tidy(element.name ?? dom.text(element, { rendered: true }));
}

/** `{span}` of messages, written alike in both languages: `30-60 s`. */
export function spanOf({ after, before }: TimedEvent): { readonly span: string } {
  const unit = before > 120 ? 60 : 1;
  const name = before > 7200 ? 'h' : unit === 60 ? 'min' : 's';
  const size = before > 7200 ? 3600 : unit;
  const [from, to] = [Math.floor(after / size), Math.ceil(before / size)];
  return { span: `${from}-${to} ${name}` };
}
