import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme02 = {
  label: { fr: 'Cadres', en: 'Frames' },
  criteria: {
    '2.1': {
      label: { fr: 'Titre de cadre présent', en: 'Frame title present' },
      tests: {
        '2.1.1': { fr: 'Cadres (iframe, frame) : attribut title présent', en: 'Frames (iframe, frame): title attribute present' },
      },
    },
    '2.2': {
      label: { fr: 'Titre de cadre pertinent', en: 'Relevant frame title' },
      tests: {
        '2.2.1': { fr: 'Cadres (iframe, frame) : attribut title pertinent', en: 'Frames (iframe, frame): relevant title attribute' },
      },
    },
  },
} as const satisfies ThemeLabels;
