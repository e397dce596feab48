import { cantTell, definePageRule } from '#rule-kit';
import { isChallenge } from '../_captcha.ts';
import { placeOf, withRest } from '../_rest.ts';
import { images } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** Without an image button nothing applies; with some, a person tells which are CAPTCHAs. */
export default definePageRule({
  test: '1.5.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    button: {
      fr: 'Le bouton image {image} semble un CAPTCHA : y en a-t-il une autre forme, non graphique, ou un autre accès à la même fonction ?',
      en: 'Image button {image} looks like a CAPTCHA: is there another, non-visual form of it, or another way to the same function?',
    },
    rest: {
      fr: 'Les boutons image de la page ne montrent aucun signe de CAPTCHA : ce test est-il bien non applicable ?',
      en: 'The image buttons of the page show no sign of a CAPTCHA: is this test not applicable indeed?',
    },
  },

  targets({ dom }) {
    const all = images(dom, 'input');
    const signalled = all.filter(({ element }) => isChallenge(dom, element));
    return signalled.length > 0 ? signalled : withRest([], all);
  },
  at: placeOf,

  check(target, { dom }) {
    return target.kind === 'rest'
      ? cantTell('rest')
      : cantTell('button', { data: { image: callOf(dom, target) } });
  },
});
