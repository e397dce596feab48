import type { ElementNode, Impact, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import {
  cantTell,
  contentText,
  definePageRule,
  failed,
  passed,
  type DomView,
  type PageRule,
  type Media,
} from '#rule-kit';

/**
 * A test on media that only a person can answer. `targets` is what the test may apply to, so that none proves it
 * inapplicable; `clue` tells what to look at for one of them, or nothing when asking would be idle: the test is
 * then left open without a finding.
 */
export function defineMediaQuestion(definition: {
  readonly test: RgaaTestId;
  readonly impact?: Impact;
  readonly targets: (dom: DomView) => readonly Media[];
  /** Text of the `{clue}` place; undefined: no question about this media. */
  readonly clue: (media: Media, dom: DomView) => string | undefined;
  /** Places: `{label}`, `{clue}`. */
  readonly question: Localized;
  /** Asked instead when the clue is empty. */
  readonly without?: Localized;
  /** Whether the absence that `failure` tells is proven for this media. */
  readonly fails?: (media: Media, dom: DomView) => boolean;
  readonly failure?: Localized;
}): PageRule {
  const { test, impact, targets, clue, question, without = question } = definition;
  const { fails = () => false, failure = question } = definition;
  return definePageRule({
    test,
    ...(impact && { impact }),
    needs: ['dom'],
    decides: definition.failure ? ['failed', 'inapplicable'] : ['inapplicable'],
    messages: { question, without, failure },
    targets: ({ dom }) => targets(dom),
    at: (media) => media.element,
    check(media, { dom }) {
      if (fails(media, dom)) return failed('failure', { data: { label: media.label } });
      const text = clue(media, dom);
      if (text === undefined) return passed();
      const data = { label: media.label, clue: text.slice(0, 120) };
      return cantTell(text === '' ? 'without' : 'question', { data });
    },
  });
}

const TRANSCRIPT = /transcri(ption|pt)|version (texte|textuelle|audio)|texte de la vid[ée]o/iu;
const DESCRIPTION = /audio ?-?descri(ption|bed|te)|version d[ée]crite|\bAD\b/u;
const CAPTIONS = /sous-?titr|\bcaptions?\b|\bsubtitles?\b|\bCC\b/iu;

/** Text of a link, button or disclosure near the media that announces a transcript or a version in words. */
export function transcriptNear(dom: DomView, media: ElementNode): string {
  return near(dom, media, TRANSCRIPT);
}

export function descriptionNear(dom: DomView, media: ElementNode): string {
  return near(dom, media, DESCRIPTION);
}

export function captionsNear(dom: DomView, media: ElementNode): string {
  return near(dom, media, CAPTIONS);
}

const REGIONS = /^(body|main|html)$/u;
const TRIGGERS = /^(a|button|summary|details|h[1-6])$/u;

/** Looks in the three blocks around the media, never in the whole page. */
function near(dom: DomView, media: ElementNode, wanted: RegExp): string {
  let above = dom.parent(media);
  for (let step = 0; step < 3 && above && !REGIONS.test(above.tag); step++) {
    for (const element of dom.descendantElements(above)) {
      if (!TRIGGERS.test(element.tag)) continue;
      const text = contentText(dom, element) || (element.name ?? '');
      if (wanted.test(text)) return text;
    }
    above = dom.parent(above);
  }
  return nextTo(dom, media, wanted);
}

/** The elements just before and after the media, or after the block that holds it alone. */
function nextTo(dom: DomView, media: ElementNode, wanted: RegExp): string {
  const siblings = dom.parent(media) ? dom.childElements(dom.parent(media) ?? media) : [];
  const at = siblings.indexOf(media);
  const texts = [siblings[at - 1], siblings[at + 1]].map((element) =>
    element ? contentText(dom, element) : '',
  );
  return texts.find((text) => wanted.test(text)) ?? '';
}

/** `<track>` elements of a media of the given kinds; without `kind` it is `subtitles`. */
export function tracksOf(
  dom: DomView,
  media: ElementNode,
  kinds: readonly string[],
): readonly ElementNode[] {
  return dom
    .childElements(media)
    .filter(
      ({ tag, attributes }) =>
        tag === 'track' && kinds.includes((attributes['kind'] ?? 'subtitles').toLowerCase()),
    );
}

/** The caption of the figure, else the nearest heading or paragraph before the media in its own region. */
export function textAround(dom: DomView, media: ElementNode): string {
  const figure = dom.closest(media, ({ tag }) => tag === 'figure');
  const caption = figure && dom.childElements(figure).find(({ tag }) => tag === 'figcaption');
  if (caption) return contentText(dom, caption);
  let last: ElementNode | undefined;
  for (const element of dom.byTag('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'legend', 'dt')) {
    if (element.index >= media.index) break;
    if (element.frame === media.frame && element.exposed) last = element;
  }
  return last ? contentText(dom, last) : '';
}
