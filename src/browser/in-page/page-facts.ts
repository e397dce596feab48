/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: facts that few pages
 * have, told beside the snapshot.
 */
import type { GeneratedContent, MediaState, OrientationTurn } from '#model';
import type { ReadSheet } from './style-sheets.ts';

export interface WirePageFacts {
  readonly media: readonly { readonly n: number; readonly state: MediaState }[];
  readonly turns: readonly OrientationTurn[];
  /** Style sheets whose rules cannot be read. */
  readonly unread: number;
  readonly generated: readonly { readonly n: number; readonly generated: GeneratedContent }[];
}

/** Entry. */
export function pageFacts(sheets: readonly ReadSheet[]): WirePageFacts {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const media: { n: number; state: MediaState }[] = [];
  for (const [node, n] of world.rgaaElements)
    if (node instanceof HTMLMediaElement) media.push({ n, state: mediaStateOf(node) });
  const shown = sheets.filter(isForScreen);
  const rules = shown.flatMap((one) => one.rules).filter((rule) => rule instanceof CSSStyleRule);
  return {
    media,
    turns: rules.flatMap((rule) => turnOf(rule) ?? []),
    unread: shown.filter(({ isRead }) => !isRead).length,
    generated: generatedIn(rules.filter(mayGenerate), world.rgaaElements),
  };
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

/** Sheets that the document itself links or holds; what they import is not looked into. */
function isForScreen({ sheet, from }: ReadSheet): boolean {
  if (from !== 'document' || sheet.ownerRule || sheet.disabled) return false;
  return !/\b(print|speech|not)\b/.test(sheet.media.mediaText);
}

/** The groups around a rule, innermost first; null where the rule stands in another or is not for the screen. */
function screenGroups(rule: CSSRule): CSSRule[] | null {
  const groups: CSSRule[] = [];
  for (let group = rule.parentRule; group; group = group.parentRule) {
    if (group instanceof CSSStyleRule) return null;
    if (group instanceof CSSMediaRule && /\b(print|speech|not)\b|,/.test(group.conditionText))
      return null;
    groups.push(group);
  }
  return groups;
}

/** Whether a rule may write before or after elements. */
function mayGenerate(rule: CSSStyleRule): boolean {
  return (
    rule.style.content !== '' &&
    /:(before|after)\b/.test(rule.selectorText) &&
    screenGroups(rule) !== null
  );
}

function orientationOf(rule: CSSRule): OrientationTurn['orientation'] | undefined {
  for (const group of screenGroups(rule) ?? []) {
    if (!(group instanceof CSSMediaRule)) continue;
    const [, named] =
      /\(\s*orientation\s*:\s*(portrait|landscape)\s*\)/.exec(group.conditionText) ?? [];
    if (named) return named as OrientationTurn['orientation'];
  }
  return undefined;
}

/** The turn a rule gives the page in one orientation, where it is in force. */
function turnOf(rule: CSSStyleRule): OrientationTurn | undefined {
  const { transform, rotate } = rule.style;
  if (!transform && !rotate) return undefined;
  const orientation = orientationOf(rule);
  if (!orientation) return undefined;
  try {
    const holder = ['html', 'body']
      .map((tag) => document.querySelector(tag))
      .find((element) => element?.matches(rule.selectorText));
    const matrix = matrixOf(transform, rotate);
    if (!holder || !isInForce(holder, orientation)) return undefined;
    const degrees = Math.round((Math.atan2(matrix.m12, matrix.m11) * 180) / Math.PI);
    return {
      on: holder.localName,
      degrees: (degrees + 360) % 360,
      css: rule.cssText.slice(0, 200),
      orientation,
    };
  } catch {
    // A value that needs the layout (percentages) cannot be a plain turn.
    return undefined;
  }
}

function matrixOf(transform: string, rotate: string): DOMMatrix {
  const turn = rotate && rotate !== 'none' ? `rotate(${rotate})` : 'none';
  return new DOMMatrix(transform || 'none').multiply(new DOMMatrix(turn));
}

/**
 * Whether the page as shown bears the rule out: turned now in the rule's own orientation (no stronger rule undoes
 * it), not turned now in the other one (it is not turned always).
 */
function isInForce(holder: Element, orientation: OrientationTurn['orientation']): boolean {
  const { transform, rotate } = getComputedStyle(holder);
  const matrix = matrixOf(transform, rotate);
  const isTurned = Math.abs(matrix.m12) > 0.01 || matrix.m11 < 0;
  return isTurned === matchMedia(`(orientation: ${orientation})`).matches;
}

/** Text and pictures that style sheets write before and after elements, of the first 2 000 that may hold some. */
function generatedIn(
  hosts: readonly CSSStyleRule[],
  index: Map<Node, number>,
): WirePageFacts['generated'] {
  const elements = new Set<Element>();
  for (const { selectorText } of hosts) {
    const plain = selectorText
      .replace(/(^|[\s>+~,(])::?(?:before|after)\b/g, '$1*')
      .replace(/::?(?:before|after)\b/g, '');
    try {
      for (const element of document.querySelectorAll(plain)) {
        if (elements.size >= 2000) break;
        elements.add(element);
      }
    } catch {
      // A selector that only means something with its pseudo-element.
    }
  }
  const found: { n: number; generated: GeneratedContent }[] = [];
  for (const element of elements) {
    const n = index.get(element);
    if (n === undefined) continue;
    const [before, after] = (['::before', '::after'] as const).map((pseudo) => {
      const { content } = getComputedStyle(element, pseudo);
      return /^(none|normal|"\s*"|)$/.test(content) ? '' : content.slice(0, 80);
    });
    if (before || after)
      found.push({ n, generated: { ...(before && { before }), ...(after && { after }) } });
  }
  return found;
}

/** All of the above, in the order in which the page receives them. */
export const PAGE_FACTS_FUNCTIONS = [
  mediaStateOf,
  isForScreen,
  screenGroups,
  mayGenerate,
  orientationOf,
  turnOf,
  matrixOf,
  isInForce,
  generatedIn,
  pageFacts,
] as const;
