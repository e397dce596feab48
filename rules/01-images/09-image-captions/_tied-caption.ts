import type { ElementNode } from '#model';
import type { RgaaTestId } from '#referential';
import {
  cantTell,
  comparable,
  contentText,
  definePageRule,
  explicitRole,
  failed,
  passed,
  proposed,
  tidy,
  type DomView,
  type PageRule,
} from '#rule-kit';
import type { Caption } from '../_caption.ts';
import { PLURALS } from '../_kinds.ts';
import { type Rest } from '../_rest.ts';
import { images, nameOf, type Image, type ImageKind } from '../_shared.ts';
import { isPixel, isSpacer } from '../_size.ts';
import { callOf } from '../_sources.ts';
import { messages, fixes } from './_messages.ts';

type Target =
  | { readonly kind: 'figure'; readonly image: Image; readonly caption: Caption }
  | { readonly kind: 'loose'; readonly image: Image; readonly beside: ElementNode }
  | Rest;

/**
 * Tests 1.9.1 to 1.9.5: the author who used `figcaption` captioned the image, so the four conditions hold
 * for certain. An image without alternative may be one that its caption replaces (RGAA glossary), and a
 * figure may hold something else that the caption is about: then a person tells. Captions without `figure`
 * are only suspected.
 */
export function tiedCaption(
  test: RgaaTestId,
  ...kinds: readonly [ImageKind, ...ImageKind[]]
): PageRule {
  const many = PLURALS[kinds[0]];
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['passed', 'failed', 'inapplicable'],
    impact: 'minor',
    messages: {
      ...messages,
      rest: {
        fr: `Parmi les ${many.fr} sans figcaption, aucun cas n’a de légende à côté ?`,
        en: `Among the ${many.en} without a figcaption, does none have a caption beside it?`,
      },
    },
    readings: {
      bare: 'figure-labels',
      noRole: 'figure-labels',
      noLabel: 'figure-labels',
      differs: 'figure-labels',
    },
    fixes,
    targets: ({ dom }) => targetsOf(dom, images(dom, ...kinds)),
    at(target) {
      if (target.kind === 'figure') return target.caption.figure;
      return target.kind === 'loose' ? target.image.element : null;
    },
    check: (target, { dom }) => judge(target, dom),
  });
}

function targetsOf(dom: DomView, all: readonly Image[]): Target[] {
  const figures = new Map<ElementNode, Target>();
  const others: Target[] = [];
  let hasOthers = false;
  for (const image of all.filter((one) => !isPixel(dom, one) && !isSpacer(dom, one))) {
    const { caption } = image;
    const beside = caption ? undefined : looseCaption(dom, image);
    if (caption) {
      // The figure is judged by its first named image: decoration beside it changes nothing.
      const known = figures.get(caption.figure);
      if (!known || (known.kind === 'figure' && known.image.names.length === 0))
        figures.set(caption.figure, { kind: 'figure', image, caption });
    } else if (beside) others.push({ kind: 'loose', image, beside });
    else hasOthers = true;
  }
  const rest: Target[] = hasOthers ? [{ kind: 'rest' }] : [];
  return [...figures.values(), ...others, ...rest];
}

function judge(target: Target, dom: DomView) {
  if (target.kind === 'rest') return cantTell('rest');
  const data = { image: callOf(dom, target.image) };
  if (target.kind === 'loose') {
    const text = dom.text(target.beside, { rendered: true }).slice(0, 120);
    return cantTell('loose', { data: { ...data, text } });
  }
  const { image, caption } = target;
  const wrong = defectOf(dom, caption);
  if (!wrong) return passed();
  const label = tidy(caption.figure.attributes['aria-label']).slice(0, 120);
  const detail = { data: { ...data, caption: caption.text.slice(0, 120), label } };
  if (caption.isShared) return cantTell('shared', detail);
  return nameOf(image) === '' || !image.element.exposed
    ? proposed('replaced', detail)
    : failed(wrong, detail);
}

function defectOf(dom: DomView, { figure, element, text }: Caption) {
  const label = comparable(figure.attributes['aria-label'] ?? '');
  const role = explicitRole(figure);
  const readings = [text, dom.text(element, { rendered: true }), contentText(dom, element)];
  const isRight = role === 'figure' || role === 'group';
  if (label === '') return isRight ? 'noLabel' : 'bare';
  if (!readings.some((reading) => comparable(reading) === label)) return 'differs';
  return isRight ? undefined : 'noRole';
}

/** A short text right before or after the image that reads like a credit or is classed as a caption. */
function looseCaption(dom: DomView, { element }: Image): ElementNode | undefined {
  const wrappers = ['a', 'picture', 'button'];
  let inner = element;
  for (const around of dom.ancestors(element)) {
    if (!wrappers.includes(around.tag)) break;
    inner = around;
  }
  const holder = dom.parent(inner);
  const siblings = holder ? dom.childElements(holder) : [];
  const place = siblings.indexOf(inner);
  return [siblings[place + 1], siblings[place - 1]].find(
    (one) => one && readsLikeCaption(dom, one),
  );
}

function readsLikeCaption(dom: DomView, element: ElementNode): boolean {
  if (!element.rendered) return false;
  const text = dom.text(element, { rendered: true });
  if (text === '' || text.length > 160) return false;
  return (
    /caption|l[ée]gende|cr[ée]dit/iu.test(element.attributes['class'] ?? '') ||
    /^(?:©|cr[ée]dits?\b|photos? ?:|source ?:|l[ée]gende ?:)/iu.test(text)
  );
}
