import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, tidy, type DomView, type PageRule } from '#rule-kit';
import { PLURALS } from '../_kinds.ts';
import { placeOf, withRest } from '../_rest.ts';
import { images, nameOf, type Image, type ImageKind } from '../_shared.ts';
import { isPixel, isSpacer } from '../_size.ts';
import { addressOf, callOf, fileOf } from '../_sources.ts';

const TEXTUAL =
  /banni[èe]re|banner|\btitre|\btitle|bouton|button|slogan|accroche|\btexte?\b|affiche|flyer/iu;
const LOGO = /\blogo/iu;
/** A strip at least this many times wider than high often carries a line of text. */
const STRIP = 3;

/**
 * Tests 1.8.1 to 1.8.6: no pixel is read, so nothing is decided but the absence of images. Signs of text in
 * the shape and the words choose what to look at; logos are set aside, which a person may overrule.
 */
export function textImage(
  test: RgaaTestId,
  kinds: readonly [ImageKind, ...ImageKind[]],
  mayShowText: (dom: DomView, image: Image) => boolean = () => true,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact: 'minor',
    messages: messagesFor(PLURALS[kinds[0]]),

    targets({ dom }) {
      const all = images(dom, ...kinds).filter(
        (image) => !isPixel(dom, image) && !isSpacer(dom, image) && mayShowText(dom, image),
      );
      return withRest(
        all.filter((image) => seemsTextual(dom, image)),
        all,
      );
    },
    at: placeOf,

    check(target, { dom }) {
      if (target.kind === 'rest') return cantTell('rest');
      const [, , width = 0, height = 0] = target.element.box ?? [];
      return cantTell('question', {
        data: { image: callOf(dom, target), name: nameOf(target), width, height },
      });
    },
  });
}

function seemsTextual(dom: DomView, image: Image): boolean {
  const { element } = image;
  const { id = '', class: classes = '' } = element.attributes;
  const name = nameOf(image);
  const words = [fileOf(addressOf(dom, image)), id, classes].join(' ').replace(/[-_./]/gu, ' ');
  if (LOGO.test(`${words} ${name}`)) return false;
  const [, , width = 0, height = 0] = element.box ?? [];
  const isStrip = height >= 16 && width >= height * STRIP;
  return TEXTUAL.test(words) || (isStrip && tidy(name).split(' ').length >= 3);
}

function messagesFor(many: Localized) {
  return {
    question: {
      fr: 'L’image {image} (« {name} », {width} × {height} px) montre-t-elle un texte qui pourrait être du vrai texte mis en forme ?',
      en: 'Does image {image} (“{name}”, {width} × {height} px) show a text that could be real, styled text?',
    },
    rest: {
      fr: `Parmi les ${many.fr} sans signe de texte, aucun cas ne montre un texte qui pourrait être du vrai texte ?`,
      en: `Among the ${many.en} without a sign of text, does none show a text that could be real text?`,
    },
  } as const;
}
