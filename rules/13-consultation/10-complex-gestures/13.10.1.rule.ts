import { defineGestureRule } from './_gesture-rule.ts';

/** 13.10.1: what several fingers do, one can do. Only touch and pointer events tell fingers apart. */
export default defineGestureRule('13.10.1', /^(touch|gesture|pointer)/u, {
  fr: 'La page écoute {listeners} : une fonction demande-t-elle plusieurs doigts (pincer pour zoomer), et s’obtient-elle aussi d’un seul appui ?',
  en: 'The page listens to {listeners}: does a function need several fingers (pinch to zoom), and can a single press do it too?',
});
