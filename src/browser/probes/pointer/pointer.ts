import type { DomSnapshot, NodeIndex, PointerFacts, Reveal } from '#model';
import type { WireTrigger, WireTriggers } from '../../in-page/state-triggers.ts';
import type { OpenCopy, SealedCopy } from '../../sealed-copy.ts';
import { isHarmless } from '../harmless.ts';
import { linkCues } from './link-cues.ts';
import { handIn } from './pointer-hand.ts';
import { hoverListeners } from './pointer-listeners.ts';
import { tryTrigger, type Shown } from './reveal-trial.ts';
import { waitForEach } from './reveal-wait.ts';
import { SnapshotTree } from '../snapshot-tree.ts';

/** For a first look at all triggers, and in all. */
const TIME_MS = { first: 17_000, links: 25_000, all: 32_000 };

/**
 * Hovers and focuses, on a sealed copy, what may show something then: what comes up, what it covers, how it is
 * reached and kept. All that came up is looked for once more in a fresh copy.
 */
export async function probePointer(open: OpenCopy, visited: DomSnapshot): Promise<PointerFacts> {
  const begin = performance.now();
  const copy = await open();
  const found = await triggersOf(copy);
  const isSlow = found.listens;
  const first = await tryAll(copy, found.triggers, begin + TIME_MS.first, isSlow);
  const links = await linkCues(open, visited, begin + TIME_MS.links).catch(() => []);
  const facts = { rules: found.rules, tried: first.tried, ...(links.length > 0 && { links }) };
  const holes = {
    ...((found.unknown || first.missed || visited.frames.length > 1) && { unknown: true as const }),
    ...(first.isCut && { capped: true as const }),
  };
  if (first.reveals.length === 0) return { ...facts, reveals: [], ...holes };
  const second = await open();
  const again = found.triggers.filter(({ n }) => {
    const node = copy.nodes.fromOther(n);
    return first.reveals.some(({ trigger }) => trigger === node);
  });
  const there = again.flatMap((trigger) => {
    const n = second.nodes.toOther(copy.nodes.fromOther(trigger.n) ?? -1);
    return n === undefined ? [] : [{ ...trigger, n }];
  });
  const repeated = await tryAll(second, there, begin + TIME_MS.all, isSlow);
  const same = new Set(repeated.reveals.map((one) => JSON.stringify(one)));
  const reveals = first.reveals.map((one) => ({
    ...one,
    ...(same.has(JSON.stringify(one)) && { again: true as const }),
  }));
  return { ...facts, reveals, ...holes };
}

async function triggersOf(copy: SealedCopy): Promise<WireTriggers & { readonly listens: boolean }> {
  const [main] = copy.worlds.open;
  if (!main) throw new Error('pointer: no page');
  const listeners = await hoverListeners(main);
  const { ask } = await handIn(copy, false);
  const found = JSON.parse(String(await ask('findTriggers', listeners))) as WireTriggers;
  const listens = listeners.forAll || listeners.hover.length + listeners.focus.length > 0;
  return { ...found, listens };
}

interface Tries {
  readonly tried: readonly NodeIndex[];
  readonly reveals: readonly Reveal[];
  readonly missed: boolean;
  readonly isCut: boolean;
}

async function tryAll(
  copy: SealedCopy,
  triggers: readonly WireTrigger[],
  deadline: number,
  isSlow: boolean,
): Promise<Tries> {
  const hand = await handIn(copy, isSlow);
  const tree = new SnapshotTree(copy.snapshot);
  const mayActivate = (n: number) => {
    const control = tree.element(n);
    return control !== undefined && isHarmless(tree, control);
  };
  const tried = new Set<NodeIndex>();
  const found: Shown[] = [];
  let missed = false;
  let isCut = false;
  for (const trigger of triggers)
    for (const by of ['hover', 'focus'] as const) {
      if (!trigger[by]) continue;
      if (performance.now() > deadline) isCut = true;
      if (isCut) break;
      const trial = { n: trigger.n, by, mayActivate };
      const shown = await tryTrigger(hand, trial, deadline).catch(() => undefined);
      const node = copy.nodes.fromOther(trigger.n);
      if (!shown?.isWhole || node === undefined) missed = true;
      else tried.add(node);
      for (const one of shown?.found ?? []) if (!isKnown(one, found)) found.push(one);
    }
  isCut ||= performance.now() > deadline;
  const reveals = await waitForEach(hand, found, deadline);
  return { tried: [...tried].sort((a, b) => a - b), reveals, missed, isCut };
}

/** Brought up the same way by an element around or inside this one. */
function isKnown({ reveal: one, place }: Shown, found: readonly Shown[]): boolean {
  return found.some(({ reveal, place: other }) => reveal.by === one.by && place === other);
}
