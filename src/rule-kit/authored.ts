import type { DomNode, ElementNode } from '#model';
import type { DomView } from './dom-view.ts';

/**
 * Style sheets the page brings: a snapshot holds computed values, not rules, so only their absence proves
 * that no `:hover`, no `::before` and no declared color exists.
 */
export function styleSheets(dom: DomView): ElementNode[] {
  return dom
    .byTag('style', 'link')
    .filter(
      ({ tag, attributes }) => tag === 'style' || /\bstylesheet\b/iu.test(attributes['rel'] ?? ''),
    );
}

/** Data in a `script` element is not code. */
const DATA = /json|template|x-tmpl|html|speculationrules|importmap/iu;

/** Whether scripts may change the page: `script` elements that hold code, or event attributes. */
export function hasScripts(dom: DomView): boolean {
  return dom
    .elements()
    .some(({ tag, attributes }) =>
      tag === 'script'
        ? !DATA.test(attributes['type'] ?? '')
        : Object.keys(attributes).some((name) => name.startsWith('on')),
    );
}

/** The node comes from a document of another site: a player, a map, a payment form. */
export function isThirdParty(dom: DomView, node: DomNode): boolean {
  const frame = dom.snapshot.frames[node.frame];
  if (node.frame === 0 || !frame || !URL.canParse(frame.url)) return false;
  const { origin, protocol } = new URL(frame.url);
  return protocol.startsWith('http') && origin !== new URL(dom.document.url).origin;
}
