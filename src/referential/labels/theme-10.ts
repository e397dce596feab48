import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme10 = {
  label: { fr: 'Présentation de l’information', en: 'Presentation of information' },
  criteria: {
    '10.1': {
      label: { fr: 'Présentation confiée aux feuilles de styles', en: 'Presentation left to style sheets' },
      tests: {
        '10.1.1': { fr: 'Balises de présentation (font, center, marquee…) : absentes du code généré', en: 'Presentational elements (font, center, marquee…): absent from the generated code' },
        '10.1.2': { fr: 'Attributs de présentation (align, bgcolor, width…) : absents du code généré', en: 'Presentational attributes (align, bgcolor, width…): absent from the generated code' },
        '10.1.3': { fr: 'Espaces : ne séparent pas des lettres, ne simulent ni tableau ni colonnes', en: 'Spaces: do not separate letters nor imitate tables or columns' },
      },
    },
    '10.2': {
      label: { fr: 'Information présente sans les styles', en: 'Information present without styles' },
      tests: {
        '10.2.1': { fr: 'Styles désactivés : contenus visibles porteurs d’information toujours présents', en: 'Styles disabled: visible informative content still present' },
      },
    },
    '10.3': {
      label: { fr: 'Information compréhensible sans les styles', en: 'Information understandable without styles' },
      tests: {
        '10.3.1': { fr: 'Styles désactivés : ordre de lecture logique et cohérent', en: 'Styles disabled: logical and consistent reading order' },
      },
    },
    '10.4': {
      label: { fr: 'Texte lisible agrandi à 200 %', en: 'Text readable when enlarged to 200%' },
      tests: {
        '10.4.1': { fr: 'Agrandissement du texte à 200 % : aucune perte d’information', en: 'Text enlarged to 200%: no loss of information' },
        '10.4.2': { fr: 'Agrandissement du texte à 200 % : possible pour tous les textes', en: 'Text enlarged to 200%: possible for all texts' },
      },
    },
    '10.5': {
      label: { fr: 'Couleurs de texte et de fond déclarées ensemble', en: 'Text and background colors declared together' },
      tests: {
        '10.5.1': { fr: 'Couleurs de texte : couleur de fond déclarée, au moins héritée', en: 'Text colors: background color declared, at least inherited' },
        '10.5.2': { fr: 'Couleurs de fond : couleur de texte déclarée, au moins héritée', en: 'Background colors: text color declared, at least inherited' },
        '10.5.3': { fr: 'Images de fond sous du texte : couleur de fond déclarée, au moins héritée', en: 'Background images behind text: background color declared, at least inherited' },
      },
    },
    '10.6': {
      label: { fr: 'Liens visibles dans le texte environnant', en: 'Links visible within the surrounding text' },
      tests: {
        '10.6.1': { fr: 'Liens signalés par la seule couleur : contraste 3:1, repère au survol et au focus', en: 'Links marked by color alone: 3:1 contrast, cue on hover and on focus' },
      },
    },
    '10.7': {
      label: { fr: 'Prise de focus visible', en: 'Visible focus' },
      tests: {
        '10.7.1': { fr: 'Éléments qui reçoivent le focus : indicateur natif conservé ou style d’auteur visible', en: 'Elements that receive focus: native indicator kept or author style visible' },
      },
    },
    '10.8': {
      label: { fr: 'Contenus cachés ignorés à juste titre ou rendus disponibles', en: 'Hidden content rightly ignored or made available' },
      tests: {
        '10.8.1': { fr: 'Contenus cachés : à ignorer, ou restitués après une action de l’utilisateur', en: 'Hidden content: meant to be ignored, or exposed after a user action' },
      },
    },
    '10.9': {
      label: { fr: 'Information non donnée par la seule forme, taille ou position', en: 'Information not given by shape, size or position alone' },
      tests: {
        '10.9.1': { fr: 'Textes : information non donnée par la seule forme, taille ou position', en: 'Texts: information not given by shape, size or position alone' },
        '10.9.2': { fr: 'Images : information non donnée par la seule forme, taille ou position', en: 'Images: information not given by shape, size or position alone' },
        '10.9.3': { fr: 'Médias temporels : information non donnée par la seule forme, taille ou position', en: 'Time-based media: information not given by shape, size or position alone' },
        '10.9.4': { fr: 'Médias non temporels : information non donnée par la seule forme, taille ou position', en: 'Non-time-based media: information not given by shape, size or position alone' },
      },
    },
    '10.10': {
      label: { fr: 'Autre moyen que la forme, la taille ou la position pertinent', en: 'Relevant means other than shape, size or position' },
      tests: {
        '10.10.1': { fr: 'Textes : autre moyen que la forme, la taille ou la position pertinent', en: 'Texts: relevant means other than shape, size or position' },
        '10.10.2': { fr: 'Images : autre moyen que la forme, la taille ou la position pertinent', en: 'Images: relevant means other than shape, size or position' },
        '10.10.3': { fr: 'Médias temporels : autre moyen que la forme, la taille ou la position pertinent', en: 'Time-based media: relevant means other than shape, size or position' },
        '10.10.4': { fr: 'Médias non temporels : autre moyen que la forme, la taille ou la position pertinent', en: 'Non-time-based media: relevant means other than shape, size or position' },
      },
    },
    '10.11': {
      label: { fr: 'Contenu lisible dans une petite fenêtre, sans double défilement', en: 'Content readable in a small window, without two-way scrolling' },
      tests: {
        '10.11.1': { fr: 'Lecture horizontale, fenêtre de 320 px de large : pas de défilement horizontal', en: 'Horizontal text, window 320 px wide: no horizontal scrolling' },
        '10.11.2': { fr: 'Lecture verticale, fenêtre de 256 px de haut : pas de défilement vertical', en: 'Vertical text, window 256 px high: no vertical scrolling' },
      },
    },
    '10.12': {
      label: { fr: 'Espacements du texte modifiables sans perte', en: 'Text spacing adjustable without loss' },
      tests: {
        '10.12.1': { fr: 'Espacements augmentés (lignes, paragraphes, lettres, mots) : texte toujours lisible', en: 'Increased spacing (lines, paragraphs, letters, words): text still readable' },
      },
    },
    '10.13': {
      label: { fr: 'Contenus au survol ou au focus contrôlables', en: 'Content on hover or focus controllable' },
      tests: {
        '10.13.1': { fr: 'Contenus au survol ou au focus : masquables sans déplacer le pointeur ni le focus', en: 'Content on hover or focus: dismissible without moving the pointer or the focus' },
        '10.13.2': { fr: 'Contenus au survol : peuvent être survolés sans disparaître', en: 'Content on hover: can be hovered without disappearing' },
        '10.13.3': { fr: 'Contenus au survol ou au focus : restent visibles tant qu’ils sont utiles', en: 'Content on hover or focus: stays visible as long as it is needed' },
      },
    },
    '10.14': {
      label: { fr: 'Contenus affichés par CSS accessibles au clavier et au pointeur', en: 'Content shown by CSS available by keyboard and pointer' },
      tests: {
        '10.14.1': { fr: 'Contenus affichés au survol par CSS : aussi au clavier et par tout pointeur', en: 'Content shown on hover by CSS: also by keyboard and any pointer' },
        '10.14.2': { fr: 'Contenus affichés au focus par CSS : aussi par activation ou au survol', en: 'Content shown on focus by CSS: also by activation or on hover' },
      },
    },
  },
} as const satisfies ThemeLabels;
