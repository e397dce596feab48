import { defineSensorRule, gestureUse } from './_sensors.ts';

/** 13.12.2: what a gesture towards the device does, a control can do. Uses are seen in every frame. */
export default defineSensorRule('13.12.2', gestureUse, () => [], {
  fr: 'La page utilise la caméra ou un capteur de proximité ({sensors}) : si des gestes la commandent, la même fonction s’obtient-elle avec un bouton, un lien ou un champ ?',
  en: 'The page uses the camera or a proximity sensor ({sensors}): if gestures control it, can a button, a link or a field do the same?',
});
