/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: tells which element
 * holds the focus, and takes it away. Keys are pressed from outside.
 */
import type { nextFrames as NextFrames } from './painting.ts';
import type {
  isDisplayed as IsDisplayed,
  madeSheet as MadeSheet,
  openTrees as OpenTrees,
  useSheets as UseSheets,
} from './trees.ts';

declare const nextFrames: typeof NextFrames;
declare const isDisplayed: typeof IsDisplayed;
declare const madeSheet: typeof MadeSheet;
declare const openTrees: typeof OpenTrees;
declare const useSheets: typeof UseSheets;

export interface WalkState {
  /** Elements met, in order: their place is their number. */
  readonly met: Element[];
  /** Elements that received the focus since it was last read. */
  readonly received: Element[];
  /** How stops are drawn, each once. */
  readonly groups: string[];
  readonly trees: readonly (Document | ShadowRoot)[];
  readonly still: CSSStyleSheet;
  readonly onFocus: (event: Event) => void;
}

export interface WalkWorld {
  readonly rgaaElements?: Map<Node, number>;
  rgaaWalk: WalkState;
}

/** An element of this frame: its number on the walk, and its place in the frame's snapshot. */
export interface WireStop {
  readonly met: number;
  readonly n: number | null;
  /** Keys may move inside it where no script sees them: media controls, dates, frames, closed trees. */
  readonly hasInside: boolean;
  readonly isFrame: boolean;
}

export interface WireFocus {
  readonly at: WireStop | null;
  /** Received the focus since the last reading, is still there, and yet nothing has the focus. */
  readonly dropped: WireStop | null;
  /** The window's focus is in this frame or in one of its own. */
  readonly isHere: boolean;
}

/** Entry: the page holds still and nothing has the focus. */
export function openWalk(): void {
  const world = globalThis as unknown as WalkWorld;
  const trees = openTrees();
  const still = madeSheet(
    `*, *::before, *::after { caret-color: transparent !important; transition: none !important;
      animation-play-state: paused !important; scroll-behavior: auto !important; }`,
  );
  const received: Element[] = [];
  const onFocus = (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof Element) received.push(target);
  };
  useSheets(trees, [still], [still]);
  addEventListener('focus', onFocus, true);
  world.rgaaWalk = { met: [], received, groups: [], trees, still, onFocus };
  dropFocus();
}

/** Entry: animations go on, so that one which begins with the focus shows. */
export function letMove(): void {
  const [rule] = (globalThis as unknown as WalkWorld).rgaaWalk.still.cssRules;
  if (rule instanceof CSSStyleRule) rule.style.removeProperty('animation-play-state');
}

/** Entry: the page is left blurred, without what was put in it. */
export function closeWalk(): void {
  const { trees, still, onFocus } = (globalThis as unknown as WalkWorld).rgaaWalk;
  dropFocus();
  removeEventListener('focus', onFocus, true);
  useSheets(trees, [still], []);
}

/** The element that has the focus, shadow trees entered; null for the document itself. */
export function focusedElement(): Element | null {
  const activeIn = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;
  let at = activeIn?.call(document) as Element | null;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body || at === document.documentElement ? null : at;
}

/** Entry: nothing has the focus any more; false when a script brought it back. */
export function dropFocus(): boolean {
  const at = focusedElement();
  if (at instanceof HTMLElement || at instanceof SVGElement) HTMLElement.prototype.blur.call(at);
  return focusedElement() === null;
}

/** Entry: where the focus is, as JSON; `waits`: once the page had a frame's time to react. */
export async function readFocus(waits: boolean): Promise<string> {
  if (waits) await nextFrames(1, 60);
  const { received } = (globalThis as unknown as WalkWorld).rgaaWalk;
  const at = focusedElement();
  const last = received.splice(0).at(-1);
  const isDropped =
    at === null &&
    last?.isConnected === true &&
    isDisplayed(last, true) &&
    !last.matches(':disabled');
  const focus: WireFocus = {
    at: at && stopOf(at),
    dropped: isDropped ? stopOf(last) : null,
    isHere: Document.prototype.hasFocus.call(document),
  };
  return JSON.stringify(focus);
}

function stopOf(element: Element): WireStop {
  const { rgaaElements, rgaaWalk } = globalThis as unknown as WalkWorld;
  const known = rgaaWalk.met.indexOf(element);
  const met = known < 0 ? rgaaWalk.met.push(element) - 1 : known;
  const isFrame = /^(iframe|frame|object|embed)$/.test(element.localName);
  const hasSegments =
    element instanceof HTMLInputElement && /^(date|time|month|week|datetime)/.test(element.type);
  const isOpaque = element.localName.includes('-') && !element.shadowRoot;
  const hasInside = isFrame || hasSegments || isOpaque || element instanceof HTMLMediaElement;
  return { met, n: rgaaElements?.get(element) ?? null, hasInside, isFrame };
}

/** All of the above, in the order in which the page receives them. */
export const WALK_FUNCTIONS = [
  openWalk,
  letMove,
  closeWalk,
  focusedElement,
  dropFocus,
  readFocus,
  stopOf,
] as const;
