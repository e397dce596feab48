import { defineInventoryRule, pictures } from '#rule-kit';

/** Without any picture, no image can give information by color. */
export default defineInventoryRule({
  test: '3.1.3',
  impact: 'major',
  inventory: pictures,
  question: {
    fr: 'La page montre {count} image(s). L’une d’elles (graphique, carte, pictogramme d’état) donne-t-elle une information par la couleur seule ?',
    en: 'The page shows {count} image(s). Does one of them (chart, map, state icon) give information by color alone?',
  },
});
