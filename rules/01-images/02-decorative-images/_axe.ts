import { fromAxe } from '#rule-kit';

/** A name that repeats the text beside it suggests that the image adds nothing. */
export const redundantName = fromAxe({
  test: '1.2.1',
  name: 'axe-redundant',
  axeRules: ['image-redundant-alt'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'L’alternative de l’image répète le texte voisin : l’image est sans doute décorative.',
      en: 'The alternative of the image repeats the text beside it: the image is probably decorative.',
    },
  },
  fix: { fr: 'Vider l’attribut alt (alt="").', en: 'Empty the alt attribute (alt="").' },
  keep: ({ tag }) => tag === 'img',
});

/** `role="presentation"` is void on an image that takes focus or carries ARIA: browsers expose it. */
export const presentationConflict = fromAxe({
  test: '1.2.1',
  name: 'axe-conflict',
  axeRules: ['presentation-role-conflict'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'L’image porte role="presentation" mais prend le focus ou porte un attribut ARIA : les navigateurs l’exposent quand même.',
      en: 'The image carries role="presentation" but takes focus or an ARIA attribute: browsers expose it all the same.',
    },
  },
  fix: {
    fr: 'Retirer tabindex et les attributs ARIA, ou donner à l’image une alternative.',
    en: 'Remove tabindex and ARIA attributes, or give the image an alternative.',
  },
  keep: ({ tag }) => tag === 'img',
});
