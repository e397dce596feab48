import type { JsonObject } from '#model';
import { cantTell, definePageRule, failed, isAllFollowed, passed, proposed } from '#rule-kit';
import { fitsIn, isWholeIn, narrowFindings, writingModes, type NarrowFinding } from '../_shared.ts';

/** In CSS pixels: rounding of widths. */
const SLACK = 2;

/**
 * The page rendered in a window 320 px wide, where it was; else a page that already scrolls sideways in a wide
 * window is told of. What no text, link or field causes, and what only may be lost, is for a person.
 */
export default definePageRule({
  test: '10.11.1',
  needs: ['dom'],
  uses: ['rendered', 'source'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    beyond: {
      fr: 'À 320 px de large, il faut défiler horizontalement : « {text} » dépasse jusqu’à {right} px, avec {others} autre(s) texte(s) ou champ(s).',
      en: 'At 320 px wide, horizontal scrolling is needed: “{text}” reaches {right} px, with {others} other text(s) or field(s).',
    },
    cut: {
      fr: 'À 320 px de large, « {text} » est coupé par son cadre, avec {others} autre(s) texte(s).',
      en: 'At 320 px wide, “{text}” is cut by its box, with {others} other text(s).',
    },
    gone: {
      fr: 'À 320 px de large, « {text} » n’est plus affiché, et rien sur la page ne permet de le faire apparaître.',
      en: 'At 320 px wide, “{text}” is no longer displayed, and nothing on the page can make it appear.',
    },
    scrolls: {
      fr: 'À 320 px de large, la page défile horizontalement (contenu de {content} px). Un texte, un lien ou un champ en est-il la cause, hors image, carte, tableau de données ou vidéo ?',
      en: 'At 320 px wide, the page scrolls sideways (content of {content} px). Is a text, a link or a field the cause, other than an image, a map, a data table or a video?',
    },
    lost: {
      fr: 'À 320 px de large, {count} texte(s) sont coupés, recouverts ou absents, dont « {text} ». Reste-t-il un moyen de les lire (menu, bouton, autre endroit) ?',
      en: 'At 320 px wide, {count} text(s) are cut, covered or missing, such as “{text}”. Is there still a way to read them (menu, button, elsewhere)?',
    },
    folded: {
      fr: 'À 320 px de large, {count} texte(s) ne sont plus affichés, dont « {text} ». Un menu ou un bouton permet-il de les retrouver ?',
      en: 'At 320 px wide, {count} text(s) are no longer displayed, such as “{text}”. Can a menu or a button bring them back?',
    },
    fits: {
      fr: 'À 320 px de large, la page ne défile pas horizontalement et ses textes visibles y sont. Menus ouverts, manque-t-il une image, une commande ou une fonction ?',
      en: 'At 320 px wide, the page does not scroll sideways and its visible texts are there. With menus open, is an image, a control or a feature missing?',
    },
    wide: {
      fr: 'La page défile déjà horizontalement dans une fenêtre de {window} px (contenu de {content} px). À 320 px, un texte, un lien ou un champ en est-il la cause ?',
      en: 'The page already scrolls sideways in a window of {window} px (content of {content} px). At 320 px, is a text, a link or a field the cause?',
    },
    narrow: {
      fr: 'Régler la fenêtre à 320 px de large et recharger : faut-il défiler horizontalement pour lire ou agir, ou une information a-t-elle disparu ?',
      en: 'Set the window to 320 px wide and reload: is horizontal scrolling needed to read or act, or has any information gone?',
    },
  },
  fixes: {
    beyond: {
      fr: 'Remplacer les largeurs fixes par des largeurs maximales (max-width: 100 %) et laisser les lignes revenir.',
      en: 'Replace fixed widths with maximum widths (max-width: 100%) and let lines wrap.',
    },
  },

  /** Text in vertical lines only is judged by 10.11.2. */
  targets({ dom, rendered, source }): NarrowFinding[] {
    const { vertical, horizontal } = writingModes(dom);
    if (horizontal === 0 && vertical > 0) return [];
    const isWhole = rendered && isWholeIn(rendered, 'narrow') && fitsIn(rendered, 'narrow');
    if (isWhole && isAllFollowed(dom, rendered, source))
      return [{ kind: 'whole', data: {}, element: null }];
    const found = narrowFindings(dom, rendered?.variants.narrow, source);
    if (found) return found;
    const { viewport, scrollSize } = dom.document;
    const data: JsonObject = { window: viewport.width, content: scrollSize.width };
    const isWide = scrollSize.width > viewport.width + SLACK;
    return [{ kind: isWide ? 'wide' : 'narrow', data, element: null }];
  },

  check({ kind, data }) {
    if (kind === 'whole') return passed();
    if (kind === 'beyond' || kind === 'cut' || kind === 'gone') return failed(kind, { data });
    const isOpen = kind === 'fits' || kind === 'narrow' || kind === 'folded';
    return isOpen ? cantTell(kind, { data }) : proposed(kind, { data });
  },

  at: ({ element }) => element,
});
