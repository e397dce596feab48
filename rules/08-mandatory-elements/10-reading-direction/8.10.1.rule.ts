import { definePageRule, failed, passed, proposed, tidy } from '#rule-kit';
import { defaultDirection, directionMark, opposite, oppositeTexts } from './_directions.ts';

/** 8.10.1: text read the other way round stands in an element with a dir attribute of that direction. */
export default definePageRule({
  test: '8.10.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    rightToLeft: {
      fr: 'Ce texte se lit de droite à gauche et n’est dans aucun élément qui l’indique : « {text} ».',
      en: 'This text is read from right to left and no element says so: “{text}”.',
    },
    leftToRight: {
      fr: 'Ce texte se lit de gauche à droite dans une page qui se lit de droite à gauche, sans que rien l’indique : « {text} ».',
      en: 'This text is read from left to right in a page read from right to left, and nothing says so: “{text}”.',
    },
  },
  fixes: {
    rightToLeft: {
      fr: 'Ajouter dir="rtl" à l’élément qui contient ce texte.',
      en: 'Add dir="rtl" to the element that holds this text.',
    },
    leftToRight: {
      fr: 'Ajouter dir="ltr" à l’élément qui contient ce texte.',
      en: 'Add dir="ltr" to the element that holds this text.',
    },
  },
  targets: ({ dom }) => oppositeTexts(dom),
  at: ({ holder }) => holder,
  check({ text, mark }, { dom }) {
    const against = opposite(defaultDirection(dom));
    const value = mark && directionMark(mark);
    // `auto` is a dir attribute and gives the right direction; whether it is allowed is 8.10.2.
    if (value === against || value === 'auto') return passed();
    const detail = { data: { text: tidy(text.text).slice(0, 80) } };
    // Names and figures in Latin letters are part of the usual writing of many right-to-left languages.
    if (against === 'ltr') return proposed('leftToRight', detail);
    return text.rendered ? failed('rightToLeft', detail) : proposed('rightToLeft', detail);
  },
});
