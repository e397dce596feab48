import {
  FORCED_STATES,
  type DomSnapshot,
  type NodeIndex,
  type StateColorFacts,
  type StateText,
} from '#model';
import { converse, type Ask } from '../../conversation.ts';
import { ELEMENT_GROUND_FUNCTIONS } from '../../in-page/element-grounds.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { SEEN_FUNCTIONS } from '../../in-page/seen.ts';
import { HOLDER_FUNCTIONS, type WireHolders } from '../../in-page/state-holders.ts';
import { SELECTOR_FUNCTIONS } from '../../in-page/state-selectors.ts';
import { STYLE_SHEET_FUNCTIONS } from '../../in-page/style-sheets.ts';
import { LOOK_FUNCTIONS } from '../../in-page/text-looks.ts';
import { luminanceOf } from '../../in-page/text-grounds.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import type { FrameWorld, Worlds } from '../../worlds.ts';
import { ForcedStates } from './forced-states.ts';
import { stateTrials, type StateTrial } from './state-trials.ts';
import { Trier } from './trier.ts';

/** No state is begun after this. */
const TIME_MS = 3000;
const EXCHANGE_MS = 3000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...SEEN_FUNCTIONS,
  ...ELEMENT_GROUND_FUNCTIONS,
  ...STYLE_SHEET_FUNCTIONS,
  ...SELECTOR_FUNCTIONS,
  ...HOLDER_FUNCTIONS,
  ...LOOK_FUNCTIONS,
  luminanceOf,
];

/**
 * Colors of the texts that style rules recolor while the pointer or the focus is on them. The browser draws the
 * states; nothing is sent to the page, which is left as it was. Texts of inner frames are left.
 */
export async function collectStateColors(
  { open }: Worlds,
  dom: DomSnapshot,
): Promise<StateColorFacts> {
  const [main] = open;
  if (!main) throw new Error('the page has no document');
  const ask = converse(main, 'stateColors', EXCHANGE_MS, FUNCTIONS);
  const holders = JSON.parse(String(await ask('findHolders', null))) as WireHolders;
  const { beyond, unread } = holders;
  const { trials, left } = stateTrials(dom, holders);
  const tried = new Set(trials.flatMap(({ texts }) => texts.map(({ node }) => node)));
  const seen = trials.length > 0 ? await changesIn(main, ask, trials, [...tried]) : NOTHING;
  const unknown = left + seen.left;
  return {
    ...{ tried: tried.size, texts: seen.texts },
    ...(beyond.length > 0 && { beyond }),
    ...(unread > 0 && { unread }),
    ...(unknown > 0 && { left: unknown }),
  };
}

interface Changes {
  readonly texts: readonly StateText[];
  readonly left: number;
}
const NOTHING: Changes = { texts: [], left: 0 };

async function changesIn(
  main: FrameWorld,
  ask: Ask,
  trials: readonly StateTrial[],
  tried: readonly NodeIndex[],
): Promise<Changes> {
  const deadline = performance.now() + TIME_MS;
  await ask('openLooks', null);
  const states = new ForcedStates(main);
  try {
    await states.open([...new Set(trials.flatMap(({ force }) => [...force.keys()]))]);
    const trier = new Trier(ask, states, deadline);
    await trier.remember(tried);
    for (const round of roundsOf(trials)) await trier.tryAtOnce(round);
    const texts = await trier.changes();
    return { texts, left: trier.left };
  } finally {
    await states.close();
    await ask('closeLooks', null);
  }
}

/** Trials that do not meet: one state each, no control in another. */
function roundsOf(trials: readonly StateTrial[]): StateTrial[][] {
  const rounds = new Map<string, StateTrial[]>();
  for (const trial of trials) {
    const key = `${FORCED_STATES.indexOf(trial.state)} ${trial.state === 'hover' ? 0 : trial.depth}`;
    rounds.set(key, [...(rounds.get(key) ?? []), trial]);
  }
  return [...rounds.values()];
}
