import { defineInventoryRule, pictures } from '#rule-kit';

/** As 10.9.2: no picture, nothing to double. */
export default defineInventoryRule({
  test: '10.10.2',
  impact: 'major',
  inventory: pictures,
  question: {
    fr: 'Si une des {count} images donne une information par sa forme, sa taille ou sa place (10.9.2), l’autre moyen dit-il la même chose à tous ?',
    en: 'If one of the {count} images gives information by its shape, size or place (10.9.2), does the other means say the same to everyone?',
  },
});
