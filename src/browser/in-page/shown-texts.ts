/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: which texts came into the
 * page since they were last counted, where, and whether assistive technologies say them.
 */
import type { tiedTo as TiedTo } from './tied-texts.ts';
import type { focusedElement as FocusedElement } from './tab-walk.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  openTrees as OpenTrees,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;
declare const openTrees: typeof OpenTrees;
declare const tiedTo: typeof TiedTo;
declare const focusedElement: typeof FocusedElement;

/** A text that came; elements by their place in the frame's snapshot. */
export interface WireText {
  readonly text: string;
  readonly n: number | null;
  readonly seen: boolean;
  readonly live: {
    readonly kind: string;
    readonly atomic: boolean;
    readonly atRest: boolean;
  } | null;
  readonly of: readonly number[];
  readonly focused: boolean;
}

export interface TextWorld {
  readonly rgaaElements: ReadonlyMap<Node, number>;
  /** Texts by node as they were, how many nodes held each, and the live regions that stood there. */
  rgaaTexts: {
    readonly byNode: ReadonlyMap<Node, string>;
    readonly counts: ReadonlyMap<string, number>;
    readonly regions: ReadonlySet<Element>;
  };
}

/** Entry: counts the texts of the page. */
export function keepTexts(): void {
  const byNode = new Map(displayedTexts().map((node) => [node, plain(node.data)]));
  const counts = new Map<string, number>();
  for (const text of byNode.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const regions = openTrees().flatMap((tree) => [
    ...tree.querySelectorAll('[role], [aria-live], output'),
  ]);
  (globalThis as unknown as TextWorld).rgaaTexts = { byNode, counts, regions: new Set(regions) };
}

/** Those that were not counted, block by block, ten at most; a text that was merely written anew is none. */
export function newTexts(fields: ReadonlyMap<Element, number>): WireText[] {
  const { byNode, counts } = (globalThis as unknown as TextWorld).rgaaTexts;
  const now = displayedTexts();
  const left = new Map(counts);
  for (const node of now) {
    const text = plain(node.data);
    if (byNode.get(node) === text) left.set(text, (left.get(text) ?? 0) - 1);
  }
  const blocks = new Map<Element, Text[]>();
  for (const node of now) {
    const text = plain(node.data);
    if (byNode.get(node) === text) continue;
    const spare = left.get(text) ?? 0;
    left.set(text, spare - 1);
    const block = spare > 0 ? null : blockOf(node);
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks].slice(0, 10).map(([block, nodes]) => wireText(block, nodes, fields));
}

function wireText(
  block: Element,
  nodes: readonly Text[],
  fields: ReadonlyMap<Element, number>,
): WireText {
  const { rgaaElements } = globalThis as unknown as TextWorld;
  let known: Element | null = block;
  while (known && !rgaaElements.has(known)) known = flatParent(known);
  const focused = focusedElement();
  const isTied = (field: Element) =>
    tiedTo(field).some((one) => nodes.some((n) => one.contains(n)));
  return {
    text: nodes
      .map(({ data }) => data)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200),
    n: (known && rgaaElements.get(known)) ?? null,
    seen: nodes.some(isSeen),
    live: liveAround(nodes[0]?.parentElement ?? block),
    of: [...fields].flatMap(([field, n]) => (isTied(field) ? [n] : [])),
    focused: focused !== null && nodes.some((node) => focused.contains(node)),
  };
}

export function displayedTexts(): Text[] {
  const found: Text[] = [];
  for (const tree of openTrees()) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const holder = node.parentElement;
      if (!holder || plain(node.data) === '' || !isDisplayed(holder, true)) continue;
      if (!holder.closest('select, datalist, textarea, script, style, noscript')) found.push(node);
    }
  }
  return found;
}

export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function blockOf(node: Text): Element | null {
  let at = node.parentElement;
  while (at?.parentElement && /^(inline|contents)/.test(getComputedStyle(at).display))
    at = at.parentElement;
  return at;
}

/** On the screen, once scrolled to: not clipped to nothing, nor pushed out. */
export function isSeen(node: Text): boolean {
  const range = new Range();
  range.selectNodeContents(node);
  const { width, height, right, bottom } = range.getBoundingClientRect();
  if (width < 1 || height < 1 || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  for (let at = node.parentElement; at; at = flatParent(at) as HTMLElement | null) {
    const { overflow, clip, clipPath } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    if (overflow !== 'visible' && (box.width <= 1 || box.height <= 1)) return false;
    if (
      /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)|inset\((50|100)%/.test(`${clip} ${clipPath}`)
    )
      return false;
  }
  return true;
}

/** What says the text aloud: the nearest live region around it. */
function liveAround(element: Element): WireText['live'] {
  const { regions } = (globalThis as unknown as TextWorld).rgaaTexts;
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const role = at.getAttribute('role')?.trim().split(/\s/)[0] ?? '';
    const value = at.getAttribute('aria-live')?.trim() ?? '';
    const isRole = /^(alert|status|log|progressbar|timer|marquee|alertdialog)$/.test(role);
    const kind = isRole ? role : at.localName === 'output' ? 'status' : value;
    if (kind === '' || (!isRole && kind === 'off')) continue;
    const isWhole = /^(alert|status)$/.test(kind) || at.getAttribute('aria-atomic') === 'true';
    return { kind, atomic: isWhole, atRest: regions.has(at) };
  }
  return null;
}

/** All of the above, in the order in which the page receives them. */
export const TEXT_FUNCTIONS = [
  keepTexts,
  newTexts,
  wireText,
  displayedTexts,
  plain,
  blockOf,
  isSeen,
  liveAround,
] as const;
