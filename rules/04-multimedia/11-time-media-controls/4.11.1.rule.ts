import { defineControlsRule } from '../_controls.ts';

/** Play, pause, sound, captions, audio description: present where needed: see `_controls.ts`. */
export default defineControlsRule('4.11.1', {
  fr: 'Le lecteur de « {label} » a-t-il lecture, pause ou arrêt et, si besoin, son, sous-titres et audiodescription ? Commandes nommées : {controls}.',
  en: 'Does the player of “{label}” have play, pause or stop and, where needed, sound, captions and audio description? Named controls: {controls}.',
});
