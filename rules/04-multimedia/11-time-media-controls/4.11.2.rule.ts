import { defineControlsRule } from '../_controls.ts';

/** Each function within reach of keyboard and pointer: see `_controls.ts`. */
export default defineControlsRule('4.11.2', {
  fr: 'Peut-on atteindre au clavier et à la souris chaque commande du lecteur de « {label} » ({controls}) ?',
  en: 'Can each control of the player of “{label}” ({controls}) be reached with keyboard and mouse?',
});
