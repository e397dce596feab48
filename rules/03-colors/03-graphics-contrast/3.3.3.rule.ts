import type { ElementNode } from '#model';
import { defineInventoryRule, pictures, type DomView } from '#rule-kit';

/** In CSS pixels: below, a picture has no room for areas to be told apart. */
const LEAST_SIDE = 100;

function largePictures(dom: DomView): readonly ElementNode[] {
  const frames = dom.byTag('video', 'iframe').filter(({ rendered }) => rendered);
  return [...pictures(dom), ...frames].filter(({ box }) => {
    const [, , width = 0, height = 0] = box ?? [];
    return width > LEAST_SIDE || height > LEAST_SIDE;
  });
}

/** Touching colors that must be told apart: charts and maps, never small icons. */
export default defineInventoryRule({
  test: '3.3.3',
  impact: 'major',
  inventory: largePictures,
  question: {
    fr: 'La page montre {count} grande(s) image(s). S’il y a un graphique ou une carte, les couleurs qui se touchent et doivent être distinguées ont-elles un contraste de 3:1 entre elles ?',
    en: 'The page shows {count} large image(s). If one is a chart or a map, do touching colors that must be told apart have a contrast of 3:1 between them?',
  },
});
