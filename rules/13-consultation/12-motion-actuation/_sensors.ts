import type { ElementNode, Localized, RuntimeFacts } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, isThirdParty, type DomView, type PageRule } from '#rule-kit';

const MOTION_EVENT = /^device(motion|orientation)/u;
const MOTION_INTERFACE = /accelerat|acceleromet|gyroscope|gravity|magnetomet|orientation|motion/iu;

/** Use of motion sensors seen while the page loaded: interfaces and events. */
export function motionUse({ sensors, listeners }: RuntimeFacts): string[] {
  const events = listeners.filter(({ type }) => MOTION_EVENT.test(type)).map(({ type }) => type);
  return [...new Set([...sensors.filter((one) => MOTION_INTERFACE.test(one)), ...events])];
}

/** Use of the camera or of a proximity sensor. */
export function gestureUse({ sensors }: RuntimeFacts): string[] {
  return sensors.filter((one) => /getUserMedia|proximity/iu.test(one));
}

/** Frames that may feel motion: of the same site, or allowed to. Their window's listeners are not seen. */
export function movableFrames(dom: DomView): ElementNode[] {
  return dom.byTag('iframe', 'frame').filter((frame) => {
    const inner = dom
      .elements()
      .find((one) => one.parent === null && dom.snapshot.frames[one.frame]?.owner === frame.index);
    const isAllowed = /accelerometer|gyroscope|magnetometer|\*/iu.test(
      frame.attributes['allow'] ?? '',
    );
    return isAllowed || !inner || !isThirdParty(dom, inner);
  });
}

/** Not applicable where no use was seen and no frame could hide one. */
export function defineSensorRule(
  test: RgaaTestId,
  use: (runtime: RuntimeFacts) => string[],
  frames: (dom: DomView) => readonly ElementNode[],
  question: Localized,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom', 'runtime'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: {
      question,
      frame: {
        fr: 'Ce cadre peut réagir aux mouvements de l’appareil : si c’est le cas, peut-on s’en passer ?',
        en: 'This frame may react to the motion of the device: if it does, can one do without?',
      },
    },
    targets: ({ dom, runtime }): readonly (ElementNode | null)[] =>
      use(runtime).length > 0 ? [null] : frames(dom),
    at: (frame) => frame,
    check: (frame, { runtime }) =>
      frame
        ? cantTell('frame')
        : cantTell('question', { data: { sensors: use(runtime).join(', ') } }),
  });
}
