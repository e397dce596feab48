import { defineGestureRule } from './_gesture-rule.ts';

/** 13.10.2: what following a path does (swiping, dragging), a press can do. */
export default defineGestureRule(
  '13.10.2',
  /^(touch|gesture|pointer|mouse(down|move)|drag|drop)/u,
  {
    fr: 'La page écoute {listeners} : une fonction demande-t-elle un tracé (balayer, glisser), et s’obtient-elle aussi d’un simple appui ?',
    en: 'The page listens to {listeners}: does a function need a path (swipe, drag), and can a simple press do it too?',
  },
);
