/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: the document and its open
 * shadow trees, what holds an element on the screen and what lies on top of it, and style sheets of ours in all
 * trees. These functions travel with those that call them. Named fields of a form hide its own properties, so
 * everything is asked of the prototypes.
 */

/** The document, then the open shadow trees of the elements in the snapshot. */
export function openTrees(): (Document | ShadowRoot)[] {
  const world = globalThis as unknown as { readonly rgaaElements?: ReadonlyMap<Node, number> };
  const trees = new Set<Document | ShadowRoot>([document]);
  for (const node of world.rgaaElements?.keys() ?? []) {
    const root = Node.prototype.getRootNode.call(node);
    if (root instanceof ShadowRoot) trees.add(root);
  }
  return [...trees];
}

/** What holds an element on the screen: its slot, its parent or its shadow host. */
export function flatParent(element: Element): Element | null {
  const parent =
    (Reflect.get(Element.prototype, 'assignedSlot', element) as Node | null) ??
    (Reflect.get(Node.prototype, 'parentNode', element) as Node | null);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/**
 * Has a box and is visible; `opaque`: what is wholly transparent does not count. Transparency hides at rest; in a
 * variant it may be a movement that we stopped.
 */
export function isDisplayed(element: Element, opaque: boolean): boolean {
  const options = { visibilityProperty: true, opacityProperty: opaque };
  return Element.prototype.checkVisibility.call(element, options);
}

/** What is on top at a point of the window, in the element's own tree. */
export function topmostAt(element: Element, x: number, y: number): Element | undefined {
  const root = Node.prototype.getRootNode.call(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const holder = root instanceof Document ? Document : ShadowRoot;
  return holder.prototype.elementsFromPoint.call(root as Document & ShadowRoot, x, y)[0];
}

export function madeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Puts those `wanted` of our own sheets into the trees, and takes the others away. */
export function useSheets(
  trees: readonly (Document | ShadowRoot)[],
  own: readonly CSSStyleSheet[],
  wanted: readonly CSSStyleSheet[],
): void {
  for (const tree of trees) {
    const others = [...tree.adoptedStyleSheets].filter((sheet) => !own.includes(sheet));
    tree.adoptedStyleSheets = [...others, ...wanted];
  }
}

/** All of the above, in the order in which the page receives them. */
export const TREE_FUNCTIONS = [
  openTrees,
  flatParent,
  isDisplayed,
  topmostAt,
  madeSheet,
  useSheets,
] as const;
