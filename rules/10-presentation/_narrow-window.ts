import type { ElementNode, JsonObject, SourceFacts, VariantFacts } from '#model';
import { isScriptless, type DomView } from '#rule-kit';
import { isCertainlyCut, isDamaged, lostTexts, type LostText } from './_cut-texts.ts';
import { contentOf, wideContents } from './_wide-contents.ts';

/** Words from which a text is a sentence that says something. */
const SENTENCE = 5;
const SLACK = 2;
/** What may show again what a narrow window hides. */
const MAY_SHOW = 'button summary label input select details'.split(' ');

export interface NarrowFinding {
  readonly kind:
    | 'whole'
    | 'beyond'
    | 'cut'
    | 'gone'
    | 'scrolls'
    | 'lost'
    | 'folded'
    | 'fits'
    | 'wide'
    | 'narrow';
  readonly data: JsonObject;
  readonly element: ElementNode | null;
}

/** What a window 320 px wide does to the page: certain losses, else what a person must look at; null: unknown. */
export function narrowFindings(
  dom: DomView,
  narrow: VariantFacts | undefined,
  source: SourceFacts | undefined,
): NarrowFinding[] | null {
  if (!narrow) return null;
  const wide = wideContents(dom, narrow);
  const lost = lostTexts(dom, narrow).filter(
    ({ loss }) => !loss.elsewhere && !loss.already && loss.atLoad !== false,
  );
  const beyond = wide.filter(({ isCertain }) => isCertain);
  const cut = lost.filter((one) => isCertainlyCut(dom, one, 'narrow'));
  const gone = lost.filter((one) => isCertainlyGone(dom, one, narrow, source));
  const certain = [
    ...first('beyond', beyond),
    ...first('cut', cut),
    ...gone.map((one): NarrowFinding => ({ kind: 'gone', ...told(one, 0) })),
  ];
  if (certain.length > 0) return certain;
  const scrolls = contentOf(narrow) > narrow.window + SLACK;
  const open: NarrowFinding[] = [
    ...(scrolls ? [scrolling(narrow, wide[0]?.element ?? null)] : []),
    ...first(lost.some(isDamaged) ? 'lost' : 'folded', lost),
  ];
  return open.length > 0 ? open : [{ kind: 'fits', data: {}, element: null }];
}

interface Named {
  readonly element: ElementNode;
  readonly text: string;
  readonly right?: number;
}

function told({ element, text, right }: Named, others: number): Omit<NarrowFinding, 'kind'> {
  const data = { text: text.slice(0, 80), others, count: others + 1, ...(right && { right }) };
  return { element, data };
}

/** One finding for all: one fixed width is often the cause of many. */
function first(kind: NarrowFinding['kind'], found: readonly Named[]): NarrowFinding[] {
  const [one, ...others] = found;
  return one ? [{ kind, ...told(one, others.length) }] : [];
}

function scrolling(narrow: VariantFacts, element: ElementNode | null): NarrowFinding {
  return { kind: 'scrolls', data: { content: contentOf(narrow) }, element };
}

/**
 * A sentence is no longer displayed, its words are nowhere else, no other text came in its place, and the page
 * has neither script nor control that could bring it back.
 */
function isCertainlyGone(
  dom: DomView,
  { loss, element, text }: LostText,
  { appeared }: VariantFacts,
  source: SourceFacts | undefined,
): boolean {
  if (loss.kind !== 'gone' || !loss.twice || !loss.atLoad || appeared > 0) return false;
  if (!source || !isScriptless(dom, source) || dom.byTag(...MAY_SHOW).length > 0) return false;
  const isPart = dom.closest(element, ({ tag, attributes }) => {
    return /^(a|table|aside|figure)$/u.test(tag) || attributes['aria-hidden'] === 'true';
  });
  return !isPart && text.split(' ').length >= SENTENCE;
}
