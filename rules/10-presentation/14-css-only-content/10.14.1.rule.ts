import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, onlyRulesAct, passed, proposed } from '#rule-kit';
import {
  isRepeated,
  mayHaveRules,
  revealsBy,
  revealTargets,
  shownWords,
  wasTried,
} from '../_shared.ts';

/**
 * Contents that style rules alone show on hover. A failure is certain where no script could show them in another
 * way; what stands in a link or a button may say nothing of its own.
 */
export default definePageRule({
  test: '10.14.1',
  needs: ['dom'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    hoverOnly: {
      fr: 'Le contenu « {text} » n’apparaît qu’au survol, par la feuille de styles : ni le focus ni une activation ne l’affichent.',
      en: 'The content “{text}” appears on hover only, through the style sheet: neither focus nor activation shows it.',
    },
    maybe: {
      fr: 'Le contenu « {text} » apparaît au survol par la feuille de styles et n’a pas été trouvé au clavier. Est-il utile, et un autre composant l’affiche-t-il ?',
      en: 'The content “{text}” appears on hover through the style sheet and was not found by keyboard. Is it useful, and does another component show it?',
    },
    rules: {
      fr: 'Un contenu apparaît-il au survol par la seule feuille de styles ? Si oui, apparaît-il aussi au focus ou à l’activation, ou par un autre composant ?',
      en: 'Does a content appear on hover through the style sheet alone? If so, does it also appear on focus or activation, or through another component?',
    },
  },
  fixes: {
    hoverOnly: {
      fr: 'Afficher aussi ce contenu au focus (:focus-within) d’un composant atteignable au clavier, ou par un bouton.',
      en: 'Also show this content on focus (:focus-within) of a component that the keyboard reaches, or with a button.',
    },
  },

  targets({ dom, pointer }) {
    const hovered = revealsBy(pointer, ['hover']);
    const byRules = hovered.filter((reveal) => reveal.byRules);
    const isNothing = wasTried(pointer) && (pointer.rules.hover === 0 || hovered.length === 0);
    return revealTargets(dom, byRules, isNothing, mayHaveRules(dom) ? [null] : []);
  },
  check({ reveal }, { dom, runtime }) {
    if (!reveal) return cantTell('rules');
    if (reveal.alsoBy.length > 0 || isRepeated(reveal)) return passed();
    const data = shownWords(reveal);
    const content = dom.element(reveal.content);
    const isOwn = !content || dom.closest(content, isControl) !== undefined;
    return reveal.again && !isOwn && onlyRulesAct(runtime, dom)
      ? failed('hoverOnly', { data })
      : proposed('maybe', { data });
  },
  at: ({ element }) => element,
});

function isControl({ tag, attributes }: ElementNode): boolean {
  return tag === 'a' || tag === 'button' || 'role' in attributes;
}
