import type { ElementNode } from '#model';
import { defineInventoryRule, pictures, styleSheets, type DomView } from '#rule-kit';

/** A style sheet may draw icons that the snapshot does not hold: then nothing is proven absent. */
function graphics(dom: DomView): readonly ElementNode[] {
  const shown = pictures(dom);
  return shown.length > 0 || styleSheets(dom).length === 0 ? shown : [dom.root];
}

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
