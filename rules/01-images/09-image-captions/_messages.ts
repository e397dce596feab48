import type { Localized } from '#model';

/** What is wrong with a caption. */
export const messages = {
  bare: {
    fr: 'La figure de l’image {image}, légendée « {caption} », n’a ni role="figure" ou "group", ni aria-label identique à la légende.',
    en: 'The figure of image {image}, captioned “{caption}”, has neither role="figure" or "group" nor an aria-label identical to the caption.',
  },
  noRole: {
    fr: 'La figure de l’image {image}, légendée « {caption} », n’a pas de role="figure" ou "group".',
    en: 'The figure of image {image}, captioned “{caption}”, has no role="figure" or "group".',
  },
  noLabel: {
    fr: 'La figure de l’image {image} n’a pas d’aria-label identique à sa légende « {caption} ».',
    en: 'The figure of image {image} has no aria-label identical to its caption “{caption}”.',
  },
  differs: {
    fr: 'L’aria-label de la figure de l’image {image} (« {label} ») diffère de sa légende « {caption} ».',
    en: 'The aria-label of the figure of image {image} (“{label}”) differs from its caption “{caption}”.',
  },
  replaced: {
    fr: 'L’image {image}, sans alternative, a pour légende « {caption} », mal reliée : la légende suffit-elle à remplacer l’image ?',
    en: 'Image {image}, without an alternative, has the caption “{caption}”, not tied as it should be: is the caption enough to replace the image?',
  },
  shared: {
    fr: 'La légende « {caption} », mal reliée, accompagne l’image {image} et un autre contenu : est-ce bien celle de l’image ?',
    en: 'Caption “{caption}”, not tied as it should be, goes with image {image} and with other content: is it the caption of the image?',
  },
  loose: {
    fr: 'Le texte « {text} », à côté de l’image {image} mais hors de figure et figcaption, est-il sa légende ?',
    en: 'Is the text “{text}”, beside image {image} but outside figure and figcaption, its caption?',
  },
} as const satisfies Record<string, Localized>;

const tie: Localized = {
  fr: 'Écrire <figure role="figure" aria-label="…"> avec dans aria-label le texte exact du figcaption.',
  en: 'Write <figure role="figure" aria-label="…"> with the exact text of the figcaption in aria-label.',
};

export const fixes = {
  bare: tie,
  noRole: tie,
  noLabel: tie,
  differs: tie,
  replaced: tie,
  shared: tie,
  loose: {
    fr: 'Placer l’image et sa légende dans figure et figcaption, reliées par role="figure" et aria-label.',
    en: 'Put the image and its caption in figure and figcaption, tied by role="figure" and aria-label.',
  },
};
