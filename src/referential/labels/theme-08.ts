import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme08 = {
  label: { fr: 'Éléments obligatoires', en: 'Mandatory elements' },
  criteria: {
    '8.1': {
      label: { fr: 'Type de document présent, valide et bien placé', en: 'Document type present, valid and well placed' },
      tests: {
        '8.1.1': { fr: 'Doctype : présent', en: 'Doctype: present' },
        '8.1.2': { fr: 'Doctype : valide', en: 'Doctype: valid' },
        '8.1.3': { fr: 'Doctype : placé avant l’élément html', en: 'Doctype: placed before the html element' },
      },
    },
    '8.2': {
      label: { fr: 'Code source généré valide', en: 'Generated source code valid' },
      tests: {
        '8.2.1': { fr: 'Code généré : syntaxe, imbrication, fermeture, id uniques, attributs non doublés', en: 'Generated code: syntax, nesting, closing, unique ids, no doubled attribute' },
      },
    },
    '8.3': {
      label: { fr: 'Langue par défaut présente', en: 'Default language present' },
      tests: {
        '8.3.1': { fr: 'Langue par défaut : indiquée sur html, ou sur chaque texte ou un de ses parents', en: 'Default language: set on html, or on every text or one of its parents' },
      },
    },
    '8.4': {
      label: { fr: 'Code de la langue par défaut valide et pertinent', en: 'Valid and relevant default language code' },
      tests: {
        '8.4.1': { fr: 'Langue par défaut : code valide, correspondant à la langue principale de la page', en: 'Default language: valid code that matches the main language of the page' },
      },
    },
    '8.5': {
      label: { fr: 'Titre de page présent', en: 'Page title present' },
      tests: {
        '8.5.1': { fr: 'Titre de page (title) : présent', en: 'Page title (title): present' },
      },
    },
    '8.6': {
      label: { fr: 'Titre de page pertinent', en: 'Relevant page title' },
      tests: {
        '8.6.1': { fr: 'Titre de page (title) : pertinent', en: 'Page title (title): relevant' },
      },
    },
    '8.7': {
      label: { fr: 'Changements de langue indiqués', en: 'Language changes indicated' },
      tests: {
        '8.7.1': { fr: 'Textes dans une autre langue : langue indiquée sur l’élément ou un de ses parents', en: 'Texts in another language: language set on the element or one of its parents' },
      },
    },
    '8.8': {
      label: { fr: 'Codes des changements de langue valides et pertinents', en: 'Valid and relevant codes of language changes' },
      tests: {
        '8.8.1': { fr: 'Changements de langue : code valide et pertinent', en: 'Language changes: valid and relevant code' },
      },
    },
    '8.9': {
      label: { fr: 'Pas de balise détournée à des fins de présentation', en: 'No element misused for presentation' },
      tests: {
        '8.9.1': { fr: 'Balises (hors div, span et table) : employées selon leur sens', en: 'Elements (except div, span and table): used for their meaning' },
      },
    },
    '8.10': {
      label: { fr: 'Changements du sens de lecture signalés', en: 'Changes of reading direction indicated' },
      tests: {
        '8.10.1': { fr: 'Textes lus dans l’autre sens : placés dans un élément avec attribut dir', en: 'Texts read the other way: inside an element with a dir attribute' },
        '8.10.2': { fr: 'Changements du sens de lecture : valeur de dir conforme et pertinente', en: 'Changes of reading direction: valid and relevant dir value' },
      },
    },
  },
} as const satisfies ThemeLabels;
