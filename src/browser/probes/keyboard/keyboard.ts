import type { KeyboardFacts, KeyboardStop } from '#model';
import type { FrameOffsets } from '../../frame-offsets.ts';
import type { Worlds } from '../../worlds.ts';
import type { FilmStrips } from '../../crop-pictures.ts';
import { FocusLooks } from './focus-looks.ts';
import { takeFocusStrips } from './focus-strips.ts';
import { TabWalker } from './tab-walker.ts';

/**
 * For the walk both ways, then for the photographs. On an idle machine their numbers end them long before, the
 * same at each visit.
 */
const TIME_MS = 20_000;
/** For film strips, and for leaving the page as it was. */
const STRIPS_MS = 4000;
const NO_STRIPS: FilmStrips = new Map();

export interface CollectedWalk {
  readonly facts: KeyboardFacts;
  readonly strips: FilmStrips;
}

/**
 * Walks through the page with Tab, back with Shift+Tab, then looks at each stop with and without the focus.
 * Only these keys are pressed. Last of all: it scrolls the page and scripts may react. A page that goes
 * elsewhere meanwhile ends it; what was seen before is told.
 */
export async function collectKeyboard(
  worlds: Worlds,
  offsets: FrameOffsets,
  takesStrips: boolean,
): Promise<CollectedWalk> {
  const deadline = performance.now() + TIME_MS;
  const walker = new TabWalker(worlds, offsets, deadline);
  await walker.open();
  const [forward, backward] = [await walker.walk('forward'), await walker.walk('backward')];
  const looks = new FocusLooks(walker, deadline);
  await looks.take();
  await walker.rest().catch(() => walker.interrupt());
  const { capped, dropped } = walker;
  const left = Math.min(STRIPS_MS, deadline - performance.now());
  const strips = takesStrips ? await takeFocusStrips(walker, looks.looks, left) : NO_STRIPS;
  await walker.close().catch(() => undefined);
  const stops = [...walker.stops.values()].map(({ key, node }): KeyboardStop => {
    const dropsFocus = dropped.get(key);
    return dropsFocus ? { node, dropsFocus } : (looks.looks.get(key) ?? { node });
  });
  const looksCapped = looks.capped;
  const facts = {
    ...{ stops, forward, backward },
    ...(capped && { capped }),
    ...(looksCapped && { looksCapped }),
  };
  return { facts, strips };
}
