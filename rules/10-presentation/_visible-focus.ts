import type { ElementNode, FocusChange, KeyboardFacts, KeyboardStop } from '#model';
import { isWholeWalk, stopsOfWalk, type DomView } from '#rule-kit';

/** Boxes that scroll take the focus by themselves in current browsers; plugins may too. */
export function focusable(dom: DomView): ElementNode[] {
  return dom.elements().filter((element) => {
    if (element.focusable) return true;
    if (!element.rendered) return false;
    const isScroller = /auto|scroll/u.test(dom.style(element)?.overflow ?? '');
    return isScroller || ['object', 'embed', 'applet'].includes(element.tag);
  });
}

/** What the walk tells of one stop; `unsure` is a question. */
export type StopLook =
  | 'sure'
  | 'unsure'
  /** Nothing changes anywhere in the window, seen twice. */
  | 'nothing'
  /** Nothing changes in and around the element, but something elsewhere, or nobody looked again. */
  | 'maybeNothing'
  /** Nothing but the text cursor. */
  | 'caret'
  | 'pale'
  | 'unseen';

/** Of the outline's length: a line along a quarter of it, or as many pixels. */
const ENOUGH = 0.25;

export function lookOf(element: ElementNode, { change, sight }: KeyboardStop): StopLook {
  if (sight === 'covered' || sight === 'outside') return 'unseen';
  if (!change || sight === undefined || sight === 'hidden') return 'unsure';
  if (change.line === 0) {
    if (sight !== 'shown') return 'unsure';
    if (hasCaret(element)) return 'caret';
    return change.again === 'nothing' ? 'nothing' : 'maybeNothing';
  }
  if (isEnough(change)) return 'sure';
  return change.native || change.ratio >= 3 ? 'unsure' : 'pale';
}

/** The browser's own ring owes no contrast; it must be there whole. */
function isEnough({ native, line, strongLine }: FocusChange): boolean {
  return native ? line >= 1 : strongLine >= ENOUGH;
}

const WITHOUT_CARET = /^(button|submit|reset|image|checkbox|radio|range|color|file)$/iu;

/** A field with a text cursor, which the photographs leave out. */
function hasCaret({ tag, attributes, role }: ElementNode): boolean {
  if (tag === 'input') return !WITHOUT_CARET.test(attributes['type'] ?? 'text');
  return (
    tag === 'textarea' ||
    role === 'textbox' ||
    role === 'searchbox' ||
    'contenteditable' in attributes
  );
}

/** Every element that takes the focus was met, and each shows it for sure. */
export function isAllSure(
  dom: DomView,
  keyboard: KeyboardFacts,
  focusable: readonly ElementNode[],
): boolean {
  const stops = stopsOfWalk(dom, keyboard);
  const met = new Set(stops.map(({ element }) => element));
  return (
    stops.every(({ element, stop }) => lookOf(element, stop) === 'sure') &&
    isWholeWalk(dom, keyboard) &&
    focusable.every((one) => met.has(one) || !one.focusable)
  );
}
