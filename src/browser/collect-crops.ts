import type { AxeFacts, DomSnapshot, NodeIndex } from '#model';
import { chooseCrops } from './choose-crops.ts';
import { converse } from './conversation.ts';
import { keepPicture, type CollectedCrops } from './crop-pictures.ts';
import { CROP_FUNCTIONS, type CropCut } from './in-page/crops.ts';
import { FIELD_FUNCTIONS } from './in-page/value-fields.ts';
import { PAINTING_FUNCTIONS } from './in-page/painting.ts';
import { photograph } from './photograph.ts';
import type { FrameWorld, Worlds } from './worlds.ts';

/** Distinct pictures of a page. */
const MAX_CROPS = 60;
const MAX_SCREENS = 12;
/** No new screen is begun after this. */
const TIME_MS = 3000;
const EXCHANGE_MS = 1500;
const CUT: Omit<CropCut, 'picture'> = { maxSide: 320, quality: 0.6 };

/**
 * Small pictures of what must be seen to be judged: the window is photographed as it scrolls past them and
 * cut in the page, at the places elements have at that very moment. Taken last: it moves the page.
 */
export async function collectCrops(
  worlds: Worlds,
  snapshot: DomSnapshot,
  axe: AxeFacts | undefined,
): Promise<CollectedCrops> {
  const [main] = worlds.open;
  const { nodes, alike, left } = chooseCrops(snapshot, axe, MAX_CROPS);
  if (!main || !knowsAllFields(snapshot) || nodes.length === 0)
    return { facts: { ofNode: {}, left: left + nodes.length }, pictures: new Map() };
  const cuts = await cutAll(main, nodes);
  const pictures = new Map<string, Uint8Array>();
  const ofNode: Record<NodeIndex, string> = {};
  for (const [node, base64] of cuts) {
    ofNode[node] = keepPicture(pictures, base64);
  }
  for (const [node, first] of alike) {
    const name = ofNode[first];
    if (name !== undefined) ofNode[node] = name;
  }
  return { facts: { ofNode, left: left + nodes.length - cuts.length }, pictures };
}

/** A field that the snapshot does not hold could be in any picture. */
export function knowsAllFields({ capped, closedShadowRoots }: DomSnapshot): boolean {
  return !capped && closedShadowRoots === 0;
}

async function cutAll(
  world: FrameWorld,
  nodes: readonly NodeIndex[],
): Promise<readonly (readonly [NodeIndex, string])[]> {
  const deadline = performance.now() + TIME_MS;
  const functions = [...PAINTING_FUNCTIONS, ...FIELD_FUNCTIONS, ...CROP_FUNCTIONS];
  const ask = converse(world, 'crops', EXCHANGE_MS, functions);
  const cuts: (readonly [NodeIndex, string])[] = [];
  try {
    await ask('openCrops', nodes);
    for (let screens = 0; screens < MAX_SCREENS && performance.now() < deadline;) {
      const shown = await ask('showNextCrops', null);
      if (shown === null) break;
      if (shown === 0) continue;
      screens += 1;
      const picture = await photograph(world, {
        format: 'jpeg',
        limitMs: EXCHANGE_MS,
        step: 'crops',
      });
      const answer = await ask('cutCrops', { ...CUT, picture } satisfies CropCut);
      cuts.push(...(JSON.parse(String(answer)) as [NodeIndex, string][]));
    }
  } catch {
    // The page went elsewhere or stopped answering: what was cut before is still of it.
  }
  return cuts;
}
