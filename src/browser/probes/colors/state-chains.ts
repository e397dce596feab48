import type { DomSnapshot, ElementNode, NodeIndex } from '#model';
import type { WireHolders } from '../../in-page/state-holders.ts';

/** Elements, and the classes to force on them. */
export type Classes = readonly [readonly NodeIndex[], readonly string[]];

/** What holds each element, and which of it changes something in a state. */
export class Chains {
  readonly #dom: DomSnapshot;
  readonly #holders: {
    readonly [state in 'hover' | 'focus' | 'active']: ReadonlySet<number> | null;
  };
  readonly #marks: ReadonlyMap<number, number>;
  readonly #keys = new Map<string, number>();
  readonly #keyOf = new Map<NodeIndex, number>();

  constructor(dom: DomSnapshot, { hover, focus, active, marks }: WireHolders) {
    const setOf = (places: readonly number[] | null) => places && new Set(places);
    this.#dom = dom;
    this.#marks = new Map(marks);
    this.#holders = { hover: setOf(hover), focus: setOf(focus), active: setOf(active) };
  }

  /** The element, then what holds it, from the inside out. */
  of(element: ElementNode): ElementNode[] {
    const chain: ElementNode[] = [];
    for (let at: ElementNode | undefined = element; at; at = this.#above(at)) chain.push(at);
    return chain;
  }

  /** Those of the chain whose state changes something. */
  held(element: ElementNode, state: 'hover' | 'focus' | 'active'): NodeIndex[] {
    const holders = this.#holders[state];
    return this.of(element)
      .map(({ index }) => index)
      .filter((index) => holders === null || holders.has(index));
  }

  /** The browser lets what holds a focused element know by itself. */
  focusing({ index }: ElementNode): Classes[] {
    return [[[index], ['focus', 'focus-visible']]];
  }

  depthOf(element: ElementNode): number {
    return this.of(element).filter(({ focusable }) => focusable).length;
  }

  /** Equal for elements with the same names, classes, computed styles and rules, theirs and their ancestors'. */
  keyOf(element: ElementNode): number {
    const known = this.#keyOf.get(element.index);
    if (known !== undefined) return known;
    const above = this.#above(element);
    const states = Object.values(this.#holders).map((one) => one?.has(element.index) ?? true);
    const { tag, attributes, style, focusable } = element;
    const text = JSON.stringify([
      above ? this.keyOf(above) : null,
      ...[
        tag,
        attributes['class'] ?? '',
        style,
        focusable,
        states,
        this.#marks.get(element.index) ?? 0,
      ],
    ]);
    const key = this.#keys.get(text) ?? this.#keys.size;
    this.#keys.set(text, key);
    this.#keyOf.set(element.index, key);
    return key;
  }

  #above({ parent }: ElementNode): ElementNode | undefined {
    const node = parent === null ? undefined : this.#dom.nodes[parent];
    return node?.kind === 'element' ? node : undefined;
  }
}
