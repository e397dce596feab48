import type { AxeFacts, NodeIndex, PixelFacts, TextGround } from '#model';
import { within } from './deadline.ts';
import { PIXEL_FUNCTIONS } from './in-page/pixels.ts';
import { GROUND_FUNCTIONS, type WindowShots, type WireGround } from './in-page/text-grounds.ts';
import { callInPage, evaluateIn, type FrameWorld, type Worlds } from './worlds.ts';

const MAX_TEXTS = 80;
const MAX_SCREENS = 8;
/** No new screen is begun after this. */
const TIME_MS = 4000;
const EXCHANGE_MS = 3000;

/**
 * What is painted behind the texts whose contrast axe could not tell: the window is photographed with and
 * without its glyphs. Texts of inner frames are left. It scrolls the page, so it comes after what reads places.
 */
export async function collectPixels(
  worlds: Worlds,
  axe: AxeFacts | undefined,
): Promise<PixelFacts> {
  const [main] = worlds.open;
  const nodes = unmeasured(axe);
  if (!main || nodes.length === 0) return { behind: {}, left: 0 };
  const behind: Record<NodeIndex, TextGround> = {};
  for (const { n, ...ground } of await readAll(main, nodes.slice(0, MAX_TEXTS))) behind[n] = ground;
  return { behind, left: nodes.length - Object.keys(behind).length };
}

/** Elements whose contrast axe could not measure. */
function unmeasured(axe: AxeFacts | undefined): NodeIndex[] {
  const contrast = axe?.rules.find(({ rule }) => rule === 'color-contrast');
  return [...new Set((contrast?.incomplete ?? []).flatMap(({ node }) => node ?? []))];
}

async function readAll(world: FrameWorld, nodes: readonly NodeIndex[]): Promise<WireGround[]> {
  const deadline = performance.now() + TIME_MS;
  const ask = (entry: string, argument: unknown) => {
    const functions = [...PIXEL_FUNCTIONS, ...GROUND_FUNCTIONS];
    return evaluateIn(world, callInPage(functions, entry, argument), EXCHANGE_MS, 'pixels');
  };
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

async function photographs(
  world: FrameWorld,
  ask: (entry: string, argument: unknown) => Promise<unknown>,
): Promise<WindowShots> {
  const texts = await photograph(world);
  try {
    await ask('hideGlyphs', true);
    const bare = await photograph(world);
    return { texts, bare, later: await photograph(world) };
  } finally {
    await ask('hideGlyphs', false);
  }
}

/** The window as it stands, without loss. */
async function photograph({ session }: FrameWorld): Promise<string> {
  const asked = session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  return (await within(EXCHANGE_MS, 'pixels', asked)).data;
}
