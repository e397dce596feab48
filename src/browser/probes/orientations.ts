import type { OrientationFacts } from '#model';
import type { Ask } from '../conversation.ts';
import type { Inventory } from '../in-page/render-parts.ts';
import type { RenderStep } from '../in-page/render-state.ts';
import type { FrameWorld } from '../worlds.ts';
import { LANDSCAPE, PORTRAIT, resize, type Window } from './render-window.ts';

const MAX_TOLD = 30;

/** What the page displays on a phone held upright, then laid on its side, without loading it again. */
export async function seeOrientations(
  main: FrameWorld,
  ask: Ask,
  waitMs: number,
): Promise<OrientationFacts> {
  const see = async (window: Window): Promise<Inventory> => {
    await resize(main, window);
    const step: RenderStep = { variant: null, waitMs };
    await ask('setVariant', step);
    return JSON.parse(String(await ask('displayedNow', null))) as Inventory;
  };
  const portrait = await see(PORTRAIT);
  const landscape = await see(LANDSCAPE);
  const onlyIn = (one: Inventory, other: Inventory) =>
    (['texts', 'written', 'parts'] as const)
      .flatMap((kind) => lacking(one[kind], other[kind]))
      .slice(0, MAX_TOLD);
  return {
    portraitOnly: onlyIn(portrait, landscape),
    landscapeOnly: onlyIn(landscape, portrait),
    turned: [
      ...turnedIn('portrait', lacking(portrait.turned, landscape.turned)),
      ...turnedIn('landscape', lacking(landscape.turned, portrait.turned)),
    ],
    scripts: await scriptsAbout(main, 'orientation|portrait|landscape|userAgent'),
  };
}

function turnedIn(
  orientation: 'portrait' | 'landscape',
  nodes: readonly number[],
): OrientationFacts['turned'] {
  return nodes.map((node) => ({ node, orientation }));
}

function lacking(nodes: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return nodes.filter((node) => !known.has(node));
}

interface ParsedScript {
  readonly scriptId: string;
  readonly executionContextAuxData?: { readonly isDefault?: boolean };
}

/** How many scripts of the page itself, as the browser holds them, contain such words. */
async function scriptsAbout({ session }: FrameWorld, words: string): Promise<number> {
  const scripts: string[] = [];
  const note = ({ scriptId, executionContextAuxData }: ParsedScript) => {
    if (executionContextAuxData?.isDefault) scripts.push(scriptId);
  };
  session.on('Debugger.scriptParsed', note);
  try {
    await session.send('Debugger.enable');
    // A page that stops itself for whoever debugs it runs on.
    await session.send('Debugger.setSkipAllPauses', { skip: true });
    let about = 0;
    for (const scriptId of scripts) {
      const search = { scriptId, query: words, isRegex: true, caseSensitive: true };
      const { result } = await session.send('Debugger.searchInContent', search);
      if (result.length > 0) about += 1;
    }
    return about;
  } finally {
    session.off('Debugger.scriptParsed', note);
    await session.send('Debugger.disable');
  }
}
