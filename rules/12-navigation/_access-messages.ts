import type { Localized } from '#model';

/** What a rule about an access may say: a difference, what makes it doubtful, or that there is none here. */
export type AccessMessage =
  | 'differs'
  | 'missing'
  | 'lost'
  | 'moved'
  | 'several'
  | 'unsure'
  | 'home'
  | 'step'
  | 'language'
  | 'set'
  | 'goal'
  | 'nowhere'
  | 'elsewhere';

/** Its sentences; `noun` is what the access leads to: « au plan du site », “to the site map”. */
export function accessMessages(noun: Localized): Readonly<Record<AccessMessage, Localized>> {
  return { ...differences(noun), ...sets(noun), ...others(noun) };
}

function differences(
  noun: Localized,
): Readonly<Record<'differs' | 'missing' | 'lost' | 'moved' | 'several' | 'unsure', Localized>> {
  return {
    differs: {
      fr: `L’accès ${noun.fr} n’est pas ici comme sur les autres pages : {own}, au lieu de {usual}. La page est-elle du même ensemble ?`,
      en: `The access ${noun.en} is not here as on the other pages: {own}, instead of {usual}. Is the page of the same set?`,
    },
    missing: {
      fr: `Aucun accès ${noun.fr} n’a été trouvé sur cette page, alors que d’autres en ont un ({usual}). La page est-elle du même ensemble ?`,
      en: `No access ${noun.en} was found on this page, while others have one ({usual}). Is the page of the same set?`,
    },
    lost: {
      fr: `Cette page n’a aucun accès ${noun.fr}, alors que les pages de la même rubrique en ont un : {usual}.`,
      en: `This page has no access ${noun.en}, while the pages of its section have one: {usual}.`,
    },
    moved: {
      fr: `L’accès ${noun.fr} est dans une autre zone que sur les pages de la même rubrique : {own}, au lieu de {usual}.`,
      en: `The access ${noun.en} is in another zone than on the pages of its section: {own}, instead of {usual}.`,
    },
    several: {
      fr: `Plusieurs accès ${noun.fr} ont été trouvés sur cette page ({count}) : les comparer à ceux des autres pages.`,
      en: `Several means of access ${noun.en} were found on this page ({count}): compare them with those of the other pages.`,
    },
    unsure: {
      fr: `Ce que cette page partage avec les autres ne suffit pas à dire si l’accès ${noun.fr} y est au même endroit : {own} ici, {usual} ailleurs.`,
      en: `What this page shares with the others is not enough to tell whether the access ${noun.en} comes at the same place: {own} here, {usual} elsewhere.`,
    },
  };
}

function sets(
  noun: Localized,
): Readonly<Record<'home' | 'step' | 'language' | 'set' | 'goal', Localized>> {
  return {
    home: {
      fr: `Sur la page d’accueil, l’accès ${noun.fr} est : {own} ; ailleurs : {usual}. Cette page forme-t-elle un ensemble à elle seule ?`,
      en: `On the home page, the access ${noun.en} is: {own}; elsewhere: {usual}. Is this page a set by itself?`,
    },
    step: {
      fr: `Dans cette étape d’un processus, l’accès ${noun.fr} est : {own} ; ailleurs : {usual}. Les étapes forment-elles un autre ensemble ?`,
      en: `In this step of a process, the access ${noun.en} is: {own}; elsewhere: {usual}. Do the steps make another set?`,
    },
    language: {
      fr: `Sur cette page d’une autre langue, l’accès ${noun.fr} est : {own} ; ailleurs : {usual}. Le comparer aux pages de la même langue.`,
      en: `On this page in another language, the access ${noun.en} is: {own}; elsewhere: {usual}. Compare it with the pages of the same language.`,
    },
    set: {
      fr: `Cette page n’a aucun menu de celles où l’accès ${noun.fr} est : {usual} ; il est ici : {own}. Est-elle du même ensemble ?`,
      en: `This page has none of the menus of those where the access ${noun.en} is: {usual}; here it is: {own}. Is it of the same set?`,
    },
    goal: {
      fr: `Cette page semble être celle où mène l’accès ${noun.fr} ; il est ici : {own} ; ailleurs : {usual}. Doit-il y être le même ?`,
      en: `This page seems to be the one the access ${noun.en} leads to; here it is: {own}; elsewhere: {usual}. Must it be the same here?`,
    },
  };
}

function others(noun: Localized): Readonly<Record<'nowhere' | 'elsewhere', Localized>> {
  return {
    nowhere: {
      fr: `Aucun accès ${noun.fr} n’a été trouvé sur les pages comparées : le site en a-t-il un ?`,
      en: `No access ${noun.en} was found on the pages compared: does the site have one?`,
    },
    elsewhere: {
      fr: `L’accès ${noun.fr} est ici comme sur la plupart des pages ({usual}), mais pas comme sur toutes : voir les autres pages.`,
      en: `The access ${noun.en} is here as on most pages ({usual}), but not as on all of them: see the other pages.`,
    },
  };
}
