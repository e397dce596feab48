import { cantTell, definePageRule, passed } from '#rule-kit';
import { colorRuns, manyColors, type ColorRun } from '../_shared.ts';

const MAX_WORDS = 8;

/**
 * Short runs that only color tells apart from their block are shown. Where each kind of text has a single
 * color in the whole page, no word can carry information by color.
 */
export default definePageRule({
  test: '3.1.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    run: {
      fr: '« {text} » ne diffère du texte voisin que par sa couleur ({color} au lieu de {blockColor}). Cette couleur porte-t-elle une information donnée nulle part ailleurs ?',
      en: '“{text}” differs from the text around by color alone ({color} instead of {blockColor}). Does this color carry information given nowhere else?',
    },
    several: {
      fr: 'Des textes de même nature ont des couleurs différentes ({colors}). L’une d’elles porte-t-elle une information donnée nulle part ailleurs ?',
      en: 'Texts of the same kind have different colors ({colors}). Does one of them carry information given nowhere else?',
    },
  },

  targets({ dom }): (ColorRun | null)[] {
    const runs = colorRuns(dom);
    return runs.length > 0 || manyColors(dom).length > 0 ? [...runs, null] : [];
  },

  check(run, { dom }) {
    if (!run) {
      const colors = manyColors(dom);
      const shown = colors.slice(0, 6).join(' ; ');
      return colors.length > 0 ? cantTell('several', { data: { colors: shown } }) : passed();
    }
    const { text, color, blockColor } = run;
    const isShort = text.split(' ').length <= MAX_WORDS;
    if (run.hasOtherSign || !isShort) return passed();
    return cantTell('run', { data: { text, color, blockColor } });
  },

  at: (run) => run?.element ?? null,
});
