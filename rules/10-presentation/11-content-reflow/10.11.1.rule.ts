import { cantTell, definePageRule, proposed } from '#rule-kit';
import { writingModes } from '../_shared.ts';

/** In CSS pixels: rounding of widths. */
const SLACK = 2;

/**
 * Needs the page rendered again at 320 px. A page that already scrolls sideways in a wide window will scroll
 * there too; whether text or an exempt content causes it is for a person.
 */
export default definePageRule({
  test: '10.11.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    wide: {
      fr: 'La page défile déjà horizontalement dans une fenêtre de {window} px (contenu de {content} px). À 320 px, un texte, un lien ou un champ en est-il la cause ?',
      en: 'The page already scrolls sideways in a window of {window} px (content of {content} px). At 320 px, is a text, a link or a field the cause?',
    },
    narrow: {
      fr: 'Régler la fenêtre à 320 px de large et recharger : faut-il défiler horizontalement pour lire ou agir, ou une information a-t-elle disparu ?',
      en: 'Set the window to 320 px wide and reload: is horizontal scrolling needed to read or act, or has any information gone?',
    },
  },

  /** Text in vertical lines only is judged by 10.11.2. */
  targets({ dom }) {
    const { vertical, horizontal } = writingModes(dom);
    return horizontal === 0 && vertical > 0 ? [] : [dom.document];
  },

  check({ viewport, scrollSize }) {
    const data = { window: viewport.width, content: scrollSize.width };
    const isWide = scrollSize.width > viewport.width + SLACK;
    return isWide ? proposed('wide', { data }) : cantTell('narrow');
  },

  at: () => null,
});
