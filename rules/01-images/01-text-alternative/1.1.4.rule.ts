import { cantTell, definePageRule } from '#rule-kit';
import { images } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** Server-side image maps are all but extinct: the proof of their absence settles nearly every page. */
export default definePageRule({
  test: '1.1.4',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    question: {
      fr: 'L’image réactive côté serveur « {image} » mène à « {href} » selon l’endroit du clic : des liens, une liste ou des boutons mènent-ils aux mêmes destinations ?',
      en: 'Server-side image map “{image}” leads to “{href}” depending on where one clicks: do links, a list or buttons lead to the same destinations?',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'img', 'input').filter(({ element }) => 'ismap' in element.attributes),
  at: ({ element }) => element,

  check(image, { dom }) {
    const holder = dom.closest(
      image.element,
      (one) => 'href' in one.attributes || one.tag === 'form',
    );
    const href = holder?.attributes['href'] ?? holder?.attributes['action'] ?? '';
    return cantTell('question', { data: { image: callOf(dom, image), href } });
  },
});
