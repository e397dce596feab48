import type { DomNode, DomSnapshot, ElementNode, NodeIndex, StyleProperty } from '#model';

/** A snapshot read from above and from below. */
export class SnapshotTree {
  readonly elements: readonly ElementNode[];
  readonly #snapshot: DomSnapshot;
  readonly #children = new Map<NodeIndex, DomNode[]>();

  constructor(snapshot: DomSnapshot) {
    this.#snapshot = snapshot;
    this.elements = snapshot.nodes.filter((node) => node.kind === 'element');
    for (const node of snapshot.nodes) {
      if (node.parent === null) continue;
      const siblings = this.#children.get(node.parent);
      if (siblings) siblings.push(node);
      else this.#children.set(node.parent, [node]);
    }
  }

  get nodes(): readonly DomNode[] {
    return this.#snapshot.nodes;
  }

  element(index: NodeIndex): ElementNode | undefined {
    const node = this.#snapshot.nodes[index];
    return node?.kind === 'element' ? node : undefined;
  }

  style({ style }: ElementNode, property: StyleProperty): string {
    return (style === null ? undefined : this.#snapshot.styles[style]?.[property]) ?? '';
  }

  /** The nearest element above that satisfies the condition. */
  closest(node: ElementNode, is: (above: ElementNode) => boolean): ElementNode | undefined {
    let at = this.element(node.parent ?? -1);
    while (at && !is(at)) at = this.element(at.parent ?? -1);
    return at;
  }

  /** All elements inside. */
  below(node: ElementNode): ElementNode[] {
    return this.#below(node).filter((one) => one.kind === 'element');
  }

  /** All words inside. */
  text(node: ElementNode): string {
    const texts = this.#below(node).flatMap((one) => (one.kind === 'text' ? one.text : []));
    return texts.join(' ').replace(/\s+/gu, ' ').trim();
  }

  #below(node: ElementNode): DomNode[] {
    const found: DomNode[] = [];
    const waiting = [...(this.#children.get(node.index) ?? [])];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      found.push(next);
      waiting.unshift(...(this.#children.get(next.index) ?? []));
    }
    return found;
  }
}
