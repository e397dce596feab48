/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: what came into sight
 * with the pointer or the focus on an element, what it covers, and whether it is still there. The pointer is moved
 * and keys are pressed from outside.
 */
import type { coveredBy as CoveredBy, wordsOf as WordsOf } from './covered-contents.ts';
import type { elementAt as ElementAt } from './form-trial.ts';
import type {
  cameIntoSight as CameIntoSight,
  isInSight as IsInSight,
  shownContents as ShownContents,
} from './shown-contents.ts';

declare const cameIntoSight: typeof CameIntoSight;
declare const coveredBy: typeof CoveredBy;
declare const elementAt: typeof ElementAt;
declare const isInSight: typeof IsInSight;
declare const shownContents: typeof ShownContents;
declare const wordsOf: typeof WordsOf;

/** A content that came up; `place` is its number in this copy, elements by their place in the frame's snapshot. */
export interface WireReveal {
  readonly place: number;
  readonly n: number | null;
  readonly text: string;
  readonly modal: boolean;
  readonly holdsTrigger: boolean;
  readonly elsewhere: boolean;
  readonly covers: readonly { readonly n: number; readonly text: string; readonly own: boolean }[];
  readonly controls: readonly WireControl[];
}

export interface WireControl {
  readonly n: number | null;
  readonly text: string;
  readonly elsewhere: boolean;
}

export interface WireShown {
  readonly changed: boolean;
  readonly reveals: readonly WireReveal[];
}

export interface RevealWorld {
  readonly rgaaElements: ReadonlyMap<Node, number>;
  rgaaReveals: {
    before: ReadonlySet<Element>;
    /** Something of the document was changed since. */
    changed: boolean;
    /** Outermost elements of contents that came up, and those of their parts that were in sight. */
    readonly contents: Element[];
    readonly parts: Map<Element, readonly Element[]>;
  };
}

/** Entry. */
export function openReveals(): void {
  const world = globalThis as unknown as RevealWorld;
  world.rgaaReveals = { before: shownContents(), changed: false, contents: [], parts: new Map() };
  const watch = new MutationObserver(() => (world.rgaaReveals.changed = true));
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  watch.observe(document, all);
}

/** Entry: what is in sight now is there without the trial that follows. */
export function keepShown(): void {
  const { rgaaReveals } = globalThis as unknown as RevealWorld;
  rgaaReveals.before = shownContents();
  rgaaReveals.changed = false;
}

/** Entry: what came into sight with a trigger, as JSON; four contents at most. */
export function readShown(n: number): string {
  const { rgaaReveals } = globalThis as unknown as RevealWorld;
  const { changed } = rgaaReveals;
  const trigger = elementAt(n);
  const now = shownContents();
  const reveals = cameIntoSight(rgaaReveals.before, now)
    .filter((content) => wordsOf(content) !== '' || controlsOf(content).length > 0)
    .slice(0, 4)
    .map((content) => readReveal(content, trigger, now));
  const shown: WireShown = { changed, reveals };
  return JSON.stringify(shown);
}

function readReveal(
  content: Element,
  trigger: Element | null,
  now: ReadonlySet<Element>,
): WireReveal {
  const { rgaaElements, rgaaReveals } = globalThis as unknown as RevealWorld;
  const { contents, parts } = rgaaReveals;
  const known = contents.indexOf(content);
  const place = known < 0 ? contents.push(content) - 1 : known;
  const own = [...now].filter((one) => Node.prototype.contains.call(content, one));
  parts.set(content, own);
  const others = [...now].filter((one) => !own.includes(one));
  const earlier = others.filter((one) => rgaaReveals.before.has(one) && !one.contains(content));
  const modal = content.closest('dialog, [role=dialog], [role=alertdialog]') ?? content;
  return {
    place,
    n: rgaaElements.get(content) ?? null,
    text: wordsOf(content).slice(0, 200),
    modal: modal.getAttribute('aria-modal') === 'true' || modal.matches(':modal'),
    holdsTrigger: trigger !== null && content.contains(trigger),
    elsewhere: isSaidIn(wordsOf(content), others),
    covers: coveredBy(content, own, earlier, trigger),
    controls: controlsOf(content).map((control) => readControl(control, others)),
  };
}

export function controlsOf(content: Element): Element[] {
  const inside = [content, ...content.querySelectorAll('*')].filter((one) => isControl(one));
  return inside.filter((one) => !one.matches(':disabled')).slice(0, 5);
}

function isControl(element: Element): boolean {
  return element.matches(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
  );
}

function readControl(control: Element, others: readonly Element[]): WireControl {
  const { rgaaElements } = globalThis as unknown as RevealWorld;
  const words = wordsOf(control);
  const address = control.getAttribute('href');
  const isSame = (other: Element) => {
    const holder = other.closest('a[href], button, summary');
    if (!holder) return false;
    const leadsThere = address !== null && holder.getAttribute('href') === address;
    return leadsThere || (words !== '' && wordsOf(holder) === words);
  };
  const n = rgaaElements.get(control) ?? null;
  return { n, text: words.slice(0, 80), elsewhere: others.some(isSame) };
}

function isSaidIn(words: string, others: readonly Element[]): boolean {
  if (words === '') return false;
  return others.some((other) => (other.textContent ?? '').replace(/\s+/g, ' ').includes(words));
}

/** Entry: a content that came up is still in sight. */
export function isStillShown(place: number): boolean {
  const { rgaaReveals } = globalThis as unknown as RevealWorld;
  const content = rgaaReveals.contents[place];
  const parts = (content && rgaaReveals.parts.get(content)) ?? [];
  return parts.some((part) => part.isConnected && isInSightAlone(part));
}

export function isInSightAlone(element: Element): boolean {
  return isInSight(element, new Map());
}

/** All of the above, in the order in which the page receives them. */
export const REVEAL_FUNCTIONS = [
  openReveals,
  keepShown,
  readShown,
  readReveal,
  controlsOf,
  isControl,
  readControl,
  isSaidIn,
  isStillShown,
  isInSightAlone,
] as const;
