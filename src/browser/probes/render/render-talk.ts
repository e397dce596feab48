import { converse, type Ask } from '../../conversation.ts';
import { REGION_FUNCTIONS } from '../../in-page/clip-regions.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { LOSS_FUNCTIONS } from '../../in-page/render-losses.ts';
import { PART_FUNCTIONS } from '../../in-page/render-parts.ts';
import { RENDER_FUNCTIONS } from '../../in-page/renderings.ts';
import { OPENING_FUNCTIONS } from '../../in-page/state-openings.ts';
import { LINE_FUNCTIONS } from '../../in-page/text-lines.ts';
import { SIZE_FUNCTIONS } from '../../in-page/text-sizes.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import type { FrameWorld } from '../../worlds.ts';

export const MAX_TEXTS = 3000;
/** Losses told per variant. */
export const MAX_TOLD = 60;
const EXCHANGE_MS = 3000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...REGION_FUNCTIONS,
  ...LINE_FUNCTIONS,
  ...RENDER_FUNCTIONS,
  ...OPENING_FUNCTIONS,
  ...LOSS_FUNCTIONS,
  ...SIZE_FUNCTIONS,
  ...PART_FUNCTIONS,
];

/** Asks a page how it is rendered. */
export function renderTalk(main: FrameWorld): Ask {
  return converse(main, 'renderings', EXCHANGE_MS, FUNCTIONS);
}
