/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: where a part of the page
 * stands, whether it is in motion, and the controls that may stop it.
 */
import type { ScriptWatchWorld } from './script-watch.ts';
import type { nextFrames as NextFrames } from './painting.ts';
import type { flatParent as FlatParent, isDisplayed as IsDisplayed } from './trees.ts';

declare const nextFrames: typeof NextFrames;
declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;

interface IndexedWorld {
  readonly rgaaElements?: ReadonlyMap<Node, number>;
}

/** The element itself or the nearest above it that the snapshot holds. */
export function knownIndex(element: Element | null): number | undefined {
  const { rgaaElements } = globalThis as unknown as IndexedWorld;
  let known = element;
  while (known && !rgaaElements?.has(known)) known = flatParent(known);
  return known ? rgaaElements?.get(known) : undefined;
}

export function elementAt(n: number): Element | undefined {
  const { rgaaElements } = globalThis as unknown as IndexedWorld;
  for (const [node, index] of rgaaElements ?? [])
    if (index === n && node instanceof Element) return node;
  return undefined;
}

/** Entry: scrolls an element into the window; where it stands in the page, as JSON. Null when nothing of it shows. */
export function showPart(n: number): string {
  const element = elementAt(n);
  if (!element) return 'null';
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const width = Math.min(innerWidth, Math.ceil(right)) - x;
  const height = Math.min(innerHeight, Math.ceil(bottom)) - y;
  const isShown = width >= 1 && height >= 1 && element.checkVisibility();
  return JSON.stringify(isShown ? { x: x + scrollX, y: y + scrollY, width, height } : null);
}

/** Entry: where an element stands in the window, which does not scroll: x, y, width, height; as JSON. */
export function partPlace(n: number): string {
  const { x, y, width, height } = elementAt(n)?.getBoundingClientRect() ?? new DOMRect();
  return JSON.stringify([x, y, width, height]);
}

/** What tells whether a part is still in motion. */
export interface PartState {
  readonly isThere: boolean;
  readonly animations: number;
  /** Moments of change inside it since it was last asked about. */
  readonly changes: number;
}

/** Entry: how a part is; the changes seen so far are forgotten. One that blinks may be out of sight just now. */
export function partState({ n, blinks }: { n: number; blinks: boolean }): string {
  const { touched } = (globalThis as unknown as ScriptWatchWorld).rgaaScripts;
  const element = elementAt(n);
  const ticks = new Set<number>();
  for (const [one, { ticks: own }] of touched)
    if (element?.contains(one)) for (const tick of own) ticks.add(tick);
  const animations = element ? element.getAnimations({ subtree: true }) : [];
  const state: PartState = {
    isThere:
      element !== undefined && (blinks ? element.checkVisibility() : isDisplayed(element, false)),
    animations: animations.filter(
      (one) => one.playState === 'running' && !(one instanceof CSSTransition),
    ).length,
    changes: ticks.size,
  };
  touched.clear();
  return JSON.stringify(state);
}

/** Entry: activates a control as a keyboard would, without the pointer that might pause by passing over. */
export function activate(n: number): void {
  const element = elementAt(n);
  if (element instanceof HTMLElement) element.click();
  else element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** Entry: images on show and the addresses of their files, as JSON. */
export function listImages(): string {
  const found: { n: number; url: string }[] = [];
  for (const element of document.querySelectorAll('img, input[type="image"], image')) {
    const n = knownIndex(element);
    if (n === undefined || !isDisplayed(element, false)) continue;
    const url =
      element instanceof HTMLImageElement
        ? element.currentSrc
        : element instanceof SVGImageElement
          ? element.href.baseVal
          : ((element as HTMLInputElement).src ?? '');
    if (url !== '') found.push({ n, url: new URL(url, document.baseURI).href });
  }
  return JSON.stringify(found);
}

/** Entry: the page was painted so many times. */
export async function paintFrames(frames: number): Promise<void> {
  await nextFrames(frames, 400);
}

/** All of the above, in the order in which the page receives them. */
export const PART_FUNCTIONS = [
  knownIndex,
  elementAt,
  showPart,
  partPlace,
  partState,
  activate,
  listImages,
  paintFrames,
] as const;
