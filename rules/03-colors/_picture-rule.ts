import type { ElementNode, JsonObject, PixelFacts } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  passed,
  proposed,
  type DomView,
  type Rule,
} from '#rule-kit';
import { failsOnGradient, isActive } from './_measured-rule.ts';
import { overPicture, type OverPicture } from './_over-picture.ts';
import { mayBeExempt, ownersOf, textFacts, type ContrastTest } from './_text-facts.ts';

/** Texts over pictures, measured on the screen with their glyphs hidden; silent where nothing was measured. */
export function pictureRule(test: ContrastTest): Rule {
  return definePageRule({
    test,
    name: 'over-picture',
    needs: ['dom'],
    uses: ['pixels'],
    decides: ['failed'],
    impact: 'major',
    messages: {
      low: {
        fr: '« {text} » : sur cette image, contraste de {low}:1 à {high}:1 entre {color} et le fond ({background}) sur 95 % de la surface au moins ({size} px, graisse {weight}), au lieu de {limit}:1.',
        en: '“{text}”: over this picture, contrast of {low}:1 to {high}:1 between {color} and the background ({background}) on at least 95% of the area ({size} px, weight {weight}) instead of {limit}:1.',
      },
      exempt: {
        fr: '« {text} » : sur cette image, contraste de {low}:1 à {high}:1 avec {color} ({size} px, graisse {weight}), au lieu de {limit}:1. Est-ce un logo, une décoration ou un élément inactif, qui en dispensent ?',
        en: '“{text}”: over this picture, contrast of {low}:1 to {high}:1 with {color} ({size} px, weight {weight}) instead of {limit}:1. Is it a logo, decoration or an inactive element, which are exempt?',
      },
      mixed: {
        fr: '« {text} » : selon l’endroit de l’image, contraste de {low}:1 à {high}:1 avec {color} ({size} px, graisse {weight}) ; le texte se lit-il partout avec {limit}:1 au moins ?',
        en: '“{text}”: depending on the place in the picture, contrast of {low}:1 to {high}:1 with {color} ({size} px, weight {weight}); does the text have {limit}:1 everywhere?',
      },
    },
    fixes: {
      low: {
        fr: 'Placer sous le texte un fond uni ou un voile opaque, ou changer sa couleur, jusqu’à {limit}:1 partout.',
        en: 'Put a plain or opaque background under the text, or change its color, until {limit}:1 everywhere.',
      },
    },
    targets: ({ dom, pixels }) => measured(dom, test, pixels),
    check({ element, over }, { dom }) {
      if (over.verdict === 'enough') return passed();
      const data = dataOf(dom, element, over);
      if (over.verdict === 'mixed') return cantTell('mixed', { data });
      const isCertain = !mayBeExempt(dom, element) && isActive(dom, element);
      return isCertain ? failed('low', { data }) : proposed('exempt', { data });
    },
    at: ({ element }) => element,
  });
}

interface Measured {
  readonly element: ElementNode;
  readonly over: OverPicture;
}

function measured(dom: DomView, test: ContrastTest, pixels: PixelFacts | undefined): Measured[] {
  if (!pixels) return [];
  return ownersOf(dom, test).flatMap((element) => {
    const over = overPicture(pixels, element, textFacts(dom, element)?.limit ?? 0);
    return over && !failsOnGradient(dom, element) ? [{ element, over }] : [];
  });
}

function dataOf(dom: DomView, element: ElementNode, over: OverPicture): JsonObject {
  const { size = 0, weight = 0, limit = 0 } = textFacts(dom, element) ?? {};
  const text = dom.text(element, { rendered: true }).slice(0, 80);
  const { low, high, color, backgrounds: background, pixels } = over;
  return { text, size, weight, limit, low, high, color, background, pixels };
}
