import type { DomSnapshot, ElementNode } from '#model';

/** Attributes that tell an element from another that took its place. */
const IDENTITY = ['id', 'name', 'href', 'src', 'type', 'for'];

/**
 * Where each element of a snapshot stands, by its index: its parents' tags, its rank among those of its own, and
 * what it is. The same path in another state of the page is the same element; an element that moved has none there.
 */
export function pathsOf({ nodes }: DomSnapshot): string[] {
  const paths: string[] = [];
  const ranks = new Map<string, number>();
  for (const node of nodes) {
    if (node.kind !== 'element') {
      paths.push('');
      continue;
    }
    const around = node.parent === null ? `${node.frame}` : (paths[node.parent] ?? '');
    const place = `${around}>${node.tag}`;
    const rank = (ranks.get(place) ?? 0) + 1;
    ranks.set(place, rank);
    paths.push(`${place}${rank}${identityOf(node)}`);
  }
  return paths;
}

function identityOf({ attributes }: ElementNode): string {
  const told = IDENTITY.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return told.length > 0 ? `[${told.join(' ')}]` : '';
}

/** Paths of the elements that a snapshot shows. */
export function shownPaths(snapshot: DomSnapshot): string[] {
  const paths = pathsOf(snapshot);
  return snapshot.nodes.flatMap((node) =>
    node.kind === 'element' && node.rendered ? [paths[node.index] ?? ''] : [],
  );
}
