/*
 * Runs inside a sealed copy of the page, in the isolated world that holds the snapshot's element index: aims at a
 * control, waits until the page has reacted, and tells what changed. Pointer and keys are moved from outside.
 */
import type {
  focusNow as FocusNow,
  Inventory,
  takeInventory as TakeInventory,
} from './inventory.ts';
import type { nextFrames as NextFrames } from './painting.ts';
import type {
  flatParent as FlatParent,
  openTrees as OpenTrees,
  topmostAt as TopmostAt,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const focusNow: typeof FocusNow;
declare const nextFrames: typeof NextFrames;
declare const openTrees: typeof OpenTrees;
declare const takeInventory: typeof TakeInventory;
declare const topmostAt: typeof TopmostAt;

export interface ActivationState {
  readonly observer: MutationObserver;
  /** Changes of the document since the mark, and when the last one came. */
  changes: number;
  lastChange: number;
  /** The control being tried: what a script notes on it is no reaction. */
  trigger: Element | null;
  mark: Inventory;
  /** Elements that change by themselves, or wherever the pointer is pressed. */
  readonly noise: Set<Element>;
  addsByItself: boolean;
  elements: Map<number, Element>;
}

export interface ActivationWorld {
  readonly rgaaElements: Map<Node, number>;
  rgaaActivation: ActivationState;
}

/** What was put in this page. */
export function activationState(): ActivationState {
  return (globalThis as unknown as ActivationWorld).rgaaActivation;
}

/** Entry: watches the document from now on. */
export function openActivation(): void {
  const world = globalThis as unknown as ActivationWorld;
  const observer = new MutationObserver((records) => {
    const state = activationState();
    state.lastChange = performance.now();
    state.changes += records.filter((record) => !isNote(record, state.trigger)).length;
  });
  const elements = new Map<number, Element>();
  for (const [node, n] of world.rgaaElements) if (node instanceof Element) elements.set(n, node);
  world.rgaaActivation = {
    ...{ observer, elements, changes: 0, lastChange: 0, trigger: null },
    ...{ mark: takeInventory(), noise: new Set(), addsByItself: false },
  };
  for (const tree of openTrees())
    observer.observe(tree, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
}

/** A class or a style that a script writes on the control itself or on the whole page. */
function isNote({ type, target, attributeName }: MutationRecord, trigger: Element | null): boolean {
  if (type !== 'attributes' || !/^(class|style|data-.*)$/.test(attributeName ?? '')) return false;
  return [trigger, document.body, document.documentElement].includes(target as HTMLElement);
}

/** Entry: what the page is compared with from now on. */
export function markActivation(n: number | null): void {
  const state = activationState();
  state.trigger = (n === null ? null : state.elements.get(n)) ?? null;
  state.mark = takeInventory();
  state.observer.takeRecords();
  state.changes = 0;
}

/** Entry: brings the control into the window; a point of it with nothing before it, or null. */
export async function aimAt(n: number): Promise<string | null> {
  const element = activationState().elements.get(n);
  if (!element?.isConnected) return null;
  const options = { block: 'center', inline: 'nearest', behavior: 'instant' } as const;
  Element.prototype.scrollIntoView.call(element, options);
  await nextFrames(2, 60);
  const rects = [...Element.prototype.getClientRects.call(element)];
  for (const { x, y, width, height } of rects.slice(0, 3))
    for (const [right, down] of [
      [0.5, 0.5],
      [0.25, 0.5],
      [0.75, 0.5],
      [0.1, 0.2],
    ] as const) {
      const point = { x: x + width * right, y: y + height * down };
      if (width >= 1 && height >= 1 && isOwnPoint(element, point.x, point.y))
        return JSON.stringify(point);
    }
  return null;
}

/** The control is on top there, and nothing inside it takes the pointer for itself. */
function isOwnPoint(element: Element, x: number, y: number): boolean {
  const inner = 'a[href], button, input, select, textarea, summary, label, [tabindex], iframe';
  for (let at = topmostAt(element, x, y) ?? null; at; at = flatParent(at)) {
    if (at === element) return true;
    if (Element.prototype.matches.call(at, inner)) return false;
  }
  return false;
}

/** Entry: gives the control the focus; false when it does not take it. */
export function giveFocus(n: number): boolean {
  const element = activationState().elements.get(n);
  if (element instanceof HTMLElement || element instanceof SVGElement)
    HTMLElement.prototype.focus.call(element);
  return element !== undefined && focusNow() === element;
}

/** Entry: nothing has the focus. */
export function takeFocus(): void {
  const at = focusNow();
  if (at instanceof HTMLElement || at instanceof SVGElement) HTMLElement.prototype.blur.call(at);
}

/** All of the above, in the order in which the page receives them. */
export const ACTIVATION_FUNCTIONS = [
  activationState,
  openActivation,
  isNote,
  markActivation,
  aimAt,
  isOwnPoint,
  giveFocus,
  takeFocus,
] as const;
