import type { ActivationFacts, ElementNode } from '#model';
import { byKeys, type DomView } from '#rule-kit';

/**
 * A hidden content that a control before it was seen to show by keyboard, or to show and give the focus, and that
 * nothing keeps from assistive technologies then.
 */
export function isRevealedByKey(
  dom: DomView,
  facts: ActivationFacts | undefined,
  element: ElementNode,
): boolean {
  const inner = [element, ...dom.descendantElements(element)];
  if (inner.some(({ attributes }) => 'aria-hidden' in attributes)) return false;
  const own = new Set(inner.map(({ index }) => index));
  return [...(facts?.tried ?? []), ...(facts?.before ?? [])].some((tried) =>
    byKeys(tried).some(({ shown, focus }) => {
      const isShown = shown?.some((node) => own.has(node)) === true;
      const takesFocus = focus !== undefined && focus !== null && own.has(focus);
      return isShown && (tried.node < element.index || takesFocus);
    }),
  );
}
