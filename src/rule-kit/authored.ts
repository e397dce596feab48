import type { DomNode, ElementNode, RuntimeFacts } from '#model';
import type { DomView } from './dom-view.ts';
import { perPage } from './per-page.ts';

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

/** Types of `<script>` that hold data or rules, not code. */
const NO_CODE = /json|template|x-tmpl|html|speculationrules|importmap|plain/iu;

/** Whether the markup shows that the page runs code: scripts, event attributes, `javascript:` addresses. */
export const hasScripts = perPage((dom: DomView): boolean =>
  dom.elements().some((element) => isScript(element) || handlersOf(element).length > 0),
);

/** Same, and nothing listens to any event: then no script acts on the page at all. */
export function runsNoScript(dom: DomView, runtime: RuntimeFacts): boolean {
  return !hasScripts(dom) && runtime.listeners.length === 0;
}

/** A `script` element that holds code, or an element whose address is code. */
export function isScript({ tag, attributes }: ElementNode): boolean {
  if (tag === 'script') return !NO_CODE.test(attributes['type'] ?? '');
  return /^\s*javascript:/iu.test(attributes['href'] ?? attributes['action'] ?? '');
}

/** Event attributes of an element: `onclick`, `onkeydown`… */
export function handlersOf({ attributes }: ElementNode): readonly string[] {
  return Object.keys(attributes).filter((name) => /^on[a-z]{3,}$/u.test(name));
}

/** The node comes from a document of another site: a player, a map, a payment form. */
export function isThirdParty(dom: DomView, node: DomNode): boolean {
  const frame = dom.snapshot.frames[node.frame];
  if (node.frame === 0 || !frame || !URL.canParse(frame.url)) return false;
  const { origin, protocol } = new URL(frame.url);
  return protocol.startsWith('http') && origin !== new URL(dom.document.url).origin;
}
