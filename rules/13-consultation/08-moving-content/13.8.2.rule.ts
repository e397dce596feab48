import { fromAxe } from '#rule-kit';
import { defineMotionQuestions } from './_motion-questions.ts';

/** 13.8.2: what blinks by itself for more than five seconds can be stopped, hidden or read without blinking. */
export default [
  // No current browser makes the tag blink any more: a script or a style sheet may.
  fromAxe({
    test: '13.8.2',
    axeRules: ['blink'],
    violation: 'lead',
    incomplete: 'ignored',
    impact: 'major',
    messages: {
      violation: {
        fr: 'Cet élément <blink> clignote-t-il dans les navigateurs de l’audit ? Si oui, peut-on l’arrêter ?',
        en: 'Does this <blink> element blink in the browsers of the audit? If so, can it be stopped?',
      },
    },
  }),
  defineMotionQuestions('13.8.2', 'blink', {
    does: {
      fr: 'Cet élément clignote-t-il tout seul plus de cinq secondes ({what}) ? Si oui, une commande permet-elle de l’arrêter ou de le masquer ?',
      en: 'Does this element blink by itself for more than five seconds ({what})? If so, can a control stop or hide it?',
    },
    page: {
      fr: 'Observer la page sans la toucher : un contenu clignote-t-il tout seul plus de cinq secondes, sans commande pour l’arrêter ou le masquer ?',
      en: 'Watch the page without touching it: does any content blink by itself for more than five seconds, without a control to stop or hide it?',
    },
  }),
];
