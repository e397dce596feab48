import { cantTell, definePageRule } from '#rule-kit';
import { writingModes } from '../_shared.ts';

/** Fewer letters are a rotated label, not a text to read in vertical lines. */
const LEAST_LETTERS = 200;

/** Only for pages read in vertical lines: nearly none. */
export default definePageRule({
  test: '10.11.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    vertical: {
      fr: '{letters} signes sont écrits en lignes verticales. Dans une fenêtre de 256 px de haut, faut-il défiler verticalement pour les lire ?',
      en: '{letters} characters are written in vertical lines. In a window 256 px high, is vertical scrolling needed to read them?',
    },
  },

  targets: ({ dom }) => (writingModes(dom).vertical >= LEAST_LETTERS ? [writingModes(dom)] : []),
  check: ({ vertical }) => cantTell('vertical', { data: { letters: vertical } }),
  at: () => null,
});
