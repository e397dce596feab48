import { defineInventoryRule, nonTimeMedia } from '#rule-kit';

/** Only a person who uses the medium can tell. */
export default defineInventoryRule({
  test: '10.9.4',
  impact: 'major',
  inventory: (dom) => nonTimeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Manipuler les médias non temporels ({count}) : une information y est-elle donnée par la forme, la taille ou la position seule ?',
    en: 'Use the non-time-based media ({count}): is information given there by shape, size or position alone?',
  },
});
