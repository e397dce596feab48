import { defineInventoryRule, timeMedia } from '#rule-kit';

/** Only a person who plays the media can tell. */
export default defineInventoryRule({
  test: '3.1.5',
  impact: 'major',
  inventory: (dom) => timeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Lire les médias temporels de la page ({count}) : l’un d’eux donne-t-il une information par la couleur seule ?',
    en: 'Play the time-based media of the page ({count}): does one of them give information by color alone?',
  },
});
