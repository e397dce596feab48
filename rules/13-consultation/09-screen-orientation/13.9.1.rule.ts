import { defineQuestionRule, fromAxe } from '#rule-kit';

/**
 * 13.9.1: the page can be read in both orientations, with the same content. A rotation in a media query is a
 * lock; whether the orientation is essential (a piano, a cheque) is for a person to say.
 */
export default [
  fromAxe({
    test: '13.9.1',
    axeRules: ['css-orientation-lock'],
    violation: 'proposed',
    // axe is unsure wherever it could not read the style sheets, which is no finding about the page.
    incomplete: 'ignored',
    impact: 'major',
    messages: {
      violation: {
        fr: 'Une règle CSS fait pivoter cet élément selon l’orientation de l’écran : la page reste-t-elle utilisable en portrait et en paysage ?',
        en: 'A CSS rule rotates this element with the orientation of the screen: is the page still usable in portrait and in landscape?',
      },
    },
    fix: {
      fr: 'Retirer la rotation et laisser la page suivre l’orientation de l’écran.',
      en: 'Remove the rotation and let the page follow the orientation of the screen.',
    },
  }),
  defineQuestionRule({
    test: '13.9.1',
    name: 'orientation',
    impact: 'major',
    question: {
      fr: 'Afficher la page en portrait puis en paysage : peut-on la consulter dans les deux sens, avec le même contenu ?',
      en: 'Display the page in portrait then in landscape: can it be read both ways, with the same content?',
    },
  }),
];
