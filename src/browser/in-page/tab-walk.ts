/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: tells which element
 * holds the focus, brings the focus to one and takes it away. Keys are pressed from outside.
 */
import type { StopSight } from '#model';

interface WalkState {
  /** Elements met, in order: their place is their number. */
  readonly met: Element[];
  /** Elements that received the focus since it was last read. */
  readonly received: EventTarget[];
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly still: CSSStyleSheet;
  readonly onFocus: (event: Event) => void;
}

interface WalkWorld {
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

/** An element with the focus, ready for its photograph. */
export interface WireSight {
  readonly sight: StopSight;
  /** Around it, cut at the window, in pixels of the window: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
  /** Length of its outline within the window. */
  readonly outline: number;
  readonly native: boolean;
  /** Giving it the focus moved it: the window or a box scrolled. */
  readonly moved: boolean;
  readonly scroll: readonly [number, number];
}

/** Entry: the page holds still and nothing has the focus. */
export function openWalk(): void {
  const world = globalThis as unknown as WalkWorld;
  const roots = new Set<Document | ShadowRoot>([document]);
  for (const node of world.rgaaElements?.keys() ?? []) {
    const root = Node.prototype.getRootNode.call(node);
    if (root instanceof ShadowRoot) roots.add(root);
  }
  const still = new CSSStyleSheet();
  still.replaceSync(
    `*, *::before, *::after { caret-color: transparent !important; transition: none !important;
      animation-play-state: paused !important; scroll-behavior: auto !important; }`,
  );
  const received: EventTarget[] = [];
  const onFocus = (event: Event) => {
    const [target] = event.composedPath();
    if (target) received.push(target);
  };
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
  addEventListener('focusin', onFocus, true);
  world.rgaaWalk = { met: [], received, roots: [...roots], still, onFocus };
  dropFocus();
}

/** Entry: the page is left blurred, without what was put in it. */
export function closeWalk(): void {
  const { roots, still, onFocus } = (globalThis as unknown as WalkWorld).rgaaWalk;
  dropFocus();
  removeEventListener('focusin', onFocus, true);
  for (const root of roots)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== still);
}

/** The element that has the focus, shadow trees entered; null for the document itself. */
function focusedElement(): Element | null {
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

/** Entry: where the focus is, as JSON, once the page had a frame's time to react. */
export async function readFocus(): Promise<string> {
  await nextFrame();
  const { received } = (globalThis as unknown as WalkWorld).rgaaWalk;
  const at = focusedElement();
  const last = received.splice(0).at(-1);
  const isDropped = at === null && last instanceof Element && last.isConnected && canBeSeen(last);
  const focus: WireFocus = {
    at: at && stopOf(at),
    dropped: isDropped ? stopOf(last) : null,
    isHere: Document.prototype.hasFocus.call(document),
  };
  return JSON.stringify(focus);
}

async function nextFrame(): Promise<void> {
  const pause = new Promise((resolve) => setTimeout(resolve, 60));
  await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause]);
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

function canBeSeen(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, {
    visibilityProperty: true,
    opacityProperty: true,
  });
}

/** Entry: gives the focus to an element that was met and tells how it stands, as JSON; null when it did not take it. */
export function focusMet(met: number): string | null {
  const element = (globalThis as unknown as WalkWorld).rgaaWalk.met[met];
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  const before = Element.prototype.getBoundingClientRect.call(element);
  HTMLElement.prototype.focus.call(element);
  return describeMet(element, before);
}

/** Entry: width and height of the window, as JSON. */
export function windowSize(): string {
  return JSON.stringify([innerWidth, innerHeight]);
}

function describeMet(element: Element, before: DOMRect): string | null {
  if (focusedElement() !== element || !element.matches(':focus-visible')) return null;
  const box = Element.prototype.getBoundingClientRect.call(element);
  const margin = 8;
  const left = Math.max(0, Math.floor(Math.min(before.left, box.left) - margin));
  const top = Math.max(0, Math.floor(Math.min(before.top, box.top) - margin));
  const right = Math.min(innerWidth, Math.ceil(Math.max(before.right, box.right) + margin));
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(before.bottom, box.bottom) + margin));
  const inWindow = (from: number, to: number, most: number) =>
    Math.max(0, Math.min(to, most) - Math.max(from, 0));
  const style = getComputedStyle(element);
  const sight: WireSight = {
    sight: sightOf(element, box),
    area: [left, top, Math.max(0, right - left), Math.max(0, bottom - top)],
    outline:
      2 * (inWindow(box.left, box.right, innerWidth) + inWindow(box.top, box.bottom, innerHeight)),
    // What Chromium's own style sheet gives a focused element.
    native: style.outline === 'rgb(16, 16, 16) auto 1px' && style.outlineOffset === '0px',
    moved: Math.abs(before.x - box.x) >= 1 || Math.abs(before.y - box.y) >= 1,
    scroll: [scrollX, scrollY],
  };
  return JSON.stringify(sight);
}

/** Whether the middles of its lines can be seen. */
function sightOf(element: Element, box: DOMRect): StopSight {
  const lines = [...Element.prototype.getClientRects.call(element)].filter(
    (line) => line.width >= 4 && line.height >= 4,
  );
  if (!canBeSeen(element) || lines.length === 0 || box.width * box.height < 64) return 'hidden';
  const points = lines.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inside.length === 0) return 'outside';
  const hits = inside.map(([x, y]) => topmostAt(element, x, y));
  const contains = (outer: Node, inner: Node | undefined) =>
    inner !== undefined && Node.prototype.contains.call(outer, inner);
  const isOnTop = hits.map((hit) => contains(element, hit));
  if (isOnTop.every(Boolean) && inside.length === points.length) return 'shown';
  // What lets the pointer through is told as what holds it.
  const mayShow = hits.some((hit) => contains(element, hit) || (hit && contains(hit, element)));
  return mayShow ? 'partly' : 'covered';
}

function topmostAt(element: Element, x: number, y: number): Element | undefined {
  const root = Node.prototype.getRootNode.call(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const holder = root instanceof Document ? Document : ShadowRoot;
  return holder.prototype.elementsFromPoint.call(root as Document & ShadowRoot, x, y)[0];
}

/** All of the above, in the order in which the page receives them. */
export const WALK_FUNCTIONS = [
  openWalk,
  closeWalk,
  focusedElement,
  dropFocus,
  readFocus,
  nextFrame,
  stopOf,
  canBeSeen,
  focusMet,
  windowSize,
  describeMet,
  sightOf,
  topmostAt,
] as const;
