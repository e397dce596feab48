import {
  cantTell,
  definePageRule,
  failed,
  failedHereOrOn,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import { nameTest } from '../_control.ts';
import { images, type Image } from '../_shared.ts';
import { callOf } from '../_sources.ts';
import { doubtAbout, isDeclaredDecorative, namingTexts } from '../_svg.ts';

/**
 * Tests 1.1.5 and 1.2.4 read together leave an SVG two right states: `role="img"` with a name, or
 * `aria-hidden="true"` without any. Any other fails one of them, which axe never reports. An SVG hidden by
 * something around it is looked at in 1.2.4 alone.
 */
export default definePageRule({
  test: '1.1.5',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    unmarked: {
      fr: 'L’image vectorielle {image} n’est ni nommée avec role="img", ni masquée avec aria-hidden="true" : porteuse d’information, elle relève de ce test ; de décoration, du test 1.2.4.',
      en: 'Vector image {image} is neither named with role="img" nor hidden with aria-hidden="true": it fails this test if informative, test 1.2.4 if decorative.',
    },
    inControl: {
      fr: 'L’image vectorielle {image}, dans un lien ou bouton déjà nommé, n’a ni role="img" et un nom, ni aria-hidden="true". Les navigateurs l’ignorent souvent ; le texte des tests 1.1.5 et 1.2.4 exige l’un des deux.',
      en: 'Vector image {image}, inside an already named link or button, has neither role="img" with a name nor aria-hidden="true". Browsers often ignore it; the wording of tests 1.1.5 and 1.2.4 asks for one of them.',
    },
    control: {
      fr: 'L’image vectorielle {image}, seul contenu d’un lien ou d’un bouton sans nom, n’a aucune alternative.',
      en: 'Vector image {image}, the only content of an unnamed link or button, has no alternative.',
    },
    roleImg: {
      fr: 'L’image vectorielle {image} porte role="img" sans nom : ni <title>, ni aria-label, ni aria-labelledby rempli.',
      en: 'Vector image {image} carries role="img" without a name: no <title>, aria-label or filled aria-labelledby.',
    },
    titleAttribute: {
      fr: 'L’image vectorielle {image} n’est nommée que par un attribut title (« {name} »), que la méthode officielle n’admet pas ici.',
      en: 'Vector image {image} is named by a title attribute alone (“{name}”), which the official method does not accept here.',
    },
    hidden: {
      fr: 'L’image vectorielle {image} est masquée aux technologies d’assistance : porte-t-elle une information ?',
      en: 'Vector image {image} is hidden from assistive technologies: does it carry information?',
    },
    doubt: {
      fr: 'L’image vectorielle {image} n’a pas à la fois role="img" et un nom : contenu interactif, graphique, légende, dessin vide ou décoration déclarée, elle se juge à l’œil.',
      en: 'Vector image {image} does not have both role="img" and a name: interactive content, chart, caption, blank drawing or declared decoration, it has to be looked at.',
    },
  },
  fixes: {
    unmarked: {
      fr: 'Ajouter role="img" et aria-label avec l’information, ou aria-hidden="true" si l’image est décorative.',
      en: 'Add role="img" and an aria-label with the information, or aria-hidden="true" if the image is decorative.',
    },
    inControl: {
      fr: 'Ajouter aria-hidden="true" à la balise <svg> si le lien ou le bouton dit déjà tout.',
      en: 'Add aria-hidden="true" to the <svg> tag if the link or button already says it all.',
    },
    control: {
      fr: 'Ajouter role="img" et un aria-label qui dit où mène le lien ou ce que fait le bouton.',
      en: 'Add role="img" and an aria-label that says where the link leads or what the button does.',
    },
    roleImg: {
      fr: 'Ajouter un aria-label qui donne l’information, ou remplacer role="img" par aria-hidden="true".',
      en: 'Add an aria-label that gives the information, or replace role="img" with aria-hidden="true".',
    },
  },

  targets: ({ dom }) => images(dom, 'svg').filter(({ isUnderHidden }) => !isUnderHidden),
  at: ({ element }) => element,

  check(image, { dom }) {
    const data = { image: callOf(dom, image) };
    if (image.isHidden) return cantTell('hidden', { data });
    return image.hasImgRole ? judgeRoleImg(image, data) : judgeUnmarked(image, dom, data);
  },
});

function judgeRoleImg({ names, extraNames }: Image, data: { readonly image: string }) {
  if (names.length > 0) return passed();
  const [extra] = extraNames;
  return extra
    ? proposed('titleAttribute', { data: { ...data, name: extra.text } })
    : failed('roleImg', { data });
}

function judgeUnmarked(image: Image, dom: DomView, data: { readonly image: string }) {
  const { control } = image;
  const isFiledAsDecoration = isDeclaredDecorative(image) && namingTexts(dom, image).length > 0;
  if (isFiledAsDecoration || doubtAbout(dom, image)) return cantTell('doubt', { data });
  if (!control?.element.exposed) return failedHereOrOn(['1.2.4'], 'unmarked', { data });
  return control.holdsOnlyImages && !control.isNamed
    ? failedHereOrOn(['1.2.4', nameTest(control)], 'control', { data })
    : failedHereOrOn(['1.2.4'], 'inControl', { data });
}
