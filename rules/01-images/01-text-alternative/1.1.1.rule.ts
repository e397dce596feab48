import type { DomView } from '#rule-kit';
import { cantTell, definePageRule, failed, failedHereOrOn, passed, proposed } from '#rule-kit';
import { nameTest } from '../_control.ts';
import { images, isInNamedImage, type Image } from '../_shared.ts';
import { isPixel, isSpacer } from '../_size.ts';
import { callOf, isDangling } from '../_sources.ts';

/**
 * An exposed `img` without any alternative certainly fails: here if it carries information, on 1.2.1 if it
 * is decoration. Which one is a person's choice, unless the page tells: a caption or a broken reference
 * speaks for information. `role="img"` cannot be decoration unless hidden (RGAA glossary, decorative image).
 */
export default definePageRule({
  test: '1.1.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    noAlt: {
      fr: 'L’image « {image} » n’a ni attribut alt, ni aucun autre nom : porteuse d’information, elle relève de ce test ; de décoration, du test 1.2.1.',
      en: 'Image “{image}” has neither an alt attribute nor any other name: it fails this test if informative, test 1.2.1 if decorative.',
    },
    captioned: {
      fr: 'L’image « {image} », légendée « {caption} », n’a aucune alternative textuelle.',
      en: 'Image “{image}”, captioned “{caption}”, has no text alternative.',
    },
    dangling: {
      fr: 'L’image « {image} » n’a pour nom que aria-labelledby="{ids}", qui ne mène à aucun texte.',
      en: 'Image “{image}” is named by aria-labelledby="{ids}" alone, which leads to no text.',
    },
    roleImg: {
      fr: 'L’élément {image} porte role="img" sans nom : ni aria-label, ni aria-labelledby rempli.',
      en: 'Element {image} carries role="img" without a name: neither aria-label nor a filled aria-labelledby.',
    },
    otherName: {
      fr: 'L’élément {image} porte role="img" et se nomme « {name} » autrement que par aria-label ou aria-labelledby, seuls admis par la méthode officielle.',
      en: 'Element {image} carries role="img" and is named “{name}” otherwise than by aria-label or aria-labelledby, the only ones the official method accepts.',
    },
    control: {
      fr: 'L’image « {image} », seul contenu d’un lien ou d’un bouton sans nom, n’a aucune alternative.',
      en: 'Image “{image}”, the only content of an unnamed link or button, has no alternative.',
    },
    declared: {
      fr: 'L’image « {image} » est déclarée décorative par son code : porte-t-elle une information ?',
      en: 'Image “{image}” is declared decorative by its code: does it carry information?',
    },
    inImage: {
      fr: 'L’image « {image} » sans alternative fait partie d’un élément role="img" nommé : ce nom suffit-il ?',
      en: 'Image “{image}” without an alternative is part of a named role="img" element: is that name enough?',
    },
  },
  fixes: {
    noAlt: {
      fr: 'Ajouter un attribut alt : avec l’information de l’image si elle en porte, vide (alt="") sinon.',
      en: 'Add an alt attribute: with the information of the image if it carries any, empty (alt="") otherwise.',
    },
    captioned: {
      fr: 'Ajouter un attribut alt qui dit ce que montre l’image, en plus de sa légende.',
      en: 'Add an alt attribute that says what the image shows, besides its caption.',
    },
    dangling: {
      fr: 'Faire pointer aria-labelledby vers l’id d’un texte présent, ou le remplacer par un attribut alt.',
      en: 'Point aria-labelledby to the id of a text of the page, or replace it with an alt attribute.',
    },
    roleImg: {
      fr: 'Ajouter un aria-label qui donne l’information, ou aria-hidden="true" si l’image est décorative.',
      en: 'Add an aria-label that gives the information, or aria-hidden="true" if the image is decorative.',
    },
    control: {
      fr: 'Donner à l’image un alt qui dit où mène le lien ou ce que fait le bouton.',
      en: 'Give the image an alt that says where the link leads or what the button does.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'img', 'role-img').filter((image) => !isPixel(dom, image) && !image.isUnderHidden),
  at: ({ element }) => element,

  check(image, { dom }) {
    if (image.names.length > 0) return passed();
    return image.kind === 'role-img' ? judgeRoleImg(image, dom) : judgeImg(image, dom);
  },
});

function judgeRoleImg(image: Image, dom: DomView) {
  const data = { image: callOf(dom, image) };
  if (image.isHidden) return cantTell('declared', { data });
  // Scripts may name an element otherwise than by attributes: the browser's name tells.
  const name = image.extraNames[0]?.text ?? image.element.name ?? '';
  return name === ''
    ? failed('roleImg', { data })
    : proposed('otherName', { data: { ...data, name } });
}

function judgeImg(image: Image, dom: DomView) {
  const { element, control, caption } = image;
  const data = { image: callOf(dom, image) };
  if (control?.holdsOnlyImages && !control.isNamed && control.element.exposed)
    return failedHereOrOn([nameTest(control)], 'control', { data });
  if (isSpacer(dom, image)) return passed();
  if (image.isHidden || image.isPresentational || 'alt' in element.attributes)
    return cantTell('declared', { data });
  if (isInNamedImage(dom, element)) return cantTell('inImage', { data });
  if (isDangling(dom, element) && !dom.snapshot.capped) {
    const ids = element.attributes['aria-labelledby'] ?? '';
    return failed('dangling', { data: { ...data, ids } });
  }
  if (caption && !caption.isShared)
    return failed('captioned', { data: { ...data, caption: caption.text.slice(0, 120) } });
  return failedHereOrOn(['1.2.1'], 'noAlt', { data });
}
