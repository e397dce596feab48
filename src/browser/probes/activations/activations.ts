import type { Activation, ActivationFacts, DomSnapshot, ElementNode } from '#model';
import { within } from '../../deadline.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { isWorthSeeingAgain, sameEffects } from './activation-again.ts';
import { collectOwnListeners } from './own-listeners.ts';
import type { Stages } from './stages.ts';
import { triggersOf, type Trigger } from './triggers.ts';
import { tryTrigger } from './try-trigger.ts';

/** Of controls written alike. */
const MAX_ALIKE = 4;
const QUICK = { quietMs: 120, capMs: 700 };
const PATIENT = { quietMs: 500, capMs: 2000 };

interface Round {
  /** In milliseconds from the beginning: no new control is tried after the first, none goes on after the second. */
  readonly last: number;
  readonly end: number;
  /** Nor is a new one tried once the site was asked for so many copies. */
  readonly copies: number;
}

/** Which controls are tried, and for how long. */
export interface Bounds {
  readonly most: number;
  readonly first: Round;
  readonly second: Round;
  readonly isTried: (control: ElementNode) => boolean;
}

/** Few enough for their time on an ordinary machine, so that two audits try the same. */
const WHOLE_PAGE: Bounds = {
  most: 24,
  first: { last: 24_000, end: 30_000, copies: 12 },
  second: { last: 36_000, end: 42_000, copies: 20 },
  isTried: () => true,
};

/**
 * Activates the controls of the page's own document on sealed copies, by pointer and by keys, and tells what each
 * did. What may show a defect is tried again in another copy, with more patience.
 */
export async function collectActivations(
  stages: Stages,
  visited: DomSnapshot,
  bounds: Bounds = WHOLE_PAGE,
): Promise<ActivationFacts> {
  const start = performance.now();
  if (!mayReact(visited)) return { tried: [], left: 0 };
  stages.takeTime(QUICK);
  const { copy } = await stages.clean();
  const triggers = (await triggersIn(copy, visited)).filter(({ node }) => bounds.isTried(node));
  const chosen = sampleOf(triggers).slice(0, bounds.most);
  const first = await tryAll(chosen, stages, start, bounds.first);
  const doubtful = triggers.filter(({ node }) =>
    first.some((one) => one.node === node.index && isWorthSeeingAgain(one, node)),
  );
  if (doubtful.length > 0) stages.spoil();
  stages.takeTime(PATIENT);
  const second = await tryAll(doubtful, stages, start, bounds.second);
  const tried = first.map((one) => {
    const again = second.find(({ node }) => node === one.node);
    if (!again) return one;
    // Where they differ, more patience saw more.
    return sameEffects(one, again) ? { ...one, twice: true as const } : again;
  });
  const known = new Set(first.map(({ node }) => node));
  const left = triggers.filter(({ node }) => node.focusable && !known.has(node.index)).length;
  const isCapped = first.length < chosen.length || second.length < doubtful.length;
  return {
    tried: tried.sort((a, b) => a.node - b.node),
    left,
    ...(isCapped && { capped: 'time' }),
  };
}

/** Of the visited page, those that the copy holds too. */
async function triggersIn(copy: SealedCopy, visited: DomSnapshot): Promise<Trigger[]> {
  const own = await collectOwnListeners(copy);
  const of = new Map(
    [...own.of].flatMap(([index, types]) => {
      const node = copy.nodes.fromOther(index);
      return node === undefined ? [] : [[node, types] as const];
    }),
  );
  return triggersOf(visited, { ...own, of }).filter(
    ({ node }) => copy.nodes.toOther(node.index) !== undefined,
  );
}

/** The first of each kind of markup, in order. */
function sampleOf(triggers: readonly Trigger[]): Trigger[] {
  const alike = new Map<string, number>();
  return triggers.filter(({ node, kind, listens }) => {
    const { role, class: names } = node.attributes;
    const markup = [kind, node.tag, role, names, node.focusable, ...listens].join(' ');
    const count = (alike.get(markup) ?? 0) + 1;
    alike.set(markup, count);
    return count <= MAX_ALIKE;
  });
}

/** Without any script and any section that unfolds, nothing reacts. */
function mayReact({ nodes }: DomSnapshot): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'element' &&
      (/^(script|summary)$/u.test(node.tag) ||
        Object.keys(node.attributes).some((name) => name.startsWith('on')) ||
        /^\s*javascript:/iu.test(node.attributes['href'] ?? '')),
  );
}

async function tryAll(
  triggers: readonly Trigger[],
  stages: Stages,
  start: number,
  round: Round,
): Promise<Activation[]> {
  const tried: Activation[] = [];
  for (const trigger of triggers) {
    if (performance.now() > start + round.last || stages.opened >= round.copies) break;
    const leftMs = start + round.end - performance.now();
    const one = await within(leftMs, 'activations', tryTrigger(trigger, stages)).catch(() => {
      // A page that no longer answers is left for another copy.
      stages.spoil();
      const { node, kind, listens } = trigger;
      return { node: node.index, kind, listens, left: 'failed' as const };
    });
    if (performance.now() > start + round.end) break;
    tried.push(one);
  }
  return tried;
}
