import { defineSensorRule, motionUse, movableFrames } from './_sensors.ts';

/** 13.12.3: the detection of motion can be turned off. */
export default defineSensorRule('13.12.3', motionUse, movableFrames, {
  fr: 'La page réagit aux mouvements de l’appareil ({sensors}) : l’utilisateur peut-il désactiver cette détection ?',
  en: 'The page reacts to the motion of the device ({sensors}): can the user turn this detection off?',
});
