import { defineInventoryRule, timeMedia } from '#rule-kit';

/** Only a person who plays the media can tell. */
export default defineInventoryRule({
  test: '10.9.3',
  impact: 'major',
  inventory: (dom) => timeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Lire les médias temporels ({count}) : une information y est-elle donnée par la forme, la taille ou la position seule ?',
    en: 'Play the time-based media ({count}): is information given there by shape, size or position alone?',
  },
});
