import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme06 = {
  label: { fr: 'Liens', en: 'Links' },
  criteria: {
    '6.1': {
      label: { fr: 'Lien explicite', en: 'Explicit link' },
      tests: {
        '6.1.1': { fr: 'Liens texte : fonction et destination compréhensibles', en: 'Text links: purpose and destination understandable' },
        '6.1.2': { fr: 'Liens image : fonction et destination compréhensibles', en: 'Image links: purpose and destination understandable' },
        '6.1.3': { fr: 'Liens composites (texte et image) : fonction et destination compréhensibles', en: 'Composite links (text and image): purpose and destination understandable' },
        '6.1.4': { fr: 'Liens SVG : fonction et destination compréhensibles', en: 'SVG links: purpose and destination understandable' },
        '6.1.5': { fr: 'Liens à intitulé visible : intitulé repris dans le nom accessible', en: 'Links with visible text: text included in the accessible name' },
      },
    },
    '6.2': {
      label: { fr: 'Intitulé de lien présent', en: 'Link text present' },
      tests: {
        '6.2.1': { fr: 'Liens : intitulé (texte ou alternative d’image) présent dans le lien', en: 'Links: text or image alternative present inside the link' },
      },
    },
  },
} as const satisfies ThemeLabels;
