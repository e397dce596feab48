import { definePageRule, failed, proposed } from '#rule-kit';
import { spacedTexts } from '../_shared.ts';

/**
 * Certain: letters spread out to make a word that the page writes elsewhere, non-breaking spaces that make an
 * indent. Columns drawn in preformatted text may be a listing shown as it is: a person tells. A non-breaking
 * space before French punctuation is one space and correct.
 */
export default definePageRule({
  test: '10.1.3',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    word: {
      fr: '« {text} » : des espaces séparent les lettres d’un mot.',
      en: '“{text}”: spaces separate the letters of a word.',
    },
    letters: {
      fr: '« {text} » : ces lettres espacées forment-elles un mot ?',
      en: '“{text}”: do these spaced letters make a word?',
    },
    indent: {
      fr: '« {text} » : des espaces insécables créent un retrait.',
      en: '“{text}”: non-breaking spaces make an indent.',
    },
    gap: {
      fr: '« {text} » : une suite d’espaces insécables sépare deux mots. Sert-elle à aligner du texte ?',
      en: '“{text}”: a run of non-breaking spaces separates two words. Does it serve to align text?',
    },
    table: {
      fr: '« {text} » : des espaces alignent ce texte en tableau. Est-ce un listage (code, configuration) ou un vrai tableau ?',
      en: '“{text}”: spaces align this text as a table. Is it a listing (code, configuration) or a true table?',
    },
    columns: {
      fr: '« {text} » : des espaces semblent aligner le texte en colonnes.',
      en: '“{text}”: spaces seem to align the text in columns.',
    },
  },
  fixes: {
    word: {
      fr: 'Écrire le mot sans espaces et utiliser letter-spacing.',
      en: 'Write the word without spaces and use letter-spacing.',
    },
    indent: {
      fr: 'Retirer ces espaces et utiliser text-indent ou une marge.',
      en: 'Remove these spaces and use text-indent or a margin.',
    },
    table: { fr: 'Utiliser un tableau de données.', en: 'Use a data table.' },
  },

  targets: ({ dom }) => spacedTexts(dom),

  check({ kind, text }) {
    const isCertain = kind === 'word' || kind === 'indent';
    return isCertain ? failed(kind, { data: { text } }) : proposed(kind, { data: { text } });
  },

  at: ({ element }) => element,
});
