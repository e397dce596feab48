import type { DomSnapshot, ElementNode, LinkChange, LinkCue, NodeIndex } from '#model';
import type { WireLook } from '../../in-page/link-cues.ts';
import type { Hand } from './pointer-hand.ts';

const MOST_GROUPS = 10;
const CHAIN = 5;

export type LinkGroup = readonly NodeIndex[];
type Changes = Pick<LinkCue, 'hover' | 'focus'>;
export type LinkChanges = ReadonlyMap<LinkGroup, Changes>;

/**
 * What changes of links without an underline, in the middle of a text, when they are hovered and when the keyboard
 * brings the focus on them: of each group of links written alike, the first.
 */
export async function lookAtLinks(
  hand: Hand,
  groups: readonly LinkGroup[],
  deadline: number,
): Promise<LinkChanges> {
  const found = new Map<LinkGroup, Changes>();
  for (const group of groups) {
    const n = hand.copy.nodes.toOther(group[0] ?? -1);
    if (n === undefined || performance.now() > deadline) continue;
    const changes = await changesOf(hand, n).catch(() => undefined);
    if (changes) found.set(group, changes);
  }
  return found;
}

/** Those of which nothing changes, or the color alone: they are looked at in a second copy. */
export function doubtful(links: LinkChanges): LinkGroup[] {
  const isLittle = (change: LinkChange) => change === 'none' || change === 'color';
  return [...links]
    .filter(([, { hover, focus }]) => isLittle(hover) || isLittle(focus))
    .map(([group]) => group);
}

/** What was seen of links, without what a second look did not show alike. */
export function cuesOf(once: LinkChanges, twice: LinkChanges): LinkCue[] {
  const unsure = doubtful(once);
  return [...once].flatMap(([nodes, one]) => {
    const other = unsure.includes(nodes) ? twice.get(nodes) : one;
    return one.hover === other?.hover && one.focus === other.focus ? [{ nodes, ...one }] : [];
  });
}

async function changesOf(hand: Hand, n: number): Promise<Changes | undefined> {
  const look = async () => JSON.parse(String(await hand.ask('lookOf', n))) as WireLook | null;
  const rest = await look();
  const isHovered = await hand.hover(n);
  const hovered = await look();
  await hand.leave();
  const isFocused = await hand.focus(n);
  const focused = await look();
  await hand.leave();
  if (!rest || !isHovered || !hovered || isFocused !== true || !focused) return undefined;
  return { hover: changeOf(rest, hovered), focus: changeOf(rest, focused) };
}

function changeOf(rest: WireLook, now: WireLook): LinkChange {
  if (now.shape !== rest.shape) return 'shape';
  if (now.near !== rest.near) return 'around';
  return now.color === rest.color ? 'none' : 'color';
}

/** Links of the page's own document next to a text, not underlined, by the way they are written. */
export function plainGroups({ nodes, styles }: DomSnapshot): LinkGroup[] {
  const besideText = new Set<NodeIndex>();
  for (const node of nodes)
    if (node.kind === 'text' && /\p{L}{2}/u.test(node.text)) besideText.add(node.parent);
  const isPlain = ({ tag, attributes, rendered, frame, style, parent }: ElementNode) => {
    const look = style === null ? undefined : styles[style];
    const isLine = look?.display.startsWith('inline') && look['text-decoration-line'] === 'none';
    const isLink = tag === 'a' && 'href' in attributes && rendered && frame === 0;
    return isLink && isLine && parent !== null && besideText.has(parent);
  };
  const groups = new Map<string, NodeIndex[]>();
  for (const node of nodes) {
    if (node.kind !== 'element' || !isPlain(node)) continue;
    const key = writtenAs(nodes, node);
    groups.set(key, [...(groups.get(key) ?? []), node.index]);
  }
  return [...groups.values()].slice(0, MOST_GROUPS);
}

function writtenAs(nodes: DomSnapshot['nodes'], link: ElementNode): string {
  const chain: string[] = [`${link.style} ${link.attributes['id'] ?? ''}`];
  for (let at: ElementNode | undefined = link; at && chain.length <= CHAIN;) {
    chain.push(`${at.tag}.${at.attributes['class'] ?? ''}.${at.attributes['style'] ?? ''}`);
    const parent: DomSnapshot['nodes'][number] | undefined = nodes[at.parent ?? -1];
    at = parent?.kind === 'element' ? parent : undefined;
  }
  return chain.join(' < ');
}
