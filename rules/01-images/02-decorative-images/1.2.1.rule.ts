import { cantTell, definePageRule, failed, fromAxe, passed, proposed } from '#rule-kit';
import { images, isSpacer, nameOf } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/**
 * An image nobody can look at is decoration for certain; of any other, only a person can tell. An `img`
 * without any alternative fails here or on 1.1.1, which reports it. A captioned image is out (criterion 1.9).
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

  targets: ({ dom }) => images(dom, 'img').filter(({ caption }) => !caption),
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

/** A name that repeats the text beside it suggests that the image adds nothing. */
const redundant = fromAxe({
  test: '1.2.1',
  name: 'axe-redundant',
  axeRules: ['image-redundant-alt'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'L’alternative de l’image répète le texte voisin : l’image est sans doute décorative.',
      en: 'The alternative of the image repeats the text beside it: the image is probably decorative.',
    },
  },
  fix: { fr: 'Vider l’attribut alt (alt="").', en: 'Empty the alt attribute (alt="").' },
  keep: ({ tag }) => tag === 'img',
});

/** `role="presentation"` is void on an image that takes focus or carries ARIA: browsers expose it. */
const conflict = fromAxe({
  test: '1.2.1',
  name: 'axe-conflict',
  axeRules: ['presentation-role-conflict'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'L’image porte role="presentation" mais prend le focus ou porte un attribut ARIA : les navigateurs l’exposent quand même.',
      en: 'The image carries role="presentation" but takes focus or an ARIA attribute: browsers expose it all the same.',
    },
  },
  fix: {
    fr: 'Retirer tabindex et les attributs ARIA, ou donner à l’image une alternative.',
    en: 'Remove tabindex and ARIA attributes, or give the image an alternative.',
  },
  keep: ({ tag }) => tag === 'img',
});

export default [own, redundant, conflict];
