import {
  VARIANTS,
  type PaletteFacts,
  type RenderedFacts,
  type Variant,
  type VariantFacts,
} from '#model';
import { converse, type Ask } from '../conversation.ts';
import { REGION_FUNCTIONS } from '../in-page/clip-regions.ts';
import { LOSS_FUNCTIONS } from '../in-page/render-losses.ts';
import { RENDER_FUNCTIONS, type RenderBase, type RenderStep } from '../in-page/renderings.ts';
import { OPENING_FUNCTIONS } from '../in-page/state-openings.ts';
import { LINE_FUNCTIONS } from '../in-page/text-lines.ts';
import { SIZE_FUNCTIONS } from '../in-page/text-sizes.ts';
import { PAINTING_FUNCTIONS } from '../in-page/painting.ts';
import { TREE_FUNCTIONS } from '../in-page/trees.ts';
import type { FrameWorld, Worlds } from '../worlds.ts';
import { hasSmallGrowth, textGrowth, type Sizes } from './text-growth.ts';

const MAX_TEXTS = 3000;
/** Losses told per variant. */
const MAX_TOLD = 60;
/** No rendering is begun after this. */
const TIME_MS = 5000;
const EXCHANGE_MS = 3000;
/** For a page that lays itself out anew when its window changes. */
const RELAYOUT_MS = 250;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...REGION_FUNCTIONS,
  ...LINE_FUNCTIONS,
  ...RENDER_FUNCTIONS,
  ...OPENING_FUNCTIONS,
  ...LOSS_FUNCTIONS,
  ...SIZE_FUNCTIONS,
];

interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * Renders the page again in each variant and tells what is lost against its display at rest. What was lost is
 * looked for in a second rendering. The page is left at its size and place; it is not loaded again. Facts that
 * there was no time for are left out.
 */
export async function collectRendered({ open }: Worlds): Promise<RenderedFacts> {
  const [main] = open;
  if (!main) throw new Error('the page has no document');
  const deadline = performance.now() + TIME_MS;
  const ask = converse(main, 'renderings', EXCHANGE_MS, FUNCTIONS);
  const base = JSON.parse(String(await ask('openRenders', { maxTexts: MAX_TEXTS }))) as RenderBase;
  const full: Window = { width: base.window, height: base.height, scale: 1 };
  try {
    const palette = JSON.parse(String(await ask('paletteTexts', null))) as PaletteFacts;
    const rendered = await renderAll(main, ask, full, deadline);
    const { window, content, texts, left } = base;
    return { window, content, texts, ...(left > 0 && { left }), ...rendered, palette };
  } finally {
    await resize(main, full);
    await ask('closeRenders', null);
  }
}

interface Rendering {
  readonly facts: VariantFacts;
  readonly sizes: Sizes | undefined;
}

async function renderAll(
  main: FrameWorld,
  ask: Ask,
  full: Window,
  deadline: number,
): Promise<Pick<RenderedFacts, 'variants' | 'growth'>> {
  const first: { [V in Variant]?: Rendering } = {};
  const second: { [V in Variant]?: Rendering } = {};
  const sizes = await sizesOf(ask);
  const render = async (variant: Variant): Promise<Rendering> => {
    const window = windowOf(variant, full);
    await resize(main, window);
    const step: RenderStep = { variant, waitMs: window === full ? 0 : RELAYOUT_MS };
    await ask('setVariant', step);
    const facts = JSON.parse(String(await ask('renderLosses', MAX_TOLD))) as VariantFacts;
    return { facts, sizes: window === full ? undefined : await sizesOf(ask) };
  };
  try {
    for (const variant of VARIANTS)
      if (performance.now() < deadline) first[variant] = await render(variant);
    for (const variant of VARIANTS) {
      const seen = first[variant];
      const isSmall = variant === 'zoom-200' && hasSmallGrowth(sizes, seen?.sizes);
      const isClean =
        !seen || (!isSmall && seen.facts.losses.length + seen.facts.wide.length === 0);
      if (!isClean && performance.now() < deadline) second[variant] = await render(variant);
    }
  } catch {
    // The page went elsewhere or stopped answering: what was seen before is still of it.
  }
  const half = first['zoom-200']?.sizes;
  const [again, narrow] = [second['zoom-200']?.sizes, first.narrow?.sizes];
  return {
    variants: toldOnceOrTwice(first, second),
    ...(half && { growth: textGrowth({ rest: sizes, half, again, narrow }) }),
  };
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

function windowOf(variant: Variant, full: Window): Window {
  const { width, height } = full;
  if (variant === 'narrow') return { width: 320, height, scale: 1 };
  if (variant !== 'zoom-200') return full;
  return { width: Math.round(width / 2), height: Math.round(height / 2), scale: 2 };
}

async function resize({ session }: FrameWorld, { width, height, scale }: Window): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: scale, mobile: false },
  });
}

/** What was seen first, each fact marked where the second rendering shows it too. */
function confirmed(first: VariantFacts, again: VariantFacts): VariantFacts {
  const lost = new Set(again.losses.map(({ node, kind }) => `${kind} ${node}`));
  const wide = new Set(again.wide.map(({ node }) => node));
  const twice = { twice: true } as const;
  return {
    ...first,
    losses: first.losses.map((one) => ({
      ...one,
      ...(lost.has(`${one.kind} ${one.node}`) && twice),
    })),
    wide: first.wide.map((one) => ({ ...one, ...(wide.has(one.node) && twice) })),
  };
}
