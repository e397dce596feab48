import { defineInventoryRule, nonTimeMedia } from '#rule-kit';

/** As 10.9.4: no non-time-based medium, nothing to double. */
export default defineInventoryRule({
  test: '10.10.4',
  impact: 'major',
  inventory: (dom) => nonTimeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Si un des {count} médias non temporels donne une information par la forme, la taille ou la position (10.9.4), l’autre moyen dit-il la même chose à tous ?',
    en: 'If one of the {count} non-time-based media gives information by shape, size or position (10.9.4), does the other means say the same to everyone?',
  },
});
