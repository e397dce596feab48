import { cantTell, definePageRule, failed, passed } from '#rule-kit';
import { images } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** An image button always does something. The name the browser invents for it ("Submit") is no alternative. */
export default definePageRule({
  test: '1.1.3',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    unnamed: {
      fr: 'Le bouton image « {image} » n’a aucune alternative : ni alt, ni aria-label, ni title, ni aria-labelledby rempli.',
      en: 'Image button “{image}” has no alternative: no alt, aria-label, title or filled aria-labelledby.',
    },
    hidden: {
      fr: 'Le bouton image « {image} » est masqué aux technologies d’assistance et n’a aucune alternative : est-ce voulu ?',
      en: 'Image button “{image}” is hidden from assistive technologies and has no alternative: is that intended?',
    },
  },
  fixes: {
    unnamed: {
      fr: 'Ajouter un attribut alt qui dit ce que fait le bouton, par exemple alt="Rechercher".',
      en: 'Add an alt attribute that says what the button does, for example alt="Search".',
    },
  },

  targets: ({ dom }) => images(dom, 'input'),
  at: ({ element }) => element,

  check(image, { dom }) {
    if (image.names.length > 0) return passed();
    const data = { image: callOf(dom, image) };
    return image.element.exposed ? failed('unnamed', { data }) : cantTell('hidden', { data });
  },
});
