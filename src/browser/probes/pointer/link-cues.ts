import type { DomSnapshot, ElementNode, LinkChange, LinkCue, NodeIndex } from '#model';
import type { WireLook } from '../../in-page/link-cues.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import { handIn, type Hand } from './pointer-hand.ts';

const MOST_GROUPS = 10;
const CHAIN = 5;

/**
 * What changes of links without an underline, in the middle of a text, when they are hovered and when the keyboard
 * brings the focus on them. The first of each group of links written alike is tried, in two copies of the page.
 */
export async function linkCues(
  open: OpenCopy,
  visited: DomSnapshot,
  deadline: number,
): Promise<readonly LinkCue[]> {
  const groups = plainGroups(visited).slice(0, MOST_GROUPS);
  if (groups.length === 0) return [];
  const once = await changesIn(open, groups, deadline);
  const twice = await changesIn(open, groups, deadline);
  return groups.flatMap((nodes, at) => {
    const [one, other] = [once[at], twice[at]];
    return one && other && one.hover === other.hover && one.focus === other.focus
      ? [{ nodes, ...one }]
      : [];
  });
}

type Changes = Pick<LinkCue, 'hover' | 'focus'>;

async function changesIn(
  open: OpenCopy,
  groups: readonly (readonly NodeIndex[])[],
  deadline: number,
): Promise<readonly (Changes | undefined)[]> {
  const copy = await open();
  const hand = await handIn(copy, false);
  const found: (Changes | undefined)[] = [];
  for (const [first = -1] of groups) {
    const n = copy.nodes.toOther(first);
    const isInTime = n !== undefined && performance.now() < deadline;
    found.push(isInTime ? await changesOf(hand, n).catch(() => undefined) : undefined);
  }
  await copy.close();
  return found;
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
function plainGroups({ nodes, styles }: DomSnapshot): NodeIndex[][] {
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
  return [...groups.values()];
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
