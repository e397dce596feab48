import type { ElementNode, KeyboardFacts } from '#model';
import type { DomView } from '#rule-kit';

/** A larger circle is a part of the page that keeps the focus to itself, as dialogs must. */
const MOST = 6;

/**
 * The stops that neither Tab nor Shift+Tab leave; undefined where there are none. `closed`: the same few both
 * ways. One way out is enough for there to be no trap.
 */
export function circleOf(
  dom: DomView,
  { forward, backward }: KeyboardFacts,
): { readonly stops: readonly ElementNode[]; readonly isSmall: boolean } | undefined {
  if (!forward.loop || !backward.loop) return undefined;
  const [there, back] = [new Set(forward.loop), new Set(backward.loop)];
  if (there.size !== back.size || [...there].some((node) => !back.has(node))) return undefined;
  const stops = [...there].flatMap((node) => dom.element(node) ?? []);
  return stops.length === there.size ? { stops, isSmall: stops.length <= MOST } : undefined;
}

/**
 * Nothing in the circle could be a window that a key closes, other elements wait outside, and no word of the page
 * tells of a key.
 */
export function isCertainTrap(dom: DomView, stops: readonly ElementNode[]): boolean {
  const hasOutside = dom
    .elements()
    .some(
      (one) => one.focusable && !(Number(one.attributes['tabindex']) < 0) && !stops.includes(one),
    );
  return (
    hasOutside && stops.every((stop) => isField(stop) && !isInWindow(dom, stop)) && !tellsKey(dom)
  );
}

const PRESSED = /^(button|submit|reset|image|file)$/iu;

/** A field is no way to close anything; what edits code or rich text has its own keys. */
function isField({ tag, attributes }: ElementNode): boolean {
  if (tag === 'input')
    return !PRESSED.test(attributes['type'] ?? 'text') && !('role' in attributes);
  return tag === 'select';
}

function isInWindow(dom: DomView, stop: ElementNode): boolean {
  const holder = dom.closest(
    stop,
    (one) =>
      one.tag === 'dialog' ||
      'aria-modal' in one.attributes ||
      /dialog|application/u.test(one.attributes['role'] ?? '') ||
      /fixed|absolute/u.test(dom.style(one)?.position ?? ''),
  );
  return holder !== undefined || stop.frame !== 0;
}

/** A dialog keeps the focus to itself, as it must; what is asked is only whether it can be closed. */
export function isInDialog(dom: DomView, stop: ElementNode): boolean {
  const holder = dom.closest(
    stop,
    ({ tag, attributes }) =>
      tag === 'dialog' ||
      attributes['aria-modal'] === 'true' ||
      /^(alert)?dialog$/u.test(attributes['role'] ?? ''),
  );
  return holder !== undefined;
}

const KEYS =
  /(?<!\p{L})(échap|echap|esc|escape|touches?|raccourcis?|clavier|flèches?|f\d{1,2}|ctrl|alt|maj|shift|keyboard|arrows?|keys?)(?!\p{L})/iu;
const TELLING = ['title', 'aria-label', 'aria-description', 'alt', 'placeholder'];

/** Some word of the page may tell of a key. */
export function tellsKey(dom: DomView): boolean {
  return (
    dom.texts().some(({ text }) => KEYS.test(text)) ||
    dom
      .elements()
      .some(({ attributes }) => TELLING.some((name) => KEYS.test(attributes[name] ?? '')))
  );
}
