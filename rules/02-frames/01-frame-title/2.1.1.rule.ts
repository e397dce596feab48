import { definePageRule, failed, failedHereOrOn, passed, tidy } from '#rule-kit';
import { exposedFrames, frameSource } from '../_shared.ts';

/**
 * 2.1.1 asks for the `title` attribute itself: `aria-label` or `role="presentation"` do not replace it, so
 * axe's `frame-title` is another question. An attribute with nothing in it is present by the letter of this
 * test and irrelevant by the letter of 2.2.1.
 */
export default definePageRule({
  test: '2.1.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'Ce cadre ({source}) n’a pas d’attribut title.',
      en: 'This frame ({source}) has no title attribute.',
    },
    blank: {
      fr: 'Ce cadre ({source}) a un attribut title vide : le titre de cadre manque.',
      en: 'This frame ({source}) has an empty title attribute: the frame title is missing.',
    },
  },
  fixes: {
    missing: {
      fr: 'Ajouter un attribut title qui dit ce que contient le cadre, ou aria-hidden="true" s’il est purement technique.',
      en: 'Add a title attribute that says what the frame holds, or aria-hidden="true" if it is purely technical.',
    },
    blank: {
      fr: 'Remplir l’attribut title avec ce que contient le cadre.',
      en: 'Fill the title attribute with what the frame holds.',
    },
  },

  targets: ({ dom }) => exposedFrames(dom),

  check(frame) {
    const { title } = frame.attributes;
    const data = { source: frameSource(frame) };
    if (title === undefined) return failed('missing', { data });
    return tidy(title) === '' ? failedHereOrOn(['2.2.1'], 'blank', { data }) : passed();
  },
});
