import type { Localized, TestId } from './outcome.ts';

/** A point where the official wording can be read in two ways. */
export interface Reading {
  readonly tests: readonly TestId[];
  readonly byDefault: ReadingValue;
  /** What the strict reading refuses: a failure. */
  readonly strict: Localized;
  /** What a lenient reading leaves to a person instead. */
  readonly lenient: Localized;
}
export type ReadingValue = 'strict' | 'lenient';

/**
 * The readings that an audit may choose. A lenient one turns its certain failures into proposals, never into
 * passes, a strict one its proposals into failures; the report says which is in force.
 */
export const READINGS = {
  'wrapped-labels': {
    tests: ['11.1.1'],
    byDefault: 'strict',
    strict: {
      fr: 'un champ placé dans sa balise label sans attribut for est sans étiquette',
      en: 'a field inside its label element without a for attribute has no label',
    },
    lenient: {
      fr: 'le champ dans son label, sans for, est proposé à une personne',
      en: 'the field inside its label, without for, is proposed to a person',
    },
  },
  'search-landmark': {
    tests: ['12.6.1'],
    byDefault: 'strict',
    strict: {
      fr: 'un moteur de recherche d’en-tête sans role="search", titre ni lien d’accès est en échec',
      en: 'a search form in the header without role="search", heading or skip link fails',
    },
    lenient: {
      fr: 'ce moteur de recherche est proposé à une personne',
      en: 'this search form is proposed to a person',
    },
  },
  'required-sentence': {
    tests: ['11.10.2'],
    byDefault: 'strict',
    strict: {
      fr: 'une phrase « tous les champs sont obligatoires » ne vaut pas une mention par champ',
      en: 'a sentence “all fields are required” does not stand for a mark on each field',
    },
    lenient: {
      fr: 'les champs annoncés par cette phrase sont proposés à une personne',
      en: 'the fields such a sentence announces are proposed to a person',
    },
  },
  'embedded-sizes': {
    tests: ['10.1.2'],
    byDefault: 'strict',
    strict: {
      fr: 'width et height sur iframe et video sont des attributs de présentation',
      en: 'width and height on iframe and video are presentational attributes',
    },
    lenient: {
      fr: 'ces dimensions sont proposées à une personne',
      en: 'these sizes are proposed to a person',
    },
  },
  'named-empty-links': {
    tests: ['6.2.1'],
    byDefault: 'strict',
    strict: {
      fr: 'un lien sans contenu, nommé par aria-label ou title seuls, est vide',
      en: 'a link without content, named by aria-label or title alone, is empty',
    },
    lenient: {
      fr: 'ce lien est proposé à une personne',
      en: 'this link is proposed to a person',
    },
  },
  'figure-labels': {
    tests: ['1.9.1', '1.9.2', '1.9.3', '1.9.4', '1.9.5'],
    byDefault: 'strict',
    strict: {
      fr: 'une figure légendée porte role="figure" ou "group" et un aria-label égal à la légende',
      en: 'a captioned figure has role="figure" or "group" and an aria-label equal to the caption',
    },
    lenient: {
      fr: 'la figure sans ce rôle ou cet aria-label est proposée à une personne',
      en: 'the figure without that role or aria-label is proposed to a person',
    },
  },
  'mobile-zoom': {
    tests: ['10.4.2'],
    byDefault: 'lenient',
    strict: {
      fr: 'un environnement mobile fait partie de l’audit : une balise meta viewport qui empêche d’agrandir est en échec',
      en: 'a mobile environment is part of the audit: a meta viewport element that prevents zooming fails',
    },
    lenient: {
      fr: 'l’audit porte sur des navigateurs de bureau, qui ignorent la balise meta viewport : elle est signalée à une personne',
      en: 'the audit is about desktop browsers, which ignore the meta viewport element: it is proposed to a person',
    },
  },
} as const satisfies Readonly<Record<string, Reading>>;

export type ReadingId = keyof typeof READINGS;
export const READING_IDS = Object.keys(READINGS) as readonly ReadingId[];

/** Readings an audit chose otherwise than by default. */
export interface ReadingChoices {
  readonly lenient?: readonly ReadingId[];
  readonly strict?: readonly ReadingId[];
}

/** Which reading is in force. A reading named on both sides is strict. */
export function readingInForce(id: ReadingId, choices: ReadingChoices): ReadingValue {
  if (choices.strict?.includes(id)) return 'strict';
  return choices.lenient?.includes(id) ? 'lenient' : READINGS[id].byDefault;
}
