import type { Localized } from '#model';

/** What is wrong with a naming text, one sentence per sort of emptiness. */
export const emptyWords = {
  fileName: {
    fr: 'L’alternative « {text} » de l’image {image} est un nom de fichier : elle ne dit rien de l’image.',
    en: 'Alternative “{text}” of image {image} is a file name: it says nothing of the image.',
  },
  rawId: {
    fr: 'L’alternative « {text} » de l’image {image} est un identifiant technique : elle ne dit rien de l’image.',
    en: 'Alternative “{text}” of image {image} is a technical identifier: it says nothing of the image.',
  },
  programValue: {
    fr: 'L’alternative « {text} » de l’image {image} est une valeur de programme restée dans la page.',
    en: 'Alternative “{text}” of image {image} is a program value left in the page.',
  },
  toolTitle: {
    fr: 'L’alternative « {text} » de l’image {image} est le titre par défaut d’un logiciel de dessin.',
    en: 'Alternative “{text}” of image {image} is the default title of a drawing tool.',
  },
  filler: {
    fr: 'L’alternative « {text} » de l’image {image} est un mot passe-partout : que dit l’image ?',
    en: 'Alternative “{text}” of image {image} is a filler word: what does the image say?',
  },
  address: {
    fr: 'L’alternative « {text} » de l’image {image} est une adresse : dit-elle ce que montre l’image ?',
    en: 'Alternative “{text}” of image {image} is an address: does it say what the image shows?',
  },
  markup: {
    fr: 'L’alternative « {text} » de l’image {image} contient des balises, lues telles quelles.',
    en: 'Alternative “{text}” of image {image} holds tags, which are read as they stand.',
  },
  symbols: {
    fr: 'L’alternative « {text} » de l’image {image} ne contient ni lettre ni chiffre : est-elle comprise à l’écoute ?',
    en: 'Alternative “{text}” of image {image} has neither letter nor digit: is it understood when heard?',
  },
  sameAsFile: {
    fr: 'L’alternative « {text} » de l’image {image} reprend le nom de son fichier : dit-elle ce que montre l’image ?',
    en: 'Alternative “{text}” of image {image} repeats the name of its file: does it say what the image shows?',
  },
  boilerplate: {
    fr: 'L’alternative « {text} » de l’image {image} parle du navigateur, pas de l’image.',
    en: 'Alternative “{text}” of image {image} speaks of the browser, not of the image.',
  },
} as const satisfies Record<string, Localized>;

export const questions = {
  inControl: {
    fr: 'L’alternative « {text} » de l’image {image}, seul contenu d’un lien ou bouton, ne dit rien : elle relève de ce test ou du nom de ce lien ou bouton.',
    en: 'Alternative “{text}” of image {image}, the only content of a link or button, says nothing: it fails this test or the one on the name of that link or button.',
  },
  repeated: {
    fr: 'L’alternative « {text} » nomme {count} images ou zones différentes : convient-elle à {image} ?',
    en: 'Alternative “{text}” names {count} different images or areas: does it suit {image}?',
  },
  challenge: {
    fr: 'L’image {image}, nommée « {text} », semble un CAPTCHA ou une image-test : si c’en est un, ce test ne s’applique pas (voir 1.4).',
    en: 'Image {image}, named “{text}”, looks like a CAPTCHA or a test image: if so, this test does not apply (see 1.4).',
  },
  adjacent: {
    fr: 'L’image {image} n’a pas de nom mais un lien ou bouton voisin : son contenu alternatif dit-il ce que montre l’image ?',
    en: 'Image {image} has no name but a link or button beside it: does its alternative content say what the image shows?',
  },
  question: {
    fr: 'L’alternative de l’image {image} est {texts} : donne-t-elle l’information de l’image ?',
    en: 'The alternative of image {image} is {texts}: does it give the information of the image?',
  },
} as const satisfies Record<string, Localized>;

const rewrite: Localized = {
  fr: 'Écrire dans l’alternative ce que l’image apporte ici, en quelques mots ; la vider si elle n’apporte rien.',
  en: 'Write in the alternative what the image brings here, in a few words; empty it if it brings nothing.',
};

export const rewriteFixes = {
  fileName: rewrite,
  rawId: rewrite,
  programValue: rewrite,
  toolTitle: rewrite,
  filler: rewrite,
  markup: rewrite,
  sameAsFile: rewrite,
  boilerplate: rewrite,
  inControl: rewrite,
};
