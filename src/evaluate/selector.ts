import { compile, selectAll, type Options } from 'css-select';
import type { DomNode, ElementNode } from '#model';
import type { DomView } from '#rule-kit';

/**
 * Elements of every frame that a CSS selector matches, in document order. Open shadow roots are read as the
 * children of their host. What depends on a visitor (`:hover`, `:visited`…) matches nothing.
 */
export function matching(dom: DomView, selector: string): ElementNode[] {
  const roots = dom.elements().filter(({ parent }) => parent === null);
  const options: Options<DomNode, ElementNode> = { adapter: adapterOf(dom) };
  // Frame by frame: roots of several documents are no siblings of one another.
  return roots.flatMap((root) => selectAll<DomNode, ElementNode>(selector, [root], options));
}

/** Whether a text is a selector that can be matched. */
export function isSelector(text: string): boolean {
  try {
    compile(text);
    return text.trim() !== '';
  } catch {
    return false;
  }
}

function adapterOf(dom: DomView): NonNullable<Options<DomNode, ElementNode>['adapter']> {
  const isTag = (node: DomNode): node is ElementNode => node.kind === 'element';
  const childrenOf = (node: DomNode) => (isTag(node) ? [...dom.children(node)] : []);
  return {
    isTag,
    getAttributeValue: ({ attributes }, name) => attributes[name],
    hasAttrib: ({ attributes }, name) => attributes[name] !== undefined,
    getName: ({ tag }) => tag,
    getChildren: childrenOf,
    getParent: (node) => dom.parent(node) ?? null,
    getSiblings: (node) => {
      const parent = dom.parent(node);
      return parent ? childrenOf(parent) : [node];
    },
    getText: (node) => (isTag(node) ? dom.text(node, { rendered: false }) : node.text),
    removeSubsets: (nodes) => {
      const all = new Set(nodes);
      return [...all].filter((node) => ![...dom.ancestors(node)].some((above) => all.has(above)));
    },
  };
}
