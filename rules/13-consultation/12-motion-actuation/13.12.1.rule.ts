import { defineSensorRule, motionUse, movableFrames } from './_sensors.ts';

/** 13.12.1: what moving the device does, a control can do. */
export default defineSensorRule('13.12.1', motionUse, movableFrames, {
  fr: 'La page réagit aux mouvements de l’appareil ({sensors}) : la même fonction s’obtient-elle avec un bouton, un lien ou un champ ?',
  en: 'The page reacts to the motion of the device ({sensors}): can a button, a link or a field do the same?',
});
