import type { ElementNode } from '#model';
import { cantTell, definePageRule, tidy, type DomView } from '#rule-kit';

const PLACES =
  /(?<!\p{L})(ci-contre|ci-dessous|ci-dessus|ci-après|à (votre )?(droite|gauche)|en (haut|bas)( à (droite|gauche))?|(colonne|menu|bloc|encart|panneau|partie) de (droite|gauche)|encadrée?s?|bouton (rond|carré|triangulaire)|pictogramme|en (gros|gras|grand|plus petit)|le plus (gros|grand|petit)|on the (right|left)|(right|left)-hand|at the (top|bottom)|(above|below) (button|link|image|menu)|(round|square) button)(?!\p{L})/iu;

interface Mention {
  readonly element: ElementNode;
  readonly words: string;
  readonly text: string;
}

function mentions(dom: DomView): Mention[] {
  return dom.texts().flatMap((text) => {
    const match = text.rendered ? PLACES.exec(text.text) : null;
    const element = dom.parent(text);
    if (!match || !element) return [];
    const around = text.text.slice(Math.max(0, match.index - 50), match.index + 70);
    return [{ element, words: match[0], text: tidy(around) }];
  });
}

/** Sentences that point at a place, a shape or a size. Never a failure without a person. */
export default definePageRule({
  test: '10.9.1',
  needs: ['dom'],
  decides: [],
  impact: 'major',
  messages: {
    mention: {
      fr: '« {text} » s’appuie sur une forme, une taille ou une position (« {words} »). L’information est-elle aussi donnée autrement ?',
      en: '“{text}” relies on a shape, a size or a position (“{words}”). Is the information also given another way?',
    },
    none: {
      fr: 'Aucune consigne de forme, de taille ou de position repérée. Confirmer, y compris pour la page active du menu et les nuages de mots : le test est alors non applicable.',
      en: 'No instruction by shape, size or position was found. Confirm, the current menu item and tag clouds included: the test is then not applicable.',
    },
  },

  targets({ dom }): (Mention | null)[] {
    const found = mentions(dom);
    return found.length > 0 ? found : [null];
  },

  check: (mention) =>
    mention
      ? cantTell('mention', { data: { text: mention.text, words: mention.words } })
      : cantTell('none'),

  at: (mention) => mention?.element ?? null,
});
