import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme09 = {
  label: { fr: 'Structuration de l’information', en: 'Information structure' },
  criteria: {
    '9.1': {
      label: { fr: 'Titres présents, pertinents et bien hiérarchisés', en: 'Headings present, relevant and well ordered' },
      tests: {
        '9.1.1': { fr: 'Titres (h1 à h6, role="heading") : hiérarchie pertinente', en: 'Headings (h1 to h6, role="heading"): relevant hierarchy' },
        '9.1.2': { fr: 'Titres (h1 à h6, role="heading") : contenu pertinent', en: 'Headings (h1 to h6, role="heading"): relevant content' },
        '9.1.3': { fr: 'Textes qui font office de titre : balisés comme titre, avec un niveau', en: 'Texts that act as headings: marked up as headings, with a level' },
      },
    },
    '9.2': {
      label: { fr: 'Structure du document cohérente', en: 'Consistent document structure' },
      tests: {
        '9.2.1': { fr: 'En-tête, navigation, contenu, pied de page : header, nav, main unique visible, footer', en: 'Header, navigation, content, footer: header, nav, a single visible main, footer' },
      },
    },
    '9.3': {
      label: { fr: 'Listes correctement structurées', en: 'Lists correctly structured' },
      tests: {
        '9.3.1': { fr: 'Listes non ordonnées : ul et li, ou role="list" et role="listitem"', en: 'Unordered lists: ul and li, or role="list" and role="listitem"' },
        '9.3.2': { fr: 'Listes ordonnées : ol et li, ou role="list" et role="listitem"', en: 'Ordered lists: ol and li, or role="list" and role="listitem"' },
        '9.3.3': { fr: 'Listes de description : dl, dt et dd', en: 'Description lists: dl, dt and dd' },
      },
    },
    '9.4': {
      label: { fr: 'Citations correctement indiquées', en: 'Quotations correctly marked up' },
      tests: {
        '9.4.1': { fr: 'Citations courtes dans le texte : balisées avec q', en: 'Short quotations in the text: marked up with q' },
        '9.4.2': { fr: 'Blocs de citation : balisés avec blockquote', en: 'Block quotations: marked up with blockquote' },
      },
    },
  },
} as const satisfies ThemeLabels;
