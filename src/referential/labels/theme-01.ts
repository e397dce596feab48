import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme01 = {
  label: { fr: 'Images', en: 'Images' },
  criteria: {
    '1.1': {
      label: { fr: 'Alternative textuelle présente', en: 'Text alternative present' },
      tests: {
        '1.1.1': { fr: 'Images (img, role="img") : alternative présente', en: 'Images (img, role="img"): alternative present' },
        '1.1.2': { fr: 'Zones d’image réactive : alternative présente', en: 'Image map areas: alternative present' },
        '1.1.3': { fr: 'Boutons image : alternative présente', en: 'Image buttons: alternative present' },
        '1.1.4': { fr: 'Images réactives côté serveur : autre accès aux mêmes destinations', en: 'Server-side image maps: another way to the same destinations' },
        '1.1.5': { fr: 'Images vectorielles (svg) : role="img" et alternative présents', en: 'Vector images (svg): role="img" and alternative present' },
        '1.1.6': { fr: 'Images objet (object) : alternative ou contenu alternatif présent', en: 'Object images (object): text alternative or alternative content present' },
        '1.1.7': { fr: 'Images embarquées (embed) : alternative ou contenu alternatif présent', en: 'Embedded images (embed): text alternative or alternative content present' },
        '1.1.8': { fr: 'Images bitmap (canvas) : alternative ou contenu alternatif présent', en: 'Bitmap images (canvas): text alternative or alternative content present' },
      },
    },
    '1.2': {
      label: { fr: 'Images de décoration ignorées par les technologies d’assistance', en: 'Decorative images ignored by assistive technologies' },
      tests: {
        '1.2.1': { fr: 'Images de décoration (img) : ignorées', en: 'Decorative images (img): ignored' },
        '1.2.2': { fr: 'Zones non cliquables de décoration (area) : ignorées', en: 'Decorative areas without a link (area): ignored' },
        '1.2.3': { fr: 'Images objet de décoration (object) : ignorées', en: 'Decorative object images (object): ignored' },
        '1.2.4': { fr: 'Images vectorielles de décoration (svg) : ignorées', en: 'Decorative vector images (svg): ignored' },
        '1.2.5': { fr: 'Images bitmap de décoration (canvas) : ignorées', en: 'Decorative bitmap images (canvas): ignored' },
        '1.2.6': { fr: 'Images embarquées de décoration (embed) : ignorées', en: 'Decorative embedded images (embed): ignored' },
      },
    },
    '1.3': {
      label: { fr: 'Alternative textuelle pertinente', en: 'Relevant text alternative' },
      tests: {
        '1.3.1': { fr: 'Images (img, role="img") : alternative pertinente', en: 'Images (img, role="img"): relevant alternative' },
        '1.3.2': { fr: 'Zones d’image réactive : alternative pertinente', en: 'Image map areas: relevant alternative' },
        '1.3.3': { fr: 'Boutons image : alternative pertinente', en: 'Image buttons: relevant alternative' },
        '1.3.4': { fr: 'Images objet (object) : alternative ou contenu alternatif pertinent', en: 'Object images (object): relevant text alternative or alternative content' },
        '1.3.5': { fr: 'Images embarquées (embed) : alternative ou contenu alternatif pertinent', en: 'Embedded images (embed): relevant text alternative or alternative content' },
        '1.3.6': { fr: 'Images vectorielles (svg) : alternative pertinente', en: 'Vector images (svg): relevant alternative' },
        '1.3.7': { fr: 'Images bitmap (canvas) : alternative ou contenu alternatif pertinent', en: 'Bitmap images (canvas): relevant text alternative or alternative content' },
        '1.3.8': { fr: 'Images bitmap (canvas) : contenu alternatif correctement restitué', en: 'Bitmap images (canvas): alternative content rendered correctly' },
        '1.3.9': { fr: 'Toutes les images : alternative courte et concise', en: 'All images: short and concise alternative' },
      },
    },
    '1.4': {
      label: { fr: 'Nature et fonction des CAPTCHA et images-test identifiables', en: 'Nature and purpose of CAPTCHAs and test images identifiable' },
      tests: {
        '1.4.1': { fr: 'CAPTCHA ou images-test (img) : alternative qui les identifie', en: 'CAPTCHAs or test images (img): alternative that identifies them' },
        '1.4.2': { fr: 'CAPTCHA ou images-test en zone d’image réactive : alternative qui les identifie', en: 'CAPTCHAs or tests in image map areas: alternative that identifies them' },
        '1.4.3': { fr: 'CAPTCHA ou images-test en bouton image : alternative qui les identifie', en: 'CAPTCHAs or tests in image buttons: alternative that identifies them' },
        '1.4.4': { fr: 'CAPTCHA ou images-test (object) : alternative qui les identifie', en: 'CAPTCHAs or test images (object): alternative that identifies them' },
        '1.4.5': { fr: 'CAPTCHA ou images-test (embed) : alternative qui les identifie', en: 'CAPTCHAs or test images (embed): alternative that identifies them' },
        '1.4.6': { fr: 'CAPTCHA ou images-test (svg) : alternative qui les identifie', en: 'CAPTCHAs or test images (svg): alternative that identifies them' },
        '1.4.7': { fr: 'CAPTCHA ou images-test (canvas) : alternative qui les identifie', en: 'CAPTCHAs or test images (canvas): alternative that identifies them' },
      },
    },
    '1.5': {
      label: { fr: 'Autre solution que le CAPTCHA graphique présente', en: 'Another way than the image CAPTCHA present' },
      tests: {
        '1.5.1': { fr: 'Images CAPTCHA : CAPTCHA non graphique ou autre accès à la fonction', en: 'CAPTCHA images: non-visual CAPTCHA or another way to the function' },
        '1.5.2': { fr: 'Boutons image CAPTCHA : CAPTCHA non graphique ou autre accès à la fonction', en: 'CAPTCHA image buttons: non-visual CAPTCHA or another way to the function' },
      },
    },
    '1.6': {
      label: { fr: 'Description détaillée présente si nécessaire', en: 'Detailed description present where needed' },
      tests: {
        '1.6.1': { fr: 'Images (img) : description détaillée présente', en: 'Images (img): detailed description present' },
        '1.6.2': { fr: 'Images objet (object) : description détaillée présente', en: 'Object images (object): detailed description present' },
        '1.6.3': { fr: 'Images embarquées (embed) : description détaillée présente', en: 'Embedded images (embed): detailed description present' },
        '1.6.4': { fr: 'Boutons image : description détaillée présente', en: 'Image buttons: detailed description present' },
        '1.6.5': { fr: 'Images vectorielles (svg) : description détaillée présente', en: 'Vector images (svg): detailed description present' },
        '1.6.6': { fr: 'Images vectorielles (svg) : description détaillée correctement restituée', en: 'Vector images (svg): detailed description rendered correctly' },
        '1.6.7': { fr: 'Images bitmap (canvas) : description détaillée présente', en: 'Bitmap images (canvas): detailed description present' },
        '1.6.8': { fr: 'Images bitmap (canvas) : référence à la description correctement restituée', en: 'Bitmap images (canvas): reference to the description rendered correctly' },
        '1.6.9': { fr: 'Images avec aria-describedby : description détaillée bien associée', en: 'Images with aria-describedby: detailed description correctly associated' },
        '1.6.10': { fr: 'Éléments role="img" : description détaillée présente', en: 'Elements with role="img": detailed description present' },
      },
    },
    '1.7': {
      label: { fr: 'Description détaillée pertinente', en: 'Relevant detailed description' },
      tests: {
        '1.7.1': { fr: 'Images (img) : description détaillée pertinente', en: 'Images (img): relevant detailed description' },
        '1.7.2': { fr: 'Boutons image : description détaillée pertinente', en: 'Image buttons: relevant detailed description' },
        '1.7.3': { fr: 'Images objet (object) : description détaillée pertinente', en: 'Object images (object): relevant detailed description' },
        '1.7.4': { fr: 'Images embarquées (embed) : description détaillée pertinente', en: 'Embedded images (embed): relevant detailed description' },
        '1.7.5': { fr: 'Images vectorielles (svg) : description détaillée pertinente', en: 'Vector images (svg): relevant detailed description' },
        '1.7.6': { fr: 'Images bitmap (canvas) : description détaillée pertinente', en: 'Bitmap images (canvas): relevant detailed description' },
      },
    },
    '1.8': {
      label: { fr: 'Texte stylé plutôt qu’image texte', en: 'Styled text rather than images of text' },
      tests: {
        '1.8.1': { fr: 'Images texte (img, role="img") : remplacées par du texte stylé', en: 'Images of text (img, role="img"): replaced with styled text' },
        '1.8.2': { fr: 'Boutons image texte : remplacés par du texte stylé', en: 'Image buttons showing text: replaced with styled text' },
        '1.8.3': { fr: 'Images texte objet (object) : remplacées par du texte stylé', en: 'Object images of text (object): replaced with styled text' },
        '1.8.4': { fr: 'Images texte embarquées (embed) : remplacées par du texte stylé', en: 'Embedded images of text (embed): replaced with styled text' },
        '1.8.5': { fr: 'Images texte bitmap (canvas) : remplacées par du texte stylé', en: 'Bitmap images of text (canvas): replaced with styled text' },
        '1.8.6': { fr: 'Images texte vectorielles (svg) : remplacées par du texte stylé', en: 'Vector images of text (svg): replaced with styled text' },
      },
    },
    '1.9': {
      label: { fr: 'Légende reliée à son image', en: 'Caption tied to its image' },
      tests: {
        '1.9.1': { fr: 'Images légendées (img, boutons image, role="img") : légende reliée', en: 'Captioned images (img, image buttons, role="img"): caption tied' },
        '1.9.2': { fr: 'Images objet légendées (object) : légende reliée', en: 'Captioned object images (object): caption tied' },
        '1.9.3': { fr: 'Images embarquées légendées (embed) : légende reliée', en: 'Captioned embedded images (embed): caption tied' },
        '1.9.4': { fr: 'Images vectorielles légendées (svg) : légende reliée', en: 'Captioned vector images (svg): caption tied' },
        '1.9.5': { fr: 'Images bitmap légendées (canvas) : légende reliée', en: 'Captioned bitmap images (canvas): caption tied' },
      },
    },
  },
} as const satisfies ThemeLabels;
