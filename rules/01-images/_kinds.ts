import type { Localized } from '#model';
import type { ImageKind } from './_sources.ts';

/** How sentences call several images of a kind. */
export const PLURALS: Readonly<Record<ImageKind, Localized>> = {
  img: { fr: 'images', en: 'images' },
  'role-img': { fr: 'éléments role="img"', en: 'role="img" elements' },
  area: { fr: 'zones d’image réactive', en: 'image map areas' },
  input: { fr: 'boutons image', en: 'image buttons' },
  object: { fr: 'images objet', en: 'object images' },
  embed: { fr: 'images embarquées', en: 'embedded images' },
  svg: { fr: 'images vectorielles', en: 'vector images' },
  canvas: { fr: 'canvas', en: 'canvas elements' },
};
