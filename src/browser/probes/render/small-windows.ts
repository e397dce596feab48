import type {
  DomSnapshot,
  NodeIndex,
  RenderedFacts,
  TextLoss,
  VariantFacts,
  WideContent,
} from '#model';
import { collectDom } from '../../collect-dom.ts';
import { matchNodes } from '../../match-nodes.ts';
import type { RenderWatch } from '../../in-page/render-state.ts';
import type { LoadAgain } from '../../load-again.ts';
import type { Worlds } from '../../worlds.ts';
import { MAX_TEXTS, MAX_TOLD, renderTalk } from './render-talk.ts';
import { windowOf } from './render-window.ts';

/** Rounding of widths, in CSS pixels. */
const SLACK = 2;

/**
 * What a small window hides of a page that came to it from a wide one may be there when the page loads in it: the
 * page is loaded so where something was lost. Rejects when it is not the same page that comes.
 */
export async function seenAtLoad(
  rendered: RenderedFacts,
  visited: DomSnapshot,
  finalUrl: string,
  again: LoadAgain,
): Promise<RenderedFacts> {
  const variants = { ...rendered.variants };
  const viewport = visited.frames[0]?.viewport;
  const isScripted = visited.nodes.some((node) => node.kind === 'element' && node.tag === 'script');
  for (const variant of ['narrow', 'short'] as const) {
    const facts = variants[variant];
    if (!viewport || !facts || !mayBeLost(facts, isScripted)) continue;
    const window = windowOf(variant, { ...viewport, scale: 1 });
    variants[variant] = await again(window, finalUrl, (worlds) =>
      compare(worlds, { variant, facts, visited }),
    );
  }
  return { ...rendered, variants };
}

/** A text or a field is lost for good, as far as can be told: a script may bring back what goes, and so may a menu. */
function mayBeLost(
  { window, content, losses, deep = [], appeared }: VariantFacts,
  isScripted: boolean,
): boolean {
  return (
    content > window + SLACK ||
    deep.length > 0 ||
    losses.some(({ kind, twice, ellipsis, mayOpen, elsewhere, already }) => {
      const isLost = kind === 'cut' || (kind === 'gone' && appeared === 0 && !isScripted);
      return isLost && twice && !ellipsis && !mayOpen && !elsewhere && !already;
    })
  );
}

interface Compared {
  readonly variant: RenderWatch['variant'];
  readonly facts: VariantFacts;
  readonly visited: DomSnapshot;
}

async function compare(worlds: Worlds, { variant, facts, visited }: Compared) {
  const [main] = worlds.open;
  if (!main) throw new Error('the page has no document');
  const { snapshot } = await collectDom(worlds);
  const { toOther } = matchNodes(visited, snapshot);
  const there = (found: readonly (NodeIndex | undefined)[]) => [
    ...new Set(found.flatMap((node) => (node === undefined ? [] : (toOther(node) ?? [])))),
  ];
  const deep = there((facts.deep ?? []).map(({ node }) => node));
  const inside = there(facts.wide.map(({ node }) => node));
  const lost = there(
    facts.losses.flatMap(({ kind, node, by }) => [node, kind === 'overlapped' ? by : node]),
  );
  const watch: RenderWatch = { variant, texts: lost, inside, deep, maxTexts: MAX_TEXTS };
  const ask = renderTalk(main);
  await ask('openWatch', watch);
  const seen = JSON.parse(String(await ask('renderLosses', MAX_TOLD * 2))) as VariantFacts;
  return confirmedAtLoad(facts, seen, toOther);
}

/** The facts of the visit, each with whether the page loaded in that window shows it too. */
function confirmedAtLoad(
  facts: VariantFacts,
  seen: VariantFacts,
  toOther: (node: NodeIndex) => NodeIndex | undefined,
): VariantFacts {
  const isAll = !seen.left;
  const scrolls = seen.content > seen.window + SLACK;
  const wideAtLoad = (
    wide: readonly WideContent[],
    others: readonly WideContent[],
    isWide = true,
  ) => {
    const found = new Set(others.map(({ node }) => node));
    return wide.map((one): WideContent => {
      const node = toOther(one.node);
      const atLoad = node === undefined ? undefined : isWide && found.has(node);
      return atLoad || (atLoad === false && isAll) ? { ...one, atLoad } : one;
    });
  };
  return {
    ...facts,
    contentAtLoad: seen.content,
    losses: facts.losses.map((loss) => lossAtLoad(loss, seen.losses, isAll, toOther)),
    wide: wideAtLoad(facts.wide, seen.wide, scrolls),
    ...(facts.deep && { deep: wideAtLoad(facts.deep, seen.deep ?? []) }),
  };
}

/** The weaker of both measures; a text that is lost in another way is neither confirmed nor denied. */
function lossAtLoad(
  loss: TextLoss,
  losses: readonly TextLoss[],
  isAll: boolean,
  toOther: (node: NodeIndex) => NodeIndex | undefined,
): TextLoss {
  const node = toOther(loss.node);
  if (node === undefined) return loss;
  const others = losses.filter((one) => one.node === node);
  const same = others.find(({ kind }) => kind === loss.kind);
  if (!same) return others.length === 0 && isAll ? { ...loss, atLoad: false } : loss;
  const { x, y } = loss;
  return {
    ...loss,
    ...(x !== undefined && { x: Math.min(x, same.x ?? 0) }),
    ...(y !== undefined && { y: Math.min(y, same.y ?? 0) }),
    ...(same.ellipsis && { ellipsis: true as const }),
    ...(same.mayOpen && { mayOpen: true as const }),
    ...(same.elsewhere && { elsewhere: true as const }),
    atLoad: true,
  };
}
