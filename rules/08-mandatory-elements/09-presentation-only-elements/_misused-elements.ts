import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import { cantTell, definePageRule, explicitRole, failed, passed, proposed } from '#rule-kit';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const FIELDS = new Set(['input', 'select', 'textarea', 'button', 'output', 'progress', 'meter']);
const LONG_HEADING = 250;

/** Elements whose meaning is taken away or does not fit what they hold. */
export default definePageRule({
  test: '8.9.1',
  name: 'misused',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    headingWithoutRole: {
      fr: 'Ce titre <{tag}> porte role="{role}" : « {text} » n’est plus un titre pour les technologies d’assistance.',
      en: 'This <{tag}> heading has role="{role}": “{text}” is no longer a heading for assistive technologies.',
    },
    listWithoutRole: {
      fr: 'Cette liste de {count} éléments porte role="{role}" : sa structure est-elle vraiment inutile ?',
      en: 'This list of {count} items has role="{role}": is its structure really useless?',
    },
    longHeading: {
      fr: 'Ce titre <{tag}> compte {length} caractères : n’est-ce pas un paragraphe mis en forme ?',
      en: 'This <{tag}> heading is {length} characters long: is it not a styled paragraph?',
    },
    fieldset: {
      fr: 'Cet élément <fieldset> ne regroupe aucun champ : sert-il de cadre ?',
      en: 'This <fieldset> groups no field: is it used as a frame?',
    },
    quote: {
      fr: 'Ce texte est balisé comme une citation : en est-ce une, ou un simple retrait ? « {text} »',
      en: 'This text is marked as a quotation: is it one, or just an indent? “{text}”',
    },
  },
  fixes: {
    headingWithoutRole: {
      fr: 'Retirer le rôle, ou remplacer la balise par un paragraphe si ce n’est pas un titre.',
      en: 'Remove the role, or use a paragraph instead if this is no heading.',
    },
  },
  targets: ({ dom }) =>
    dom
      .byTag(...HEADINGS, 'ul', 'ol', 'fieldset', 'blockquote')
      .filter(({ rendered, namespace }) => rendered && namespace === 'html'),
  check(element, { dom }) {
    const { tag } = element;
    const text = dom.text(element, { rendered: true });
    if (text === '') return passed();
    const role = explicitRole(element);
    // A global ARIA attribute or the focus overrules the role: browsers announce the heading all the same.
    const isNeutral = (role === 'presentation' || role === 'none') && element.role !== 'heading';
    if (HEADINGS.includes(tag)) {
      // A tab or a button keeps no structure inside: taking the heading's role away is then harmless.
      if (isNeutral && dom.closest(element, isFlat)) return passed();
      if (isNeutral)
        return failed('headingWithoutRole', {
          data: { tag, role: role ?? '', text: text.slice(0, 80) },
        });
      return text.length > LONG_HEADING
        ? proposed('longHeading', { data: { tag, length: text.length } })
        : passed();
    }
    if (tag === 'ul' || tag === 'ol') {
      const count = dom.childElements(element).filter((item) => item.tag === 'li').length;
      return isNeutral && count > 1
        ? cantTell('listWithoutRole', { data: { count, role: role ?? '' } })
        : passed();
    }
    if (tag === 'fieldset') return holdsField(dom, element) ? passed() : proposed('fieldset');
    return isNeutral || looksQuoted(dom, element, text)
      ? passed()
      : cantTell('quote', { data: { text: text.slice(0, 80) } });
  },
});

function isFlat(element: ElementNode): boolean {
  const role = explicitRole(element) ?? element.tag;
  return ['tab', 'button', 'option', 'menuitem', 'switch', 'checkbox', 'radio'].includes(role);
}

function holdsField(dom: DomView, fieldset: ElementNode): boolean {
  for (const element of dom.descendantElements(fieldset)) {
    const { role } = element.attributes;
    if (FIELDS.has(element.tag) || role !== undefined || 'contenteditable' in element.attributes)
      return true;
  }
  return false;
}

function looksQuoted(dom: DomView, quote: ElementNode, text: string): boolean {
  if ('cite' in quote.attributes || /[«»“”"]/u.test(text)) return true;
  const around = dom.parent(quote);
  const places = [...dom.descendantElements(quote), ...(around ? dom.childElements(around) : [])];
  return places.some(({ tag }) => tag === 'cite' || tag === 'footer' || tag === 'figcaption');
}
