import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme05 = {
  label: { fr: 'Tableaux', en: 'Tables' },
  criteria: {
    '5.1': {
      label: { fr: 'Résumé de tableau complexe présent', en: 'Complex table summary present' },
      tests: {
        '5.1.1': { fr: 'Tableaux de données complexes : résumé présent', en: 'Complex data tables: summary present' },
      },
    },
    '5.2': {
      label: { fr: 'Résumé de tableau complexe pertinent', en: 'Relevant complex table summary' },
      tests: {
        '5.2.1': { fr: 'Tableaux de données complexes : résumé pertinent', en: 'Complex data tables: relevant summary' },
      },
    },
    '5.3': {
      label: { fr: 'Tableau de mise en forme compréhensible une fois linéarisé', en: 'Layout table understandable once linearized' },
      tests: {
        '5.3.1': { fr: 'Tableaux de mise en forme : ordre compréhensible et role="presentation"', en: 'Layout tables: understandable order and role="presentation"' },
      },
    },
    '5.4': {
      label: { fr: 'Titre de tableau correctement associé', en: 'Table title correctly associated' },
      tests: {
        '5.4.1': { fr: 'Tableaux de données ayant un titre : titre associé', en: 'Data tables with a title: title associated' },
      },
    },
    '5.5': {
      label: { fr: 'Titre de tableau pertinent', en: 'Relevant table title' },
      tests: {
        '5.5.1': { fr: 'Tableaux de données ayant un titre : titre clair et concis', en: 'Data tables with a title: clear and concise title' },
      },
    },
    '5.6': {
      label: { fr: 'En-têtes de tableau correctement déclarés', en: 'Table headers correctly declared' },
      tests: {
        '5.6.1': { fr: 'En-têtes de toute une colonne : th ou role="columnheader"', en: 'Headers of a whole column: th or role="columnheader"' },
        '5.6.2': { fr: 'En-têtes de toute une ligne : th ou role="rowheader"', en: 'Headers of a whole row: th or role="rowheader"' },
        '5.6.3': { fr: 'En-têtes d’une partie de ligne ou de colonne : th', en: 'Headers of part of a row or column: th' },
        '5.6.4': { fr: 'Cellules liées à plusieurs en-têtes : td ou th', en: 'Cells tied to several headers: td or th' },
      },
    },
    '5.7': {
      label: { fr: 'Cellules correctement associées à leurs en-têtes', en: 'Cells correctly associated with their headers' },
      tests: {
        '5.7.1': { fr: 'En-têtes th de toute une ligne ou colonne : id unique, scope ou rôle présent', en: 'th headers of a whole row or column: unique id, scope or role present' },
        '5.7.2': { fr: 'En-têtes th avec scope : row pour une ligne, col pour une colonne', en: 'th headers with scope: row for a row, col for a column' },
        '5.7.3': { fr: 'En-têtes th partiels : id unique, ni scope ni rôle d’en-tête', en: 'Partial th headers: unique id, neither scope nor header role' },
        '5.7.4': { fr: 'Cellules liées à des en-têtes par id : attribut headers complet', en: 'Cells tied to headers by id: complete headers attribute' },
        '5.7.5': { fr: 'Rôles d’en-tête : rowheader pour une ligne, columnheader pour une colonne', en: 'Header roles: rowheader for a row, columnheader for a column' },
      },
    },
    '5.8': {
      label: { fr: 'Tableau de mise en forme sans balisage de données', en: 'Layout table without data table markup' },
      tests: {
        '5.8.1': { fr: 'Tableaux de mise en forme : ni élément ni attribut de tableau de données', en: 'Layout tables: no element or attribute of data tables' },
      },
    },
  },
} as const satisfies ThemeLabels;
