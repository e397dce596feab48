/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: facts that few pages
 * have, told beside the snapshot.
 */
import type { MediaState, OrientationTurn } from '#model';

export interface WirePageFacts {
  readonly media: readonly { readonly n: number; readonly state: MediaState }[];
  readonly turns: readonly OrientationTurn[];
  /** Style sheets whose rules cannot be read. */
  readonly unread: number;
}

/** Entry. */
export function pageFacts(): string {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const media: { n: number; state: MediaState }[] = [];
  for (const [node, n] of world.rgaaElements)
    if (node instanceof HTMLMediaElement) media.push({ n, state: mediaStateOf(node) });
  return JSON.stringify({ media, ...orientationTurns() } satisfies WirePageFacts);
}

/** What the browser knows of an audio or video element. */
function mediaStateOf(element: HTMLMediaElement): MediaState {
  const decoded = (element as { webkitAudioDecodedByteCount?: number }).webkitAudioDecodedByteCount;
  const isLoaded = element.readyState > 0;
  return {
    // Live streams have no end, and nothing is known before the first bytes.
    duration: Number.isFinite(element.duration) ? Math.round(element.duration * 10) / 10 : null,
    playing: !element.paused && !element.ended,
    muted: element.muted || element.volume === 0,
    sound: element instanceof HTMLAudioElement ? isLoaded || null : (decoded ?? 0) > 0 || null,
    tracks: [...element.textTracks].map(({ kind, language }) => ({ kind, language })),
  };
}

/**
 * Style rules that turn the root or the body in one orientation of the screen, and the number of sheets that
 * could not be read (another origin's). Angles in degrees, 0 to 359.
 */
function orientationTurns(): { turns: OrientationTurn[]; unread: number } {
  const turns: OrientationTurn[] = [];
  let unread = 0;
  let left = 20_000;
  const walk = (rules: CSSRuleList, orientation: OrientationTurn['orientation'] | null): void => {
    for (const rule of rules) {
      if ((left -= 1) < 0) return;
      if (rule instanceof CSSMediaRule) {
        const [, named] =
          /\(\s*orientation\s*:\s*(portrait|landscape)\s*\)/.exec(rule.conditionText) ?? [];
        walk(rule.cssRules, (named as OrientationTurn['orientation'] | undefined) ?? orientation);
      } else if (rule instanceof CSSStyleRule) {
        const turn = orientation && turnOf(rule);
        if (turn && orientation) turns.push({ ...turn, orientation });
      } else if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList, orientation);
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      walk(sheet.cssRules, null);
    } catch {
      unread += 1;
    }
  }
  return { turns, unread };
}

function turnOf(rule: CSSStyleRule): Omit<OrientationTurn, 'orientation'> | undefined {
  const { transform, rotate } = rule.style;
  if (!transform && !rotate) return undefined;
  const holders = [document.documentElement, document.body] as (Element | null)[];
  const holder = holders.find((element) => element?.matches(rule.selectorText));
  if (!holder) return undefined;
  try {
    const matrix = new DOMMatrix(transform || 'none').multiply(
      new DOMMatrix(rotate && rotate !== 'none' ? `rotate(${rotate})` : 'none'),
    );
    const degrees = Math.round((Math.atan2(matrix.m12, matrix.m11) * 180) / Math.PI);
    return {
      on: holder.localName,
      degrees: (degrees + 360) % 360,
      css: rule.cssText.slice(0, 200),
    };
  } catch {
    // A value that needs the layout (percentages) cannot be a plain turn.
    return undefined;
  }
}

/** All of the above, in the order in which the page receives them. */
export const PAGE_FACTS_FUNCTIONS = [mediaStateOf, orientationTurns, turnOf, pageFacts] as const;
