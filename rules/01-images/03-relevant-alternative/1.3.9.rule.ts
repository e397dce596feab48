import { cantTell, definePageRule, passed } from '#rule-kit';
import { imagesOf } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** The glossary strongly recommends 80 characters at most. It is no limit: beyond, a person judges. */
const RECOMMENDED = 80;

export default definePageRule({
  test: '1.3.9',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    long: {
      fr: 'L’alternative de l’image {image} compte {length} caractères (« {text} ») : peut-elle être plus courte, ou devenir une description détaillée ?',
      en: 'The alternative of image {image} is {length} characters long (“{text}”): can it be shorter, or become a detailed description?',
    },
  },
  fixes: {
    long: {
      fr: 'Garder l’essentiel en 80 caractères et donner le reste dans une description détaillée.',
      en: 'Keep the essential in 80 characters and give the rest in a detailed description.',
    },
  },

  targets: ({ dom }) =>
    imagesOf(dom).filter(
      ({ kind, names, element, isHidden, isUnderHidden }) =>
        names.length > 0 && (kind === 'area' ? !isHidden && !isUnderHidden : element.exposed),
    ),
  at: ({ element }) => element,

  check(image, { dom }) {
    const text = image.names[0]?.text ?? '';
    const { length } = text;
    return length <= RECOMMENDED
      ? passed()
      : cantTell('long', { data: { image: callOf(dom, image), length, text: text.slice(0, 200) } });
  },
});
