import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { images, nameOf, namesItsControl } from '../_shared.ts';
import { isSpacer } from '../_size.ts';
import { callOf } from '../_sources.ts';
import { presentationConflict, redundantName } from './_axe.ts';

/**
 * An image nobody can look at is decoration for certain; of any other, only a person can tell. An `img`
 * without any alternative fails here or on 1.1.1, which reports it. A captioned image is
 * out (criterion 1.9), and so is one that alone names its link or button: it has a function.
 */
const own = definePageRule({
  test: '1.2.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    spacerNamed: {
      fr: 'L’image « {image} » ne mesure que {width} × {height} px et s’annonce pourtant « {name} ».',
      en: 'Image “{image}” is only {width} × {height} px, yet announced as “{name}”.',
    },
    spacerNoAlt: {
      fr: 'L’image « {image} » ne mesure que {width} × {height} px et n’a pas d’attribut alt vide.',
      en: 'Image “{image}” is only {width} × {height} px and has no empty alt attribute.',
    },
    contradiction: {
      fr: 'L’image « {image} » a un alt vide mais aussi {source}="{name}" : décorative ou non ?',
      en: 'Image “{image}” has an empty alt and yet {source}="{name}": decorative or not?',
    },
    named: {
      fr: 'L’image « {image} » est nommée « {name} » : apporte-t-elle une information, ou faut-il l’ignorer ?',
      en: 'Image “{image}” is named “{name}”: does it bring information, or should it be ignored?',
    },
    declared: {
      fr: 'L’image « {image} » est ignorée par les technologies d’assistance : est-elle bien décorative ?',
      en: 'Image “{image}” is ignored by assistive technologies: is it decorative indeed?',
    },
    unmarked: {
      fr: 'L’image « {image} » n’a ni alt, ni nom : décorative, elle relève de ce test ; porteuse d’information, du test 1.1.1.',
      en: 'Image “{image}” has neither alt nor name: it fails this test if decorative, test 1.1.1 if informative.',
    },
  },
  fixes: {
    spacerNamed: {
      fr: 'Vider l’attribut alt (alt="") et retirer les autres noms, ou remplacer l’image par des styles.',
      en: 'Empty the alt attribute (alt="") and remove other names, or replace the image with styles.',
    },
    spacerNoAlt: {
      fr: 'Ajouter un attribut alt vide (alt="").',
      en: 'Add an empty alt attribute (alt="").',
    },
    contradiction: {
      fr: 'Garder alt="" seul si l’image est décorative ; sinon, mettre l’information dans alt.',
      en: 'Keep alt="" alone if the image is decorative; otherwise put the information in alt.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'img').filter((image) => !image.caption && !namesItsControl(dom, image)),
  at: ({ element }) => element,

  check(image, { dom }) {
    const { element, names, isHidden, isPresentational, isUnderHidden } = image;
    const { alt } = element.attributes;
    const [, , width = 0, height = 0] = element.box ?? [];
    const name = nameOf(image);
    const data = { image: callOf(dom, image), width, height, name };
    const isDeclared = isHidden || isPresentational;
    if (isSpacer(dom, image) && !isUnderHidden) {
      if (isDeclared) return passed();
      if (name !== '') return failed('spacerNamed', { data });
      return alt === undefined ? failed('spacerNoAlt', { data }) : passed();
    }
    if (isDeclared || isUnderHidden) return cantTell('declared', { data });
    const [first] = names;
    if (alt?.trim() === '')
      return first
        ? proposed('contradiction', { data: { ...data, source: first.source } })
        : cantTell('declared', { data });
    return first ? cantTell('named', { data }) : cantTell('unmarked', { data });
  },
});

export default [own, redundantName, presentationConflict];
