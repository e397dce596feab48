import type { DomSnapshot, NodeIndex, PointerFacts, Reveal } from '#model';
import type { WireTrigger, WireTriggers } from '../../in-page/state-triggers.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import { isHarmless } from '../harmless.ts';
import {
  cuesOf,
  doubtful,
  lookAtLinks,
  plainGroups,
  type LinkChanges,
  type LinkGroup,
} from './link-cues.ts';
import { handIn, type Hand } from './pointer-hand.ts';
import { hoverListeners } from './pointer-listeners.ts';
import { tryTrigger, type Shown } from './reveal-trial.ts';
import { waitForEach } from './reveal-wait.ts';
import { SnapshotTree } from '../snapshot-tree.ts';

/** For links and then all triggers at a first look, and in all. */
const TIME_MS = { links: 8000, first: 20_000, all: 32_000 };

/**
 * Hovers and focuses, on a sealed copy, what may show something then: what comes up, what it covers, how it is
 * reached and kept. All that came up, and links that hardly change, are looked at once more in a fresh copy.
 */
export async function probePointer(open: OpenCopy, visited: DomSnapshot): Promise<PointerFacts> {
  const begin = performance.now();
  const hand = await handIn(await open());
  const found = await triggersOf(hand);
  const once = await lookAtLinks(hand, plainGroups(visited), begin + TIME_MS.links);
  if (found.listens) hand.slowDown();
  const first = await tryAll(hand, found.triggers, begin + TIME_MS.first);
  const unsure = { reveals: first.reveals, links: doubtful(once) };
  const again =
    unsure.reveals.length + unsure.links.length > 0
      ? await lookAgain(open, hand, found, unsure, begin + TIME_MS.all)
      : { reveals: [], links: new Map() };
  const same = new Set(again.reveals.map((one) => JSON.stringify(one)));
  const reveals = first.reveals.map((one) => ({
    ...one,
    ...(same.has(JSON.stringify(one)) && { again: true as const }),
  }));
  const links = cuesOf(once, again.links);
  return {
    ...{ rules: found.rules, tried: first.tried, reveals },
    ...(links.length > 0 && { links }),
    ...((found.unknown || first.missed || visited.frames.length > 1) && { unknown: true as const }),
    ...(first.isCut && { capped: true as const }),
  };
}

interface Sights {
  readonly reveals: readonly Reveal[];
  readonly links: LinkChanges;
}

/** In a fresh copy. */
async function lookAgain(
  open: OpenCopy,
  { copy }: Hand,
  found: Triggers,
  unsure: { readonly reveals: readonly Reveal[]; readonly links: readonly LinkGroup[] },
  deadline: number,
): Promise<Sights> {
  const hand = await handIn(await open());
  const links = await lookAtLinks(hand, unsure.links, deadline);
  const there = found.triggers.flatMap((trigger) => {
    const node = copy.nodes.fromOther(trigger.n) ?? -1;
    const n = hand.copy.nodes.toOther(node);
    const hasShown = unsure.reveals.some((one) => one.trigger === node);
    return hasShown && n !== undefined ? [{ ...trigger, n }] : [];
  });
  if (found.listens) hand.slowDown();
  const { reveals } = await tryAll(hand, there, deadline);
  return { links, reveals };
}

interface Triggers extends WireTriggers {
  /** Scripts hear the pointer or the focus. */
  readonly listens: boolean;
}

async function triggersOf({ copy, ask }: Hand): Promise<Triggers> {
  const [main] = copy.worlds.open;
  if (!main) throw new Error('pointer: no page');
  const listeners = await hoverListeners(main);
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
  hand: Hand,
  triggers: readonly WireTrigger[],
  deadline: number,
): Promise<Tries> {
  const { copy } = hand;
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
