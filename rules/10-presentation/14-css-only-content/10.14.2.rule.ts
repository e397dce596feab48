import { cantTell, definePageRule, failed, onlyRulesAct, passed, proposed } from '#rule-kit';
import {
  isRepeated,
  mayHaveRules,
  revealsBy,
  revealTargets,
  shownWords,
  wasTried,
} from '../_shared.ts';

/** Contents that style rules alone show on focus, links that show themselves aside. A click gives the focus too. */
export default definePageRule({
  test: '10.14.2',
  needs: ['dom'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    focusOnly: {
      fr: 'Le contenu « {text} » n’apparaît qu’au focus venu du clavier, par la feuille de styles : ni le survol ni un clic ne l’affichent.',
      en: 'The content “{text}” appears on keyboard focus only, through the style sheet: neither hover nor a click shows it.',
    },
    maybe: {
      fr: 'Le contenu « {text} » apparaît au focus par la feuille de styles et n’a pas été trouvé au pointeur. Est-il utile, et un autre composant l’affiche-t-il ?',
      en: 'The content “{text}” appears on focus through the style sheet and was not found with the pointer. Is it useful, and does another component show it?',
    },
    rules: {
      fr: 'Un contenu apparaît-il au focus par la seule feuille de styles (hors lien d’évitement) ? Si oui, apparaît-il aussi au survol ou à l’activation, ou par un autre composant ?',
      en: 'Does a content appear on focus through the style sheet alone (skip links aside)? If so, does it also appear on hover or activation, or through another component?',
    },
  },
  fixes: {
    focusOnly: {
      fr: 'Afficher aussi ce contenu au survol ou au clic.',
      en: 'Also show this content on hover or on click.',
    },
  },

  targets({ dom, pointer }) {
    const focused = revealsBy(pointer, ['focus']);
    const byRules = focused.filter((reveal) => reveal.byRules);
    const isNothing = wasTried(pointer) && (pointer.rules.focus === 0 || focused.length === 0);
    return revealTargets(dom, byRules, isNothing, mayHaveRules(dom) ? [null] : []);
  },
  check({ reveal }, { dom, runtime, pointer }) {
    if (!reveal) return cantTell('rules');
    const { content, alsoBy } = reveal;
    const isHovered = pointer?.reveals.some((one) => one.by === 'hover' && one.content === content);
    if (alsoBy.length > 0 || isHovered || isRepeated(reveal)) return passed();
    const data = shownWords(reveal);
    return reveal.again && content !== null && onlyRulesAct(runtime, dom)
      ? failed('focusOnly', { data })
      : proposed('maybe', { data });
  },
  at: ({ element }) => element,
});
