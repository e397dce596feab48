import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme13 = {
  label: { fr: 'Consultation', en: 'Consultation' },
  criteria: {
    '13.1': {
      label: { fr: 'Limites de temps contrôlables', en: 'Time limits controllable' },
      tests: {
        '13.1.1': { fr: 'Rafraîchissements (meta, object, embed, svg, canvas) : contrôlables', en: 'Refreshes (meta, object, embed, svg, canvas): controllable' },
        '13.1.2': { fr: 'Redirections par meta : immédiates', en: 'Redirections by meta: immediate' },
        '13.1.3': { fr: 'Redirections par script : contrôlables', en: 'Redirections by script: controllable' },
        '13.1.4': { fr: 'Durées de session limitées : limite supprimable ou prolongeable', en: 'Limited sessions: limit can be removed or extended' },
      },
    },
    '13.2': {
      label: { fr: 'Pas de nouvelle fenêtre sans action de l’utilisateur', en: 'No new window without user action' },
      tests: {
        '13.2.1': { fr: 'Nouvelles fenêtres : jamais ouvertes sans action de l’utilisateur', en: 'New windows: never opened without user action' },
      },
    },
    '13.3': {
      label: { fr: 'Documents bureautiques accessibles', en: 'Accessible office documents' },
      tests: {
        '13.3.1': { fr: 'Documents à télécharger : accessibles ou dotés d’une version accessible', en: 'Documents to download: accessible or with an accessible version' },
      },
    },
    '13.4': {
      label: { fr: 'Version accessible équivalente au document', en: 'Accessible version equivalent to the document' },
      tests: {
        '13.4.1': { fr: 'Versions accessibles des documents : même information', en: 'Accessible versions of documents: same information' },
      },
    },
    '13.5': {
      label: { fr: 'Alternative aux contenus cryptiques présente', en: 'Alternative to cryptic content present' },
      tests: {
        '13.5.1': { fr: 'Contenus cryptiques (art ASCII, émoticônes…) : title ou définition adjacente', en: 'Cryptic content (ASCII art, emoticons…): title or adjacent definition' },
      },
    },
    '13.6': {
      label: { fr: 'Alternative aux contenus cryptiques pertinente', en: 'Relevant alternative to cryptic content' },
      tests: {
        '13.6.1': { fr: 'Contenus cryptiques (art ASCII, émoticônes…) : alternative pertinente', en: 'Cryptic content (ASCII art, emoticons…): relevant alternative' },
      },
    },
    '13.7': {
      label: { fr: 'Flashs et changements brusques de luminosité limités', en: 'Flashes and sudden brightness changes limited' },
      tests: {
        '13.7.1': { fr: 'Images et éléments multimédias : flashs de fréquence ou de surface limitée', en: 'Images and multimedia elements: flashes of limited rate or area' },
        '13.7.2': { fr: 'Effets de script : flashs de fréquence ou de surface limitée', en: 'Script effects: flashes of limited rate or area' },
        '13.7.3': { fr: 'Effets CSS : flashs de fréquence ou de surface limitée', en: 'CSS effects: flashes of limited rate or area' },
      },
    },
    '13.8': {
      label: { fr: 'Contenus en mouvement ou clignotants contrôlables', en: 'Moving or blinking content controllable' },
      tests: {
        '13.8.1': { fr: 'Contenus en mouvement automatique : 5 s au plus ou contrôlables', en: 'Content moving on its own: 5 s at most or controllable' },
        '13.8.2': { fr: 'Contenus clignotant automatiquement : 5 s au plus ou contrôlables', en: 'Content blinking on its own: 5 s at most or controllable' },
      },
    },
    '13.9': {
      label: { fr: 'Consultation possible en portrait et en paysage', en: 'Usable in portrait and in landscape' },
      tests: {
        '13.9.1': { fr: 'Orientation de l’écran : consultation possible et contenu identique', en: 'Screen orientation: usable, with the same content' },
      },
    },
    '13.10': {
      label: { fr: 'Gestes complexes doublés d’un geste simple', en: 'Complex gestures doubled by a simple one' },
      tests: {
        '13.10.1': { fr: 'Gestes à plusieurs points de contact : aussi avec un contact unique', en: 'Multipoint gestures: also with a single point' },
        '13.10.2': { fr: 'Gestes suivant une trajectoire : aussi avec un contact unique', en: 'Path-based gestures: also with a single point' },
      },
    },
    '13.11': {
      label: { fr: 'Actions au pointeur annulables', en: 'Pointer actions can be cancelled' },
      tests: {
        '13.11.1': { fr: 'Actions sur un point unique : déclenchées au relâchement ou annulables', en: 'Single-point actions: triggered on release or cancellable' },
      },
    },
    '13.12': {
      label: { fr: 'Alternative aux mouvements de l’appareil', en: 'Alternative to device motion' },
      tests: {
        '13.12.1': { fr: 'Fonctions par mouvement de l’appareil : aussi par l’interface', en: 'Functions by moving the device: also through the interface' },
        '13.12.2': { fr: 'Fonctions par geste vers l’appareil : aussi par l’interface', en: 'Functions by a gesture towards the device: also through the interface' },
        '13.12.3': { fr: 'Détection du mouvement : désactivable', en: 'Motion detection: can be turned off' },
      },
    },
  },
} as const satisfies ThemeLabels;
