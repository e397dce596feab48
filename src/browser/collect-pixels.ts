import type { AxeFacts, NodeIndex, PixelFacts, TextGround } from '#model';
import { converse, type Ask } from './conversation.ts';
import { BACKGROUND_FUNCTIONS } from './in-page/background-pictures.ts';
import { PAINTING_FUNCTIONS } from './in-page/painting.ts';
import { PIXEL_FUNCTIONS } from './in-page/pixels.ts';
import { GROUND_FUNCTIONS, type WindowShots, type WireGround } from './in-page/text-grounds.ts';
import { TREE_FUNCTIONS } from './in-page/trees.ts';
import { photograph } from './photograph.ts';
import { unmeasuredContrast } from './unmeasured-contrast.ts';
import type { FrameWorld, Worlds } from './worlds.ts';

const MAX_TEXTS = 80;
const MAX_SCREENS = 8;
/** No new screen is begun after this: screens are counted, the clock is for pages that hang. */
const TIME_MS = 8000;
const EXCHANGE_MS = 3000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...PIXEL_FUNCTIONS,
  ...GROUND_FUNCTIONS,
  ...BACKGROUND_FUNCTIONS,
];

/**
 * What is painted behind the texts whose contrast axe could not tell: the window is photographed with and
 * without its glyphs, and without pictures of backgrounds too. Texts of inner frames are left. It scrolls the page, so it comes after what reads places.
 */
export async function collectPixels(
  worlds: Worlds,
  axe: AxeFacts | undefined,
): Promise<PixelFacts> {
  const [main] = worlds.open;
  const nodes = [...unmeasuredContrast(axe)];
  if (!main || nodes.length === 0) return { behind: {}, left: 0 };
  const behind: Record<NodeIndex, TextGround> = {};
  for (const { n, ...ground } of await readAll(main, nodes.slice(0, MAX_TEXTS))) behind[n] = ground;
  return { behind, left: nodes.length - Object.keys(behind).length };
}

async function readAll(world: FrameWorld, nodes: readonly NodeIndex[]): Promise<WireGround[]> {
  const deadline = performance.now() + TIME_MS;
  const ask = converse(world, 'pixels', EXCHANGE_MS, FUNCTIONS);
  const grounds: WireGround[] = [];
  await ask('openPixels', nodes);
  for (let screens = 0; screens < MAX_SCREENS && performance.now() < deadline;) {
    const shown = await ask('showNextTexts', null);
    if (shown === null) break;
    if (shown === 0) continue;
    screens += 1;
    const answer = await ask('readGrounds', await photographs(world, ask));
    grounds.push(...(JSON.parse(String(answer)) as WireGround[]));
  }
  return grounds;
}

async function photographs(world: FrameWorld, ask: Ask): Promise<WindowShots> {
  const shoot = () => photograph(world, { format: 'png', limitMs: EXCHANGE_MS, step: 'pixels' });
  const texts = await shoot();
  try {
    await ask('hideGlyphs', true);
    const bare = await shoot();
    const later = await shoot();
    const isPlain = (await ask('hidePictures', true)) === true;
    return { texts, bare, later, ...(isPlain && { plain: await shoot() }) };
  } finally {
    await ask('hidePictures', false);
    await ask('hideGlyphs', false);
  }
}
