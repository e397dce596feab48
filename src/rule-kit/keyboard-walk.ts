import type { ElementNode, KeyboardFacts, NodeIndex } from '#model';
import type { DomView } from './dom-view.ts';

/** Elements the walk reached, with what it saw of them. */
export function stopsOfWalk(
  dom: DomView,
  { stops }: KeyboardFacts,
): { readonly element: ElementNode; readonly stop: KeyboardFacts['stops'][number] }[] {
  return stops.flatMap((stop) => {
    const element = dom.element(stop.node);
    return element ? [{ element, stop }] : [];
  });
}

/**
 * The walk went through the page both ways and met all that Tab can reach, no focus vanished, and nothing is hidden that could be
 * reached once it is shown.
 */
export function isWholeWalk(dom: DomView, keyboard: KeyboardFacts): boolean {
  const { forward, backward, capped, stops } = keyboard;
  if (capped !== undefined || forward.end !== 'left' || backward.end !== 'left') return false;
  if (stops.some(({ node, dropsFocus }) => node === null || dropsFocus)) return false;
  const met = new Set(stops.map(({ node }) => node));
  return dom.elements().every((element) => isMet(dom, element, met) && !isWaiting(element));
}

function isMet(dom: DomView, element: ElementNode, met: ReadonlySet<NodeIndex | null>): boolean {
  if (!element.focusable || met.has(element.index)) return true;
  if (Number(element.attributes['tabindex']) < 0) return true;
  // A readable frame is met through what it holds.
  const { frames } = dom.snapshot;
  if (frames.some(({ owner, root }) => owner === element.index && root !== null)) return true;
  return (
    isRadio(element) && dom.elements().some((one) => met.has(one.index) && isTwin(one, element))
  );
}

function isRadio({ tag, attributes }: ElementNode): boolean {
  return tag === 'input' && attributes['type']?.toLowerCase() === 'radio';
}

/** Radio buttons of one group are one stop. */
function isTwin(one: ElementNode, other: ElementNode): boolean {
  const name = one.attributes['name'];
  return isRadio(one) && one.frame === other.frame && !!name && name === other.attributes['name'];
}

/** A link, control or focusable box that is not shown at rest: a menu or a dialog may bring it. */
function isWaiting({ tag, focusable, rendered, attributes }: ElementNode): boolean {
  if (focusable || rendered || 'disabled' in attributes) return false;
  if (tag === 'input') return attributes['type']?.toLowerCase() !== 'hidden';
  if (tag === 'a') return 'href' in attributes;
  return (
    ['button', 'select', 'textarea', 'iframe', 'video', 'audio', 'summary'].includes(tag) ||
    Number(attributes['tabindex']) >= 0
  );
}
