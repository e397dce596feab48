import { defineInventoryRule } from '#rule-kit';
import { graphics } from './_graphics.ts';

/** No picture, no style sheet to draw one: no graphic element. */
export default defineInventoryRule({
  test: '3.3.2',
  impact: 'major',
  inventory: graphics,
  question: {
    fr: 'Mesurer les éléments graphiques porteurs d’information (icône seule, courbe, secteur) : leurs couleurs atteignent-elles 3:1 sur le fond voisin ? Éléments possibles : {count}.',
    en: 'Measure the informative graphics (lone icon, curve, sector): do their colors reach 3:1 on the background beside them? Possible elements: {count}.',
  },
});
