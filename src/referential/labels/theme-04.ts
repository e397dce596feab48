import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme04 = {
  label: { fr: 'Multimédia', en: 'Multimedia' },
  criteria: {
    '4.1': {
      label: { fr: 'Transcription ou audiodescription présente', en: 'Transcript or audio description present' },
      tests: {
        '4.1.1': { fr: 'Médias audio seuls : transcription présente', en: 'Audio-only media: transcript present' },
        '4.1.2': { fr: 'Médias vidéo seuls : transcription, version audio ou audiodescription présente', en: 'Video-only media: transcript, audio version or audio description present' },
        '4.1.3': { fr: 'Médias synchronisés : transcription ou audiodescription présente', en: 'Synchronized media: transcript or audio description present' },
      },
    },
    '4.2': {
      label: { fr: 'Transcription ou audiodescription pertinente', en: 'Relevant transcript or audio description' },
      tests: {
        '4.2.1': { fr: 'Médias audio seuls : transcription pertinente', en: 'Audio-only media: relevant transcript' },
        '4.2.2': { fr: 'Médias vidéo seuls : transcription, version audio ou audiodescription pertinente', en: 'Video-only media: relevant transcript, audio version or audio description' },
        '4.2.3': { fr: 'Médias synchronisés : transcription ou audiodescription pertinente', en: 'Synchronized media: relevant transcript or audio description' },
      },
    },
    '4.3': {
      label: { fr: 'Sous-titres synchronisés présents', en: 'Synchronized captions present' },
      tests: {
        '4.3.1': { fr: 'Médias synchronisés : sous-titres présents', en: 'Synchronized media: captions present' },
        '4.3.2': { fr: 'Sous-titres diffusés par track : attribut kind="captions"', en: 'Captions delivered by track: kind="captions" attribute' },
      },
    },
    '4.4': {
      label: { fr: 'Sous-titres synchronisés pertinents', en: 'Relevant synchronized captions' },
      tests: {
        '4.4.1': { fr: 'Médias synchronisés : sous-titres pertinents', en: 'Synchronized media: relevant captions' },
      },
    },
    '4.5': {
      label: { fr: 'Audiodescription synchronisée présente si nécessaire', en: 'Synchronized audio description present where needed' },
      tests: {
        '4.5.1': { fr: 'Médias vidéo seuls : audiodescription présente', en: 'Video-only media: audio description present' },
        '4.5.2': { fr: 'Médias synchronisés : audiodescription présente', en: 'Synchronized media: audio description present' },
      },
    },
    '4.6': {
      label: { fr: 'Audiodescription synchronisée pertinente', en: 'Relevant synchronized audio description' },
      tests: {
        '4.6.1': { fr: 'Médias vidéo seuls : audiodescription pertinente', en: 'Video-only media: relevant audio description' },
        '4.6.2': { fr: 'Médias synchronisés : audiodescription pertinente', en: 'Synchronized media: relevant audio description' },
      },
    },
    '4.7': {
      label: { fr: 'Médias temporels clairement identifiables', en: 'Time-based media clearly identifiable' },
      tests: {
        '4.7.1': { fr: 'Médias audio, vidéo ou synchronisés : identifiés par un texte adjacent', en: 'Audio, video or synchronized media: identified by adjacent text' },
      },
    },
    '4.8': {
      label: { fr: 'Alternative aux médias non temporels présente', en: 'Alternative to non-time-based media present' },
      tests: {
        '4.8.1': { fr: 'Médias non temporels : lien ou bouton adjacent vers une alternative', en: 'Non-time-based media: adjacent link or button to an alternative' },
        '4.8.2': { fr: 'Médias non temporels : alternative elle-même accessible', en: 'Non-time-based media: alternative itself accessible' },
      },
    },
    '4.9': {
      label: { fr: 'Alternative aux médias non temporels pertinente', en: 'Relevant alternative to non-time-based media' },
      tests: {
        '4.9.1': { fr: 'Médias non temporels : même contenu et fonctions similaires dans l’alternative', en: 'Non-time-based media: same content and similar functions in the alternative' },
      },
    },
    '4.10': {
      label: { fr: 'Son automatique contrôlable', en: 'Automatic sound under user control' },
      tests: {
        '4.10.1': { fr: 'Sons automatiques : 3 secondes au plus, arrêt ou volume réglable', en: 'Automatic sounds: 3 seconds at most, a way to stop or a volume control' },
      },
    },
    '4.11': {
      label: { fr: 'Médias temporels contrôlables au clavier et au pointeur', en: 'Time-based media controllable by keyboard and pointer' },
      tests: {
        '4.11.1': { fr: 'Médias temporels : commandes de consultation présentes', en: 'Time-based media: playback controls present' },
        '4.11.2': { fr: 'Commandes des médias temporels : atteignables au clavier et au pointeur', en: 'Controls of time-based media: reachable by keyboard and pointer' },
        '4.11.3': { fr: 'Commandes des médias temporels : activables au clavier et au pointeur', en: 'Controls of time-based media: operable by keyboard and pointer' },
      },
    },
    '4.12': {
      label: { fr: 'Médias non temporels contrôlables au clavier et au pointeur', en: 'Non-time-based media controllable by keyboard and pointer' },
      tests: {
        '4.12.1': { fr: 'Commandes des médias non temporels : atteignables au clavier et au pointeur', en: 'Controls of non-time-based media: reachable by keyboard and pointer' },
        '4.12.2': { fr: 'Commandes des médias non temporels : activables au clavier et au pointeur', en: 'Controls of non-time-based media: operable by keyboard and pointer' },
      },
    },
    '4.13': {
      label: { fr: 'Médias compatibles avec les technologies d’assistance', en: 'Media compatible with assistive technologies' },
      tests: {
        '4.13.1': { fr: 'Médias : noms, rôles et états exposés, ou alternative compatible', en: 'Media: names, roles and states exposed, or a compatible alternative' },
        '4.13.2': { fr: 'Médias : alternative compatible adjacente, liée ou substituable', en: 'Media: compatible alternative adjacent, linked or swappable' },
      },
    },
  },
} as const satisfies ThemeLabels;
