import type { ElementNode } from '#model';
import { defineInventoryRule, type DomView } from '#rule-kit';
import { graphics } from './_graphics.ts';

function graphicsAndFrames(dom: DomView): readonly ElementNode[] {
  const frames = dom.byTag('video', 'iframe').filter(({ rendered }) => rendered);
  return [...new Set([...frames, ...graphics(dom)])];
}

/** Touching colors that must be told apart: charts and maps, but small signs of several colors too. */
export default defineInventoryRule({
  test: '3.3.3',
  impact: 'major',
  inventory: graphicsAndFrames,
  question: {
    fr: 'Si la page montre un graphique, une carte ou un pictogramme de plusieurs couleurs, celles qui se touchent et doivent être distinguées ont-elles un contraste de 3:1 entre elles ? Éléments possibles : {count}.',
    en: 'If the page shows a chart, a map or a sign of several colors, do those that touch and must be told apart have a contrast of 3:1 between them? Possible elements: {count}.',
  },
});
