import { defineControlsRule } from '../_controls.ts';
import { defineTriedControls, isOutOfReach } from './_tried-controls.ts';

/** Each function within reach of keyboard and pointer: see `_controls.ts`. */
const named = defineControlsRule('4.11.2', {
  fr: 'Peut-on atteindre au clavier et à la souris chaque commande du lecteur de « {label} » ({controls}) ?',
  en: 'Can each control of the player of “{label}” ({controls}) be reached with keyboard and mouse?',
});

const tried = defineTriedControls('4.11.2', isOutOfReach, {
  fr: 'Un clic sur « {name} » commande un média de la page, mais cet élément n’est pas atteint au clavier, et aucun autre n’a cet effet au clavier.',
  en: 'A click on “{name}” controls a media of the page, but the keyboard does not reach this element, and no other one has this effect by keyboard.',
});

export default [named, tried];
