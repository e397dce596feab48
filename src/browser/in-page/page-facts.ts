/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: facts that few pages
 * have, told beside the snapshot.
 */
import type { GeneratedContent, MediaState, OrientationTurn } from '#model';

export interface WirePageFacts {
  readonly media: readonly { readonly n: number; readonly state: MediaState }[];
  readonly turns: readonly OrientationTurn[];
  /** Style sheets whose rules cannot be read. */
  readonly unread: number;
  readonly generated: readonly { readonly n: number; readonly generated: GeneratedContent }[];
}

interface SheetFacts {
  readonly turns: OrientationTurn[];
  /** Selectors of the elements that may hold generated content. */
  readonly hosts: string[];
  unread: number;
  /** Rules that may still be read. */
  left: number;
}

/** Entry. */
export function pageFacts(): string {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const media: { n: number; state: MediaState }[] = [];
  for (const [node, n] of world.rgaaElements)
    if (node instanceof HTMLMediaElement) media.push({ n, state: mediaStateOf(node) });
  const { turns, unread, hosts } = sheetFacts();
  const generated = generatedIn(hosts, world.rgaaElements);
  return JSON.stringify({ media, turns, unread, generated } satisfies WirePageFacts);
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

/** What the style sheets on screen say, read from the document's own getter, which pages can shadow. */
function sheetFacts(): SheetFacts {
  const facts: SheetFacts = { turns: [], hosts: [], unread: 0, left: 20_000 };
  const read = Object.getOwnPropertyDescriptor(Document.prototype, 'styleSheets')?.get;
  for (const sheet of (read?.call(document) ?? []) as Iterable<CSSStyleSheet>) {
    const media = sheet.media.mediaText;
    if (sheet.disabled || /\b(print|speech|not)\b/.test(media)) continue;
    try {
      walkRules(sheet.cssRules, null, facts);
    } catch {
      facts.unread += 1;
    }
  }
  return facts;
}

function walkRules(
  rules: CSSRuleList,
  orientation: OrientationTurn['orientation'] | null,
  facts: SheetFacts,
): void {
  for (const rule of rules) {
    if ((facts.left -= 1) < 0) return;
    if (rule instanceof CSSMediaRule) {
      if (/\b(print|speech|not)\b|,/.test(rule.conditionText)) continue;
      const [, named] =
        /\(\s*orientation\s*:\s*(portrait|landscape)\s*\)/.exec(rule.conditionText) ?? [];
      const inner = named as OrientationTurn['orientation'] | undefined;
      walkRules(rule.cssRules, inner ?? orientation, facts);
    } else if (rule instanceof CSSStyleRule) {
      const turn = orientation && turnOf(rule);
      if (turn && orientation && isInForce(turn, orientation))
        facts.turns.push({ ...turn, orientation });
      if (rule.style.content && /:(before|after)\b/.test(rule.selectorText))
        facts.hosts.push(rule.selectorText);
    } else if ('cssRules' in rule) walkRules(rule.cssRules as CSSRuleList, orientation, facts);
  }
}

/**
 * Whether the page as shown bears the rule out: turned now in the rule's own orientation (no stronger rule undoes
 * it), not turned now in the other one (it is not turned always).
 */
function isInForce(turn: { on: string }, orientation: OrientationTurn['orientation']): boolean {
  const holder = document.querySelector(turn.on);
  if (!holder) return false;
  const { transform, rotate } = getComputedStyle(holder);
  const matrix = new DOMMatrix(transform).multiply(
    new DOMMatrix(rotate === 'none' ? 'none' : `rotate(${rotate})`),
  );
  const isTurned = Math.abs(matrix.m12) > 0.01 || matrix.m11 < 0;
  return isTurned === matchMedia(`(orientation: ${orientation})`).matches;
}

/** Text and pictures that style sheets write before and after elements, of the first 2 000 that may hold some. */
function generatedIn(
  hosts: readonly string[],
  index: Map<Node, number>,
): WirePageFacts['generated'] {
  const elements = new Set<Element>();
  for (const selectors of hosts) {
    const plain = selectors
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

function turnOf(rule: CSSStyleRule): Omit<OrientationTurn, 'orientation'> | undefined {
  const { transform, rotate } = rule.style;
  if (!transform && !rotate) return undefined;
  const holders = ['html', 'body'].map((tag) => document.querySelector(tag));
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
export const PAGE_FACTS_FUNCTIONS = [
  mediaStateOf,
  sheetFacts,
  walkRules,
  isInForce,
  turnOf,
  generatedIn,
  pageFacts,
] as const;
