import { defineControlsRule } from '../_controls.ts';
import { defineTriedControls, isOutOfReach } from './_tried-controls.ts';

/** Each function operable with keyboard and pointer: see `_controls.ts`. */
const named = defineControlsRule('4.11.3', {
  fr: 'Peut-on actionner au clavier et à la souris chaque commande du lecteur de « {label} » ({controls}) ?',
  en: 'Can each control of the player of “{label}” ({controls}) be operated with keyboard and mouse?',
});

const tried = defineTriedControls('4.11.3', (control) => !isOutOfReach(control), {
  fr: 'Un clic sur « {name} » commande un média de la page, mais ni Entrée ni Espace n’ont cet effet, sur cet élément ou sur un autre.',
  en: 'A click on “{name}” controls a media of the page, but neither Enter nor Space has this effect, on this element or another.',
});

export default [named, tried];
