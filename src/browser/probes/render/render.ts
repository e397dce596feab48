import { setTimeout as pause } from 'node:timers/promises';
import {
  VARIANTS,
  type OrientationFacts,
  type PaletteFacts,
  type RenderedFacts,
  type Variant,
  type VariantFacts,
} from '#model';
import type { Ask } from '../../conversation.ts';
import type { Inventory } from '../../in-page/render-parts.ts';
import type { RenderBase, RenderStep } from '../../in-page/render-state.ts';
import type { FrameWorld, Worlds } from '../../worlds.ts';
import { orientationFacts, scriptsAboutOrientation } from './orientations.ts';
import { MAX_TEXTS, MAX_TOLD, renderTalk } from './render-talk.ts';
import { isUpright, resize, windowOf, type Window } from './render-window.ts';
import { hasShare, textGrowth, type Sizes } from './text-growth.ts';

/** No rendering is begun after this: for pages that hang, as a busy machine must not change what is seen. */
const TIME_MS = 12_000;
/** For a page that lays itself out anew when its window changes. */
const RELAYOUT_MS = 250;

/**
 * Renders the page again in each variant and tells what is lost against its display at rest. What was lost is
 * looked for in a second rendering. The page is left at its size and place; it is not loaded again. Facts that
 * there was no time for are left out.
 */
export async function collectRendered({ open }: Worlds): Promise<RenderedFacts> {
  const [main] = open;
  if (!main) throw new Error('the page has no document');
  const deadline = performance.now() + TIME_MS;
  const ask = renderTalk(main);
  const base = JSON.parse(String(await ask('openRenders', { maxTexts: MAX_TEXTS }))) as RenderBase;
  const full: Window = { width: base.window, height: base.height, scale: 1 };
  try {
    const palette = JSON.parse(String(await ask('paletteTexts', null))) as PaletteFacts;
    const rendered = await renderAll({ main, ask, full, deadline }, base.vertical > 0);
    const { window, content, texts, parts, left } = base;
    return { window, content, texts, parts, ...(left > 0 && { left }), ...rendered, palette };
  } finally {
    await resize(main, full);
    await ask('closeRenders', null);
    // A page that laid itself out for other windows does so again; what looks next must not meet the change.
    await pause(RELAYOUT_MS);
  }
}

interface Rendering {
  readonly facts: VariantFacts;
  /** Of windows of another size. */
  readonly sizes?: Sizes;
  readonly shown?: Inventory;
}

interface Means {
  readonly main: FrameWorld;
  readonly ask: Ask;
  readonly full: Window;
  readonly deadline: number;
}

async function renderAll(
  { main, ask, full, deadline }: Means,
  isVertical: boolean,
): Promise<Pick<RenderedFacts, 'variants' | 'growth' | 'orientations'>> {
  const first: { [V in Variant]?: Rendering } = {};
  const second: { [V in Variant]?: Rendering } = {};
  const sizes = await sizesOf(ask);
  const render = async (variant: Variant): Promise<Rendering> => {
    const window = windowOf(variant, full);
    await resize(main, window);
    const step: RenderStep = { variant, waitMs: window === full ? 0 : RELAYOUT_MS };
    await ask('setVariant', step);
    const facts = JSON.parse(String(await ask('renderLosses', MAX_TOLD))) as VariantFacts;
    if (window === full) return { facts };
    const shown = JSON.parse(String(await ask('displayedNow', null))) as Inventory;
    return { facts, sizes: await sizesOf(ask), shown };
  };
  let orientations: OrientationFacts | undefined;
  try {
    for (const variant of VARIANTS.filter((one) => one !== 'short' || isVertical))
      if (performance.now() < deadline) first[variant] = await render(variant);
    for (const variant of VARIANTS)
      if (performance.now() < deadline && needsSecond(variant, first[variant], sizes))
        second[variant] = await render(variant);
    orientations = await orientationsOf(main, full, first);
  } catch {
    // The page went elsewhere or stopped answering: what was seen before is still of it.
  }
  const half = first['zoom-200']?.sizes;
  const [again, narrow] = [second['zoom-200']?.sizes, first.narrow?.sizes];
  return {
    variants: toldOnceOrTwice(first, second),
    ...(orientations && { orientations }),
    ...(half && { growth: textGrowth({ rest: sizes, half, again, narrow }) }),
  };
}

/** The narrow window is upright, the enlarged one lies on its side; undefined where it does not. */
async function orientationsOf(
  main: FrameWorld,
  full: Window,
  { narrow, 'zoom-200': zoom }: { readonly [V in Variant]?: Rendering },
): Promise<OrientationFacts | undefined> {
  if (!narrow?.shown || !zoom?.shown || isUpright(full)) return undefined;
  if (!isUpright(windowOf('narrow', full))) return undefined;
  return orientationFacts(narrow.shown, zoom.shown, await scriptsAboutOrientation(main));
}

/** Something was lost, or did not grow, that must be seen again to be certain. */
function needsSecond(variant: Variant, seen: Rendering | undefined, sizes: Sizes): boolean {
  if (!seen) return false;
  const { losses, wide, deep = [] } = seen.facts;
  if (losses.length + wide.length + deep.length > 0) return true;
  return variant === 'zoom-200' && hasShare(sizes, seen.sizes);
}

async function sizesOf(ask: Ask): Promise<Sizes> {
  return new Map(JSON.parse(String(await ask('textSizes', null))) as [number, number][]);
}

function toldOnceOrTwice(
  first: { readonly [V in Variant]?: Rendering },
  second: { readonly [V in Variant]?: Rendering },
): RenderedFacts['variants'] {
  const variants: { [V in Variant]?: VariantFacts } = {};
  for (const variant of VARIANTS) {
    const [seen, again] = [first[variant]?.facts, second[variant]?.facts];
    if (seen) variants[variant] = again ? confirmed(seen, again) : seen;
  }
  return variants;
}

/** What was seen first, each fact marked where the second rendering shows it too. */
function confirmed(first: VariantFacts, again: VariantFacts): VariantFacts {
  const lost = new Set(again.losses.map(({ node, kind }) => `${kind} ${node}`));
  const wide = new Set(again.wide.map(({ node }) => node));
  const deep = new Set(again.deep?.map(({ node }) => node));
  const twice = { twice: true } as const;
  return {
    ...first,
    losses: first.losses.map((one) => ({
      ...one,
      ...(lost.has(`${one.kind} ${one.node}`) && twice),
    })),
    wide: first.wide.map((one) => ({ ...one, ...(wide.has(one.node) && twice) })),
    ...(first.deep && {
      deep: first.deep.map((one) => ({ ...one, ...(deep.has(one.node) && twice) })),
    }),
  };
}
