import type { TestId } from '#model';
import type { RgaaTestId } from '#referential';
import {
  cantTell,
  definePageRule,
  failedHereOrOn,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import type { PageRule } from '#rule-kit';
import { adjacentControls, isControl } from '../_control.ts';
import { images, type Image, type ImageKind } from '../_shared.ts';
import { callOf, isBoilerplate } from '../_sources.ts';

interface Options {
  readonly test: RgaaTestId;
  readonly kind: Extract<ImageKind, 'object' | 'embed' | 'canvas'>;
  /** The test that an exposed image fails instead, when it is decoration. */
  readonly pair: TestId;
}

/**
 * `object`, `embed` and `canvas` (1.1.6 to 1.1.8): a name with `role="img"` settles it. Otherwise an
 * adjacent link, a replacement or a fallback may do, which a person judges. With nothing of the kind around,
 * the image fails here or, if decoration, on 1.2; a canvas may be blank, so it is only proposed.
 */
export function alternativeContent({ test, kind, pair }: Options): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['passed', 'inapplicable'],
    impact: 'major',
    messages: messagesFor(kind, pair),
    fixes: {
      missing: {
        fr: 'Ajouter role="img" et un aria-label avec l’information de l’image, ou aria-hidden="true" si elle est décorative.',
        en: 'Add role="img" and an aria-label with the information of the image, or aria-hidden="true" if it is decorative.',
      },
    },

    targets: ({ dom }) => images(dom, kind).filter(({ isUnderHidden }) => !isUnderHidden),
    at: ({ element }) => element,

    check(image, { dom }) {
      if (image.hasImgRole && image.names.length > 0) return passed();
      const data = { image: callOf(dom, image) };
      if (image.isHidden) return cantTell('hidden', { data });
      if (kind !== 'canvas' && !/^image\//iu.test(image.element.attributes['type'] ?? ''))
        return cantTell('untyped', { data });
      const way = wayAround(dom, image);
      if (way) return cantTell('otherWay', { data: { ...data, way } });
      return kind === 'canvas'
        ? proposed('missing', { data })
        : failedHereOrOn([pair], 'missing', { data });
    },
  });
}

function messagesFor(kind: Options['kind'], pair: TestId) {
  return {
    missing: {
      fr: `L’image {image} (<${kind}>) n’a ni nom avec role="img", ni contenu alternatif, ni lien ou bouton voisin : porteuse d’information, elle relève de ce test ; de décoration, du test ${pair}.`,
      en: `Image {image} (<${kind}>) has no name with role="img", no alternative content and no link or button nearby: it fails this test if informative, test ${pair} if decorative.`,
    },
    hidden: {
      fr: `L’image {image} (<${kind}>) est masquée aux technologies d’assistance : porte-t-elle une information ?`,
      en: `Image {image} (<${kind}>) is hidden from assistive technologies: does it carry information?`,
    },
    otherWay: {
      fr: `L’image {image} (<${kind}>) n’a pas à la fois role="img" et un nom, mais {way} : l’un ou l’autre donne-t-il son information ?`,
      en: `Image {image} (<${kind}>) does not have both role="img" and a name, but {way}: does it give the information?`,
    },
    untyped: {
      fr: `L’élément {image} (<${kind}>) n’a pas de type image/… : s’agit-il d’une image, et a-t-elle une alternative ?`,
      en: `Element {image} (<${kind}>) has no image/… type: is it an image, and does it have an alternative?`,
    },
  } as const;
}

/** What might stand in for the name, as quoted in both languages. */
function wayAround(dom: DomView, image: Image): string | undefined {
  const [name] = [...image.names, ...image.extraNames];
  if (name) return `${name.source}="${name.text}"`;
  // On a canvas, `role="img"` hides what stands between the tags (note of test 1.1.8).
  const { fallback } = image;
  if (fallback !== '' && !isBoilerplate(fallback) && !(image.kind === 'canvas' && image.hasImgRole))
    return `"${fallback.slice(0, 120)}"`;
  const [adjacent] = adjacentControls(dom, image.element);
  const nearby = adjacent ?? controlBeside(dom, image);
  if (nearby) return `<${nearby.tag}> "${dom.text(nearby, { rendered: false }).slice(0, 80)}"`;
  if (image.control) return `<${image.control.element.tag}>`;
  return image.caption ? `<figcaption> "${image.caption.text.slice(0, 120)}"` : undefined;
}

/** A link or button in the same container may replace the image. */
function controlBeside(dom: DomView, { element }: Image) {
  const parent = dom.parent(element);
  if (!parent || parent.tag === 'body') return undefined;
  return [...dom.descendantElements(parent)].find((one) => isControl(one) && one.rendered);
}
