import type { RgaaTestId } from '#referential';
import {
  cantTell,
  definePageRule,
  failed,
  failedHereOrOn,
  perPage,
  proposed,
  type DomView,
  type PageRule,
} from '#rule-kit';
import { isChallenge } from '../_captcha.ts';
import { adjacentControls, relevanceTest } from '../_control.ts';
import { images, imagesOf, type Image, type ImageKind } from '../_shared.ts';
import { addressOf, callOf, isBoilerplate } from '../_sources.ts';
import { emptinessOf, isCertain } from './_empty-words.ts';
import { emptyWords, questions, rewriteFixes } from './_messages.ts';

/**
 * Tests 1.3.1 to 1.3.7: relevance is a person's judgement; only a text that cannot tell anything about any
 * image fails for certain. Every naming attribute present is read, since each has to be relevant, but only
 * the one that wins is certain to be heard. An image whose author gave it a text is taken as informative;
 * decoration would fail 1.2 all the same.
 */
export function relevantAlternative(test: RgaaTestId, ...kinds: ImageKind[]): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['failed', 'inapplicable'],
    impact: 'major',
    messages: { ...emptyWords, ...questions },
    fixes: rewriteFixes,
    targets: ({ dom }) => images(dom, ...kinds).filter((image) => hasAlternative(dom, image)),
    at: ({ element }) => element,
    check: (image, { dom }) => judge(image, dom),
  });
}

function hasAlternative(dom: DomView, image: Image): boolean {
  // The SVG test speaks of exposed images only; elsewhere a hidden name is still looked at.
  if (image.kind === 'svg' && !image.element.exposed) return false;
  if (textsOf(image).length > 0) return true;
  return (
    ['object', 'embed', 'canvas'].includes(image.kind) &&
    adjacentControls(dom, image.element).length > 0
  );
}

function textsOf({ names, extraNames, fallback }: Image): { from: string; text: string }[] {
  const named = [...names, ...extraNames].map(({ source, text }) => ({ from: source, text }));
  return fallback === '' ? named : [...named, { from: 'content', text: fallback }];
}

function judge(image: Image, dom: DomView) {
  const call = callOf(dom, image);
  const texts = textsOf(image);
  const [first] = texts;
  if (!first) return cantTell('adjacent', { data: { image: call } });
  const data = { image: call, text: first.text.slice(0, 120) };
  if (isChallenge(dom, image.element)) return cantTell('challenge', { data });
  const empty = worstOf(dom, image, texts);
  if (empty) {
    const detail = { data: { image: call, text: empty.text.slice(0, 120) } };
    const isCertainHere = isCertain(empty.emptiness) && empty.text === first.text;
    if (!isCertainHere || !isRead(image)) return proposed(empty.emptiness, detail);
    return image.control?.holdsOnlyImages
      ? failedHereOrOn([relevanceTest(image.control)], 'inControl', detail)
      : failed(empty.emptiness, detail);
  }
  const count = namesakes(dom).get(keyOf(image))?.size ?? 0;
  if (count >= (image.kind === 'area' ? 2 : 3))
    return proposed('repeated', { data: { ...data, count } });
  const quoted = texts.map(({ from, text }) => `${from}="${text.slice(0, 200)}"`).join(', ');
  return cantTell('question', { data: { ...data, texts: quoted } });
}

/** Assistive technologies announce it. */
function isRead({ kind, element, isHidden, isUnderHidden, isPresentational }: Image): boolean {
  if (isPresentational) return false;
  return kind === 'area' ? !isHidden && !isUnderHidden : element.exposed;
}

/** The text that says least, the certain ones first. */
function worstOf(dom: DomView, image: Image, texts: ReturnType<typeof textsOf>) {
  const empty = texts.flatMap(({ from, text }) => {
    const isAboutBrowser = from === 'content' && isBoilerplate(text);
    const emptiness = isAboutBrowser ? 'boilerplate' : emptinessOf(text, addressOf(dom, image));
    return emptiness ? [{ text, emptiness }] : [];
  });
  return empty.find(({ emptiness }) => isCertain(emptiness)) ?? empty[0];
}

/** Different files (or destinations of areas) that share one alternative. */
const namesakes = perPage((dom: DomView): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const image of imagesOf(dom)) {
    const address = addressOf(dom, image);
    if (image.names.length === 0 || address === '') continue;
    found.set(keyOf(image), (found.get(keyOf(image)) ?? new Set()).add(address));
  }
  return found;
});

function keyOf({ kind, names }: Image): string {
  return `${kind} ${names[0]?.text.toLowerCase() ?? ''}`;
}
