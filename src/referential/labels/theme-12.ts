import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme12 = {
  label: { fr: 'Navigation', en: 'Navigation' },
  criteria: {
    '12.1': {
      label: { fr: 'Deux systèmes de navigation au moins', en: 'At least two navigation systems' },
      tests: {
        '12.1.1': { fr: 'Ensemble de pages : deux parmi menu, plan du site et moteur de recherche', en: 'Set of pages: two among menu, site map and search engine' },
      },
    },
    '12.2': {
      label: { fr: 'Menus et barres de navigation toujours à la même place', en: 'Menus and navigation bars always in the same place' },
      tests: {
        '12.2.1': { fr: 'Menus et barres de navigation : même place à l’écran, même ordre dans le code', en: 'Menus and navigation bars: same place on screen, same order in the code' },
      },
    },
    '12.3': {
      label: { fr: 'Plan du site pertinent', en: 'Relevant site map' },
      tests: {
        '12.3.1': { fr: 'Plan du site : représentatif de l’architecture du site', en: 'Site map: representative of the structure of the site' },
        '12.3.2': { fr: 'Liens du plan du site : fonctionnels', en: 'Links of the site map: working' },
        '12.3.3': { fr: 'Liens du plan du site : mènent à la page annoncée', en: 'Links of the site map: lead to the announced page' },
      },
    },
    '12.4': {
      label: { fr: 'Plan du site atteignable de façon identique', en: 'Site map reached in the same way' },
      tests: {
        '12.4.1': { fr: 'Accès au plan du site : fonctionnalité identique sur toutes les pages', en: 'Access to the site map: same feature on all pages' },
        '12.4.2': { fr: 'Accès au plan du site : même place à l’écran', en: 'Access to the site map: same place on screen' },
        '12.4.3': { fr: 'Accès au plan du site : même ordre relatif dans le code', en: 'Access to the site map: same relative order in the code' },
      },
    },
    '12.5': {
      label: { fr: 'Moteur de recherche atteignable de façon identique', en: 'Search engine reached in the same way' },
      tests: {
        '12.5.1': { fr: 'Accès au moteur de recherche : fonctionnalité identique sur toutes les pages', en: 'Access to the search engine: same feature on all pages' },
        '12.5.2': { fr: 'Accès au moteur de recherche : même place à l’écran', en: 'Access to the search engine: same place on screen' },
        '12.5.3': { fr: 'Accès au moteur de recherche : même ordre relatif dans le code', en: 'Access to the search engine: same relative order in the code' },
      },
    },
    '12.6': {
      label: { fr: 'Zones de contenu communes atteignables ou évitables', en: 'Common content areas can be reached or skipped' },
      tests: {
        '12.6.1': { fr: 'En-tête, menu, contenu, pied de page, recherche : atteignables ou évitables', en: 'Header, menu, content, footer, search: can be reached or skipped' },
      },
    },
    '12.7': {
      label: { fr: 'Lien d’évitement ou d’accès rapide au contenu présent', en: 'Skip link or quick link to the content present' },
      tests: {
        '12.7.1': { fr: 'Lien d’évitement ou d’accès rapide au contenu principal : présent', en: 'Skip link or quick link to the main content: present' },
        '12.7.2': { fr: 'Lien d’évitement ou d’accès rapide : stable, visible au focus, fonctionnel', en: 'Skip link or quick link: stable, visible on focus, working' },
      },
    },
    '12.8': {
      label: { fr: 'Ordre de tabulation cohérent', en: 'Consistent tab order' },
      tests: {
        '12.8.1': { fr: 'Ordre de tabulation dans la page : cohérent', en: 'Tab order in the page: consistent' },
        '12.8.2': { fr: 'Contenus mis à jour ou insérés par script : ordre de tabulation cohérent', en: 'Content updated or inserted by script: consistent tab order' },
      },
    },
    '12.9': {
      label: { fr: 'Pas de piège au clavier', en: 'No keyboard trap' },
      tests: {
        '12.9.1': { fr: 'Éléments qui reçoivent le focus : suivant et précédent atteignables au clavier', en: 'Elements that receive focus: next and previous reachable by keyboard' },
      },
    },
    '12.10': {
      label: { fr: 'Raccourcis à une seule touche contrôlables', en: 'Single-key shortcuts controllable' },
      tests: {
        '12.10.1': { fr: 'Raccourcis à une touche : désactivables, configurables ou limités au focus', en: 'Single-key shortcuts: can be turned off, remapped or limited to focus' },
      },
    },
    '12.11': {
      label: { fr: 'Contenus additionnels atteignables au clavier', en: 'Additional content reachable by keyboard' },
      tests: {
        '12.11.1': { fr: 'Contenus au survol, au focus ou à l’activation : atteignables au clavier', en: 'Content on hover, focus or activation: reachable by keyboard' },
      },
    },
  },
} as const satisfies ThemeLabels;
