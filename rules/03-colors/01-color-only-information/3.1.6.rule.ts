import { defineInventoryRule, nonTimeMedia } from '#rule-kit';

/** Only a person who uses the map, the chart or the game can tell. */
export default defineInventoryRule({
  test: '3.1.6',
  impact: 'major',
  inventory: (dom) => nonTimeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Manipuler les médias non temporels de la page ({count} : carte, graphique, dessin) : l’un d’eux donne-t-il une information par la couleur seule ?',
    en: 'Use the non-time-based media of the page ({count}: map, chart, drawing): does one of them give information by color alone?',
  },
});
