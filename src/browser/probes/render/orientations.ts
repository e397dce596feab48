import type { OrientationFacts } from '#model';
import type { Inventory } from '../../in-page/render-parts.ts';
import type { FrameWorld } from '../../worlds.ts';

const MAX_TOLD = 30;

/**
 * What the page displays in a window higher than wide, then in one wider than high, as a phone held upright and
 * laid on its side.
 */
export function orientationFacts(
  portrait: Inventory,
  landscape: Inventory,
  scripts: number,
): OrientationFacts {
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
    scripts,
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

const WORDS = 'orientation|portrait|landscape|userAgent';

/** How many scripts of the page itself, as the browser holds them, speak of the orientation of the screen. */
export async function scriptsAboutOrientation({ session }: FrameWorld): Promise<number> {
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
      const search = { scriptId, query: WORDS, isRegex: true, caseSensitive: true };
      const { result } = await session.send('Debugger.searchInContent', search);
      if (result.length > 0) about += 1;
    }
    return about;
  } finally {
    session.off('Debugger.scriptParsed', note);
    await session.send('Debugger.disable');
  }
}
