import type { ElementNode } from '#model';
import { cantTell, definePageRule, type DomView } from '#rule-kit';
import { challengeServices, isChallenge } from '../_captcha.ts';
import { images, type Image } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** What the question is about: one sign of a CAPTCHA, or the page where none shows. */
type Sign =
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'service'; readonly element: ElementNode }
  | { readonly kind: 'page' };

/** Proven absent only from a page with no image, no form field and no challenge service at all. */
export default definePageRule({
  test: '1.5.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    image: {
      fr: 'L’image {image} semble un CAPTCHA : y en a-t-il une autre forme, non graphique, ou un autre accès à la même fonction ?',
      en: 'Image {image} looks like a CAPTCHA: is there another, non-visual form of it, or another way to the same function?',
    },
    service: {
      fr: 'La page appelle un service de CAPTCHA ({address}) : s’il montre une image, y a-t-il une autre forme ou un autre accès ?',
      en: 'The page calls a CAPTCHA service ({address}): if it shows an image, is there another form or another way?',
    },
    page: {
      fr: 'Les images et les champs de la page ne montrent aucun signe de CAPTCHA : ce test est-il bien non applicable ?',
      en: 'The images and form fields of the page show no sign of a CAPTCHA: is this test not applicable indeed?',
    },
  },

  targets: ({ dom }) => signsOf(dom),
  at(sign) {
    if (sign.kind === 'image') return sign.image.element;
    return sign.kind === 'service' ? sign.element : null;
  },

  check(sign, { dom }) {
    if (sign.kind === 'image')
      return cantTell('image', { data: { image: callOf(dom, sign.image) } });
    if (sign.kind === 'page') return cantTell('page');
    const address = (sign.element.attributes['src'] ?? '').slice(0, 120);
    return cantTell('service', { data: { address } });
  },
});

function signsOf(dom: DomView): Sign[] {
  const all = images(dom, 'img', 'role-img', 'area', 'object', 'embed', 'svg', 'canvas');
  const signs: Sign[] = [
    ...all
      .filter(({ element }) => isChallenge(dom, element))
      .map((image) => ({ kind: 'image' as const, image })),
    ...challengeServices(dom).map((element) => ({ kind: 'service' as const, element })),
  ];
  if (signs.length > 0) return signs;
  const hasField = dom
    .byTag('input', 'select', 'textarea')
    .some((one) => one.rendered || one.exposed);
  return all.length > 0 || hasField ? [{ kind: 'page' }] : [];
}
