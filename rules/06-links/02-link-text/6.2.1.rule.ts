import type { ElementNode } from '#model';
import {
  cantTell,
  contentText,
  definePageRule,
  failed,
  failedHereOrOn,
  imageText,
  passed,
  proposed,
  tidy,
  visibleText,
  type DomView,
} from '#rule-kit';
import { linkName, links, type Link } from '../_shared.ts';
import { holdsOtherThings } from './_other-content.ts';

/**
 * 6.2.1 asks for a text or a named picture between the tags: glossary note 4 fails a link without content,
 * whatever attribute names it. Text drawn by CSS or by an icon font is no content. Areas belong to 1.1.2.
 */
export default definePageRule({
  test: '6.2.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    empty: {
      fr: 'Ce lien vers {href} ne contient ni texte ni image.',
      en: 'This link to {href} holds neither text nor picture.',
    },
    attributeOnly: {
      fr: 'Ce lien vers {href} ne contient ni texte ni image : seul un attribut le nomme (« {name} »).',
      en: 'This link to {href} holds neither text nor picture: only an attribute names it (“{name}”).',
    },
    unnamedImage: {
      fr: 'Ce lien vers {href} ne contient qu’une image sans alternative : il n’a pas d’intitulé.',
      en: 'This link to {href} holds only a picture without alternative: it has no text.',
    },
    hidden: {
      fr: 'L’intitulé de ce lien vers {href} (« {text} ») est caché aux technologies d’assistance.',
      en: 'The text of this link to {href} (“{text}”) is hidden from assistive technologies.',
    },
    unsure: {
      fr: 'Ce lien vers {href} contient autre chose que du texte ou une image : a-t-il un intitulé ?',
      en: 'This link to {href} holds something else than text or a picture: does it have a text?',
    },
  },
  readings: { attributeOnly: 'named-empty-links' },
  fixes: {
    empty: {
      fr: 'Écrire un texte dans le lien, au besoin masqué visuellement, ou donner une alternative à son image.',
      en: 'Write a text in the link, visually hidden if need be, or give its picture an alternative.',
    },
    attributeOnly: {
      fr: 'Écrire ce texte dans le lien, au besoin masqué visuellement.',
      en: 'Write that text in the link, visually hidden if need be.',
    },
    unnamedImage: {
      fr: 'Donner à l’image une alternative (alt) qui dit où mène le lien.',
      en: 'Give the picture an alternative (alt) that says where the link leads.',
    },
  },

  targets: ({ dom }) => links(dom).filter(({ element }) => element.tag !== 'area'),
  at: (link) => link.element,

  check(link, { dom }) {
    const { element, images } = link;
    if (hasContent(dom, link)) return passed();
    const data = { href: tidy(element.attributes['href']).slice(0, 120) || '?' };
    if (holdsOtherThings(dom, link)) return cantTell('unsure', { data });
    const named = { ...data, name: linkName(dom, element).slice(0, 120) };
    const text = visibleText(dom, element);
    if (hasAriaName(dom, link)) {
      if (images.length > 0 || text !== '') return passed();
      return empty(link, 'attributeOnly', named);
    }
    if (text !== '') return empty(link, 'hidden', { ...data, text: text.slice(0, 120) });
    const hasTitle = tidy(element.attributes['title']) !== '';
    if (images.length > 0)
      return hasTitle ? proposed('unnamedImage', { data }) : empty(link, 'unnamedImage', data);
    return hasTitle ? empty(link, 'attributeOnly', named) : empty(link, 'empty', data);
  },
});

/** What took another role is a link or a component: one that an attribute names may be right as the latter. */
function empty<const M extends string>(link: Link, message: M, data: Record<string, string>) {
  if (!link.isComponent) return failed(message, { data });
  return message === 'attributeOnly'
    ? proposed(message, { data })
    : failedHereOrOn(['7.1.1'], message, { data });
}

function hasContent(dom: DomView, { element, images }: Link): boolean {
  // The private use characters of icon fonts are no text.
  if (tidy(contentText(dom, element).replace(/\p{Co}/gu, '')) !== '') return true;
  if (element.namespace === 'svg') return imageText(dom, element) !== '' || svgText(dom, element);
  return images.some((image) => image.exposed && imageText(dom, image) !== '');
}

function svgText(dom: DomView, link: ElementNode): boolean {
  return [...dom.descendantElements(link)].some(
    ({ tag, exposed }) => exposed && (tag === 'text' || tag === 'title'),
  );
}

function hasAriaName(dom: DomView, { element }: Link): boolean {
  const isGiven = (name: string) => tidy(element.attributes[name]) !== '';
  return (isGiven('aria-labelledby') || isGiven('aria-label')) && linkName(dom, element) !== '';
}
