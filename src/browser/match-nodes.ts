import type { DomNode, DomSnapshot, NodeIndex } from '#model';

/** Nodes of one load of a page by the nodes of another load of it. */
export interface NodeMatch {
  readonly toOther: (index: NodeIndex) => NodeIndex | undefined;
  readonly fromOther: (index: NodeIndex) => NodeIndex | undefined;
}

/**
 * Finds the same elements and texts in two loads of a page, by their way down from the document: at each step
 * the kind, the `id` and the place among siblings of that kind. Where two loads do not hold the same number of
 * such siblings, none of them is matched: a wrong match would blame another element.
 */
export function matchNodes(one: DomSnapshot, other: DomSnapshot): NodeMatch {
  const there = new Map<NodeIndex, NodeIndex>();
  const back = new Map<NodeIndex, NodeIndex>();
  const pair = (a: NodeIndex, b: NodeIndex) => {
    there.set(a, b);
    back.set(b, a);
  };
  const [ours, theirs] = [familiesOf(one), familiesOf(other)];
  const waiting: [NodeIndex | null, NodeIndex | null][] = [[null, null]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [family, twin] = [ours.get(next[0]), theirs.get(next[1])];
    for (const [kind, members] of family ?? []) {
      const twins = twin?.get(kind) ?? [];
      if (twins.length !== members.length) continue;
      for (const [at, member] of members.entries()) {
        const match = twins[at] ?? member;
        pair(member, match);
        waiting.push([member, match]);
      }
    }
  }
  return { toOther: (index) => there.get(index), fromOther: (index) => back.get(index) };
}

type Families = ReadonlyMap<NodeIndex | null, ReadonlyMap<string, readonly NodeIndex[]>>;

/** Children by parent and kind; a frame's document hangs under the element that holds the frame. */
function familiesOf({ nodes, frames }: DomSnapshot): Families {
  const families = new Map<NodeIndex | null, Map<string, NodeIndex[]>>();
  for (const node of nodes) {
    const parent = node.parent ?? frames[node.frame]?.owner ?? null;
    const family = families.get(parent) ?? new Map<string, NodeIndex[]>();
    families.set(parent, family);
    const kind = kindOf(node);
    family.set(kind, [...(family.get(kind) ?? []), node.index]);
  }
  return families;
}

function kindOf(node: DomNode): string {
  const shadow = node.inShadow ? 'shadow ' : '';
  return node.kind === 'text'
    ? `${shadow}text`
    : `${shadow}${node.tag}#${node.attributes['id'] ?? ''}`;
}
