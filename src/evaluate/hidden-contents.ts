import type { DomNode, ElementNode, NodeIndex, PageEvidence } from '#model';
import { DomView, isServedScriptless, runsNoScript } from '#rule-kit';

/**
 * Elements that no action brings to the screen: code, facts about the document, choices of a list, what is drawn
 * only where it is used.
 */
const NEVER_SHOWN = new Set(
  (
    'script style template noscript head title desc metadata meta link base source track param datalist option ' +
    'optgroup col colgroup area symbol defs clipPath mask pattern filter marker linearGradient radialGradient'
  ).split(' '),
);
/** What these hold is shown in their stead, by browsers that cannot show them. */
const FALLBACKS = new Set('object video audio canvas iframe'.split(' '));

/**
 * What a page holds and does not show as it loads, and an action may show later: in a menu, a dialog, a panel. The
 * official method audits these contents too, so a test neither passes nor is proven inapplicable without them.
 */
export interface HiddenContents {
  /** The page as if all of it were shown; hidden elements still have no box, style or name. */
  readonly dom: DomView;
  readonly nodes: ReadonlySet<NodeIndex>;
}

/** Undefined when nothing is hidden, or nothing on the page could show it. */
export function hiddenContents(
  dom: DomView,
  evidence: PageEvidence['evidence'],
): HiddenContents | undefined {
  if (staysHidden(dom, evidence)) return undefined;
  const nodes = new Set<NodeIndex>();
  const never = new Set<NodeIndex>();
  const silent = new Set<NodeIndex>();
  const shown = dom.snapshot.nodes.map((node): DomNode => {
    const { index, parent, kind } = node;
    const isAside = parent !== null && never.has(parent);
    if (kind === 'text') {
      if (node.rendered || isAside || !nodes.has(parent)) return node;
      nodes.add(index);
      return { ...node, rendered: true };
    }
    if (isAside || isNeverShown(node, dom)) never.add(index);
    if (isSilent(node) || (parent !== null && silent.has(parent))) silent.add(index);
    if (node.rendered || never.has(index) || !isWaiting(node)) return node;
    nodes.add(index);
    return { ...node, rendered: true, exposed: !silent.has(index) };
  });
  return nodes.size > 0
    ? { dom: new DomView({ ...dom.snapshot, nodes: shown }), nodes }
    : undefined;
}

const OPENS = new Set(['details', 'object', 'embed', 'applet']);

/** No script runs in the page or its frames, and no element of HTML opens by itself. */
function staysHidden(dom: DomView, { source, runtime }: PageEvidence['evidence']): boolean {
  const opens = ({ tag, attributes }: ElementNode) => OPENS.has(tag) || 'popover' in attributes;
  return (
    source?.ok === true &&
    runtime?.ok === true &&
    isServedScriptless(source.value) &&
    runsNoScript(dom, runtime.value) &&
    dom.snapshot.frames.every(({ unreadable }) => unreadable === null) &&
    !dom.elements().some(opens)
  );
}

/** Without a box, or with one that is transparent; an empty box is shown, and shows nothing. */
function isWaiting({ box }: ElementNode): boolean {
  return box === null || (box[2] > 0 && box[3] > 0);
}

function isSilent({ attributes }: ElementNode): boolean {
  return attributes['aria-hidden'] === 'true' || 'inert' in attributes;
}

function isNeverShown(element: ElementNode, dom: DomView): boolean {
  const { tag, attributes } = element;
  if (NEVER_SHOWN.has(tag)) return true;
  if (tag === 'input') return attributes['type']?.toLowerCase() === 'hidden';
  if (tag === 'img' || tag === 'iframe') return isDot(attributes);
  const parent = dom.parent(element);
  if (parent && FALLBACKS.has(parent.tag)) return true;
  // A store of symbols.
  const inside = tag === 'svg' ? dom.childElements(element) : [];
  return inside.length > 0 && inside.every((one) => NEVER_SHOWN.has(one.tag));
}

/** One that counts visits: it is made so as never to be seen. */
function isDot({ width = '', height = '' }: ElementNode['attributes']): boolean {
  return /^[01](?:px)?$/u.test(width.trim()) && /^[01](?:px)?$/u.test(height.trim());
}
