import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme07 = {
  label: { fr: 'Scripts', en: 'Scripts' },
  criteria: {
    '7.1': {
      label: { fr: 'Composants pilotés par script compatibles avec les technologies d’assistance', en: 'Script-driven components compatible with assistive technologies' },
      tests: {
        '7.1.1': { fr: 'Composants pilotés par script : nom, rôle, valeur et états exposés', en: 'Script-driven components: name, role, value and states exposed' },
        '7.1.2': { fr: 'Composants pilotés par script : correctement restitués', en: 'Script-driven components: rendered correctly by assistive technologies' },
        '7.1.3': { fr: 'Composants pilotés par script : nom et rôle pertinents, intitulé visible repris', en: 'Script-driven components: relevant name and role, visible text included' },
      },
    },
    '7.2': {
      label: { fr: 'Alternative au script pertinente', en: 'Relevant alternative to the script' },
      tests: {
        '7.2.1': { fr: 'Alternatives aux scripts : contenus et fonctions similaires', en: 'Alternatives to scripts: similar content and functions' },
        '7.2.2': { fr: 'Contenus non textuels mis à jour par script : alternative mise à jour', en: 'Non-text content updated by script: alternative updated too' },
      },
    },
    '7.3': {
      label: { fr: 'Scripts contrôlables au clavier et au pointeur', en: 'Scripts controllable by keyboard and pointer' },
      tests: {
        '7.3.1': { fr: 'Éléments réagissant par script : utilisables au clavier et au pointeur', en: 'Elements that react by script: usable by keyboard and pointer' },
        '7.3.2': { fr: 'Éléments qui reçoivent le focus : focus non supprimé par script', en: 'Elements that receive focus: focus not removed by script' },
      },
    },
    '7.4': {
      label: { fr: 'Changement de contexte annoncé ou déclenché par l’utilisateur', en: 'Context change announced or triggered by the user' },
      tests: {
        '7.4.1': { fr: 'Changements de contexte par script : avertissement, bouton ou lien explicite', en: 'Context changes by script: warning, explicit button or link' },
      },
    },
    '7.5': {
      label: { fr: 'Messages de statut correctement restitués', en: 'Status messages rendered correctly' },
      tests: {
        '7.5.1': { fr: 'Messages de réussite, de résultat ou d’état : role="status" ou équivalent', en: 'Success, result or state messages: role="status" or equivalent' },
        '7.5.2': { fr: 'Messages de suggestion ou d’erreur : role="alert" ou équivalent', en: 'Suggestion or error messages: role="alert" or equivalent' },
        '7.5.3': { fr: 'Messages de progression : role="log", "progressbar", "status" ou équivalent', en: 'Progress messages: role="log", "progressbar", "status" or equivalent' },
      },
    },
  },
} as const satisfies ThemeLabels;
