import type { ElementNode, RuntimeFacts } from '#model';
import { isScript, type DomView } from '#rule-kit';

const USER_EVENT =
  /^(click|dblclick|auxclick|contextmenu|(mouse|pointer|touch|key|drag|focus)\w*|blur|drop|input|change|wheel)$/u;
const ROOTS = /^(html|body|main|form|label|table|ul|ol)$/u;

/** Containers that usually listen on behalf of what they hold. */
export function isDelegate({ tag }: ElementNode): boolean {
  return ROOTS.test(tag);
}

/** A control the browser itself makes reachable and operable. */
export function isNativeControl({ tag, focusable }: ElementNode): boolean {
  return focusable && /^(a|area|button|input|select|textarea|summary|audio|video)$/u.test(tag);
}

/** A link, button or field inside it or around it: a card or a delegation, whose action it usually repeats. */
export function hasEquivalent(dom: DomView, element: ElementNode): boolean {
  if ([...dom.descendantElements(element)].some((inner) => inner.focusable)) return true;
  return [...dom.ancestors(element)].some(
    (above) => isNativeControl(above) || above.tag === 'label',
  );
}

/** Focus stops of the document a frame shows. */
export function stopsIn(dom: DomView, frame: ElementNode): readonly ElementNode[] {
  const inner = dom.snapshot.frames.find(({ owner }) => owner === frame.index);
  return dom
    .elements()
    .filter((one) => one.frame === inner?.index && one.focusable && one.rendered);
}

/** A frame large enough to be seen, out of the tab order, whose document has focus stops. */
export function hidesStops(dom: DomView, frame: ElementNode): boolean {
  const inner = dom.snapshot.frames.find(({ owner }) => owner === frame.index);
  const isSeen =
    frame.exposed && (inner?.viewport.width ?? 0) > 9 && (inner?.viewport.height ?? 0) > 9;
  return isSeen && Number(frame.attributes['tabindex'] ?? 0) < 0 && stopsIn(dom, frame).length > 0;
}

/** Whether anything on the page listens to what a person does. */
export function listensToUser({ listeners }: RuntimeFacts): boolean {
  return listeners.some(({ type }) => USER_EVENT.test(type));
}

/** Listeners of frames from other origins, and of the window of any frame, are not listed. */
export function hidesListeners(dom: DomView): boolean {
  if (dom.elements().some((one) => one.frame !== 0 && isScript(one))) return true;
  const origins = dom.snapshot.frames.map(({ url }) =>
    URL.canParse(url) ? new URL(url).origin : '',
  );
  return origins.some((origin) => origin !== origins[0] && origin !== 'null');
}
