import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import { definePageRule, explicitRole, failed, proposed } from '#rule-kit';

const TAGS = ['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl'];
/** A container that scripts fill later is named or announced. */
const PLACEHOLDER_ATTRIBUTES = ['id', 'aria-live', 'role', 'aria-labelledby', 'aria-label'];

/** Elements with nothing to say: spaces and line breaks in a paragraph only make room. */
export default definePageRule({
  test: '8.9.1',
  name: 'empty',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    spacer: {
      fr: 'Ce paragraphe ne contient que des espaces ou des retours à la ligne : il sert à faire un blanc de {height} px.',
      en: 'This paragraph holds only spaces or line breaks: it is there to make a gap of {height} px.',
    },
    empty: {
      fr: 'Cet élément <{tag}> est vide : est-il là pour l’apparence seule ?',
      en: 'This <{tag}> element is empty: is it there for looks only?',
    },
  },
  fixes: {
    spacer: {
      fr: 'Supprimer ce paragraphe et régler l’espacement dans la feuille de style.',
      en: 'Remove this paragraph and set the spacing in the style sheet.',
    },
  },
  targets: ({ dom }) =>
    dom
      .byTag(...TAGS)
      .filter(
        (element) => element.namespace === 'html' && element.rendered && isEmpty(dom, element),
      ),
  check(element, { dom }) {
    // The method tolerates an empty paragraph whose meaning is taken away.
    if (['presentation', 'none'].includes(explicitRole(element) ?? ''))
      return { outcome: 'passed' };
    const height = Math.round(element.box?.[3] ?? 0);
    return element.tag === 'p' && height > 0 && isSpacer(dom, element)
      ? failed('spacer', { data: { height } })
      : proposed('empty', { data: { tag: element.tag } });
  },
});

/** No text, no element other than line breaks: whatever could show something counts as content. */
function isEmpty(dom: DomView, element: ElementNode): boolean {
  return dom
    .children(element)
    .every((child) => (child.kind === 'text' ? child.text.trim() === '' : child.tag === 'br'));
}

/** A paragraph of non-breaking spaces or line breaks that no script is waiting to fill. */
function isSpacer(dom: DomView, element: ElementNode): boolean {
  const image = dom.style(element)?.['background-image'] ?? 'none';
  return (
    dom.children(element).length > 0 &&
    image === 'none' &&
    PLACEHOLDER_ATTRIBUTES.every((name) => !(name in element.attributes)) &&
    !dom.closest(element, (one) => 'aria-live' in one.attributes)
  );
}
