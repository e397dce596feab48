import { defineInventoryRule, timeMedia } from '#rule-kit';

/** As 10.9.3: no time-based medium, nothing to double. */
export default defineInventoryRule({
  test: '10.10.3',
  impact: 'major',
  inventory: (dom) => timeMedia(dom).map(({ element }) => element),
  question: {
    fr: 'Si un des {count} médias temporels donne une information par la forme, la taille ou la position (10.9.3), l’autre moyen dit-il la même chose à tous ?',
    en: 'If one of the {count} time-based media gives information by shape, size or position (10.9.3), does the other means say the same to everyone?',
  },
});
