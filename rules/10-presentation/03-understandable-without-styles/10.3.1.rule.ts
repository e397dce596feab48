import { cantTell, definePageRule, passed } from '#rule-kit';
import { inversions, textHiddenByStyles, type Inversion } from '../_shared.ts';

/**
 * Where code and screen give text blocks in the same order, reading without styles changes nothing: passed.
 * Any block out of order, laid over another or hidden by styles alone is for a person.
 */
export default definePageRule({
  test: '10.3.1',
  needs: ['dom'],
  decides: ['passed'],
  impact: 'major',
  messages: {
    inversion: {
      fr: '« {text} » n’est pas à l’écran à la place que lui donne le code (après « {before} »). Sans les styles, l’ordre de lecture reste-t-il compréhensible ?',
      en: '“{text}” is not on screen at the place the code gives it (after “{before}”). Without styles, is the reading order still understandable?',
    },
    hidden: {
      fr: '{count} textes masqués par la feuille de styles réapparaissent sans elle. La page reste-t-elle compréhensible, lue de haut en bas ?',
      en: '{count} texts hidden by the style sheet come back without it. Is the page still understandable when read from top to bottom?',
    },
  },

  targets: ({ dom }): (Inversion | null)[] => [...inversions(dom), null],

  check(inversion, { dom }) {
    const short = (element: Inversion['element']) =>
      dom.text(element, { rendered: true }).slice(0, 60);
    if (inversion) {
      const data = { text: short(inversion.element), before: short(inversion.before) };
      return cantTell('inversion', { data });
    }
    const count = textHiddenByStyles(dom);
    return count > 0 ? cantTell('hidden', { data: { count } }) : passed();
  },

  at: (inversion) => inversion?.element ?? null,
});
