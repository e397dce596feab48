import type { Localized } from '#model';
import type { ImageKind } from './_sources.ts';

/** How sentences call several images of a kind. */
export const PLURALS: Readonly<Record<ImageKind, Localized>> = {
  img: { fr: 'image(s)', en: 'image(s)' },
  'role-img': { fr: 'élément(s) role="img"', en: 'role="img" element(s)' },
  area: { fr: 'zone(s) d’image réactive', en: 'image map area(s)' },
  input: { fr: 'bouton(s) image', en: 'image button(s)' },
  object: { fr: 'image(s) objet', en: 'object image(s)' },
  embed: { fr: 'image(s) embarquée(s)', en: 'embedded image(s)' },
  svg: { fr: 'image(s) vectorielle(s)', en: 'vector image(s)' },
  canvas: { fr: 'canvas', en: 'canvas element(s)' },
};
