import { defineControlsRule } from '../_controls.ts';

/** Each function operable with keyboard and pointer: see `_controls.ts`. */
export default defineControlsRule('4.11.3', {
  fr: 'Peut-on actionner au clavier et à la souris chaque commande du lecteur de « {label} » ({controls}) ?',
  en: 'Can each control of the player of “{label}” ({controls}) be operated with keyboard and mouse?',
});
