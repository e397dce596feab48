import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type PageRule } from '#rule-kit';
import { isChallenge } from '../_captcha.ts';
import { PLURALS } from '../_kinds.ts';
import { placeOf, withRest } from '../_rest.ts';
import { images, nameOf, type ImageKind } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/**
 * Tests 1.4.1 to 1.4.7: without any image of the kind, nothing applies. Signs of a CAPTCHA or of a quiz
 * choose what to look at; their absence proves nothing, so a person confirms. No challenge is ever solved.
 */
export function challengeImage(test: RgaaTestId, kind: ImageKind, ...more: ImageKind[]): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact: 'blocking',
    messages: messagesFor(PLURALS[kind]),

    targets({ dom }) {
      const all = images(dom, kind, ...more);
      const signalled = all.filter(({ element }) => isChallenge(dom, element));
      return signalled.length > 0 ? signalled : withRest([], all);
    },
    at: placeOf,

    check(target, { dom }) {
      if (target.kind === 'rest') return cantTell('rest');
      const name = nameOf(target) || nameOf({ names: target.extraNames });
      const data = { image: callOf(dom, target), name };
      return cantTell(name === '' ? 'unnamed' : 'named', { data });
    },
  });
}

function messagesFor(many: Localized) {
  return {
    named: {
      fr: 'L’image {image} semble un CAPTCHA ou une image-test, nommée « {name} » : ce nom dit-il à quoi elle sert ?',
      en: 'Image {image} looks like a CAPTCHA or a test image, named “{name}”: does that name tell what it is for?',
    },
    unnamed: {
      fr: 'L’image {image} semble un CAPTCHA ou une image-test et n’a pas de nom : comment sait-on à quoi elle sert ?',
      en: 'Image {image} looks like a CAPTCHA or a test image and has no name: how does one know what it is for?',
    },
    rest: {
      fr: `Les ${many.fr} de la page ne montrent aucun signe de CAPTCHA ni de questionnaire : ce test est-il bien non applicable ?`,
      en: `The ${many.en} of the page show no sign of a CAPTCHA or of a quiz: is this test not applicable indeed?`,
    },
  } as const;
}
