import type {
  DomNode,
  DomSnapshot,
  ElementNode,
  FrameFacts,
  NodeIndex,
  StyleFacts,
  TextNode,
} from '#model';

/** Questions rules ask of a snapshot. Built once per page, shared by all rules, never changed. */
export class DomView {
  readonly snapshot: DomSnapshot;
  readonly #children: readonly (readonly DomNode[])[];
  readonly #byTag = new Map<string, ElementNode[]>();
  readonly #byRole = new Map<string, ElementNode[]>();
  readonly #byId = new Map<string, ElementNode[]>();
  readonly #elements: ElementNode[] = [];
  #blindSpots: readonly string[] | undefined;
  #texts: readonly TextNode[] | undefined;

  constructor(snapshot: DomSnapshot) {
    this.snapshot = snapshot;
    const children: DomNode[][] = snapshot.nodes.map(() => []);
    for (const node of snapshot.nodes) {
      if (node.parent !== null) children[node.parent]?.push(node);
      if (node.kind === 'element') this.#register(node);
    }
    this.#children = children;
  }

  #register(element: ElementNode): void {
    this.#elements.push(element);
    append(this.#byTag, element.tag, element);
    if (element.role) append(this.#byRole, element.role, element);
    const { id } = element.attributes;
    if (id) append(this.#byId, `${element.frame} ${id}`, element);
  }

  /** The page's own document; inner frames come after it. */
  get document(): FrameFacts {
    const [first] = this.snapshot.frames;
    if (!first) throw new Error('a snapshot without a frame');
    return first;
  }

  /** The page's `<html>` element. */
  get root(): ElementNode {
    const root = this.#elements[0];
    if (!root) throw new Error('a snapshot without an element');
    return root;
  }

  /** Every element of every frame, in document order. */
  elements(): readonly ElementNode[] {
    return this.#elements;
  }

  texts(): readonly TextNode[] {
    this.#texts ??= this.snapshot.nodes.filter((node): node is TextNode => node.kind === 'text');
    return this.#texts;
  }

  node(index: NodeIndex): DomNode | undefined {
    return this.snapshot.nodes[index];
  }

  element(index: NodeIndex | null): ElementNode | undefined {
    const node = index === null ? undefined : this.snapshot.nodes[index];
    return node?.kind === 'element' ? node : undefined;
  }

  children(node: ElementNode): readonly DomNode[] {
    return this.#children[node.index] ?? [];
  }

  childElements(node: ElementNode): ElementNode[] {
    return this.children(node).filter((child) => child.kind === 'element');
  }

  parent(node: DomNode): ElementNode | undefined {
    return this.element(node.parent);
  }

  /** From the parent up to the frame's root. */
  *ancestors(node: DomNode): Generator<ElementNode> {
    for (let at = this.parent(node); at; at = this.parent(at)) yield at;
  }

  /** The element itself or its nearest ancestor that satisfies `is`. */
  closest(node: DomNode, is: (element: ElementNode) => boolean): ElementNode | undefined {
    if (node.kind === 'element' && is(node)) return node;
    for (const ancestor of this.ancestors(node)) if (is(ancestor)) return ancestor;
    return undefined;
  }

  /** Everything below, in document order; inner frames are not entered. */
  *descendants(node: ElementNode): Generator<DomNode> {
    for (const child of this.children(node)) {
      yield child;
      if (child.kind === 'element') yield* this.descendants(child);
    }
  }

  *descendantElements(node: ElementNode): Generator<ElementNode> {
    for (const below of this.descendants(node)) if (below.kind === 'element') yield below;
  }

  /** HTML elements by local name, in every frame. */
  byTag(...tags: readonly string[]): ElementNode[] {
    return inOrder(
      tags.flatMap((tag) => this.#byTag.get(tag) ?? []),
      tags.length,
    );
  }

  /** Elements by the role Chromium computed. */
  byRole(...roles: readonly string[]): ElementNode[] {
    return inOrder(
      roles.flatMap((role) => this.#byRole.get(role) ?? []),
      roles.length,
    );
  }

  /** First element with this id in the same frame as `near`. */
  byId(id: string, near: DomNode): ElementNode | undefined {
    return this.#byId.get(`${near.frame} ${id}`)?.[0];
  }

  /** All elements of a frame that share an id. */
  allById(id: string, frame: number): readonly ElementNode[] {
    return this.#byId.get(`${frame} ${id}`) ?? [];
  }

  /** Computed style; undefined for what is not rendered. */
  style(node: DomNode): StyleFacts | undefined {
    const element = node.kind === 'element' ? node : this.parent(node);
    return element?.style == null ? undefined : this.snapshot.styles[element.style];
  }

  /** Text of the element and below, blanks collapsed. `rendered` keeps only what is seen. */
  text(element: ElementNode, options: { readonly rendered: boolean }): string {
    let text = '';
    for (const node of this.descendants(element)) {
      if (node.kind === 'text' && (!options.rendered || node.rendered)) text += node.text;
      // Blocks and line breaks separate words even where the source has no blank.
      else if (node.kind === 'element' && (node.tag === 'br' || this.#isBlock(node))) text += ' ';
    }
    return text.replace(/\s+/gu, ' ').trim();
  }

  #isBlock(element: ElementNode): boolean {
    const display = this.style(element)?.display;
    return display !== undefined && !display.startsWith('inline') && display !== 'contents';
  }

  /** Why nothing may be proven absent from this page; empty when all of it was read. */
  get blindSpots(): readonly string[] {
    this.#blindSpots ??= this.#findBlindSpots();
    return this.#blindSpots;
  }

  #findBlindSpots(): string[] {
    const spots: string[] = [];
    if (this.snapshot.capped) spots.push('capped');
    if (this.snapshot.closedShadowRoots > 0) spots.push('closed-shadow-root');
    if (this.snapshot.frames.some((frame) => this.#hidesContent(frame)))
      spots.push('unreadable-frame');
    if (this.#isEmpty()) spots.push('empty-page');
    return spots;
  }

  /** A frame that could not be read, unless nothing of it is shown to anybody. */
  #hidesContent({ unreadable, owner }: FrameFacts): boolean {
    const holder = this.element(owner);
    return unreadable !== null && (holder === undefined || holder.rendered || holder.exposed);
  }

  /** Nothing is shown: a script that failed, a server that answered with nothing. Emptiness proves nothing then. */
  #isEmpty(): boolean {
    const shell = new Set(['html', 'head', 'body']);
    return !this.snapshot.nodes.some((node) =>
      node.kind === 'text'
        ? node.rendered && node.text.trim() !== ''
        : node.rendered && !shell.has(node.tag),
    );
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function inOrder(elements: ElementNode[], lists: number): ElementNode[] {
  return lists > 1 ? elements.sort((a, b) => a.index - b.index) : elements;
}
