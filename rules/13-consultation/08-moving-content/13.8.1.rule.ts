import marquee from './_marquee.ts';
import { defineMotionQuestions } from './_motion-questions.ts';

/** 13.8.1: what moves by itself for more than five seconds can be stopped, hidden or read without moving. */
export default [
  marquee,
  defineMotionQuestions('13.8.1', 'marquee', {
    does: {
      fr: 'Cet élément se met-il en mouvement tout seul plus de cinq secondes ({what}) ? Si oui, une commande permet-elle de l’arrêter ou de le masquer ?',
      en: 'Does this element move by itself for more than five seconds ({what})? If so, can a control stop or hide it?',
    },
    page: {
      fr: 'Observer la page sans la toucher : un contenu bouge-t-il tout seul plus de cinq secondes, sans commande pour l’arrêter, le masquer ou tout lire sans mouvement ?',
      en: 'Watch the page without touching it: does any content move by itself for more than five seconds, without a control to stop it, hide it or read it all without motion?',
    },
  }),
];
