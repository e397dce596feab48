import type { ElementNode } from '#model';
import { explicitRole, fromAxe, type DomView, type PageRule } from '#rule-kit';

const LIST_ITEMS = new Set(['li', 'script', 'template']);
const PAIR_ITEMS = new Set(['dt', 'dd', 'div', 'script', 'template']);
const LISTS = new Set(['ul', 'ol', 'menu', 'dl']);
const PLAIN = new Set(['a', 'div', 'span']);

type Child = ReturnType<DomView['children']>[number];

/**
 * A place named in the list (`<a id>`), or a wrapper around items: without role, address nor text of its own,
 * assistive technologies pass over it. The list is made of the elements the test asks for; that HTML does not
 * allow the wrapper is 8.2.1's.
 */
function addsNothing(dom: DomView, element: ElementNode, items: ReadonlySet<string>): boolean {
  const isPlain =
    PLAIN.has(element.tag) &&
    element.attributes['href'] === undefined &&
    element.attributes['tabindex'] === undefined &&
    explicitRole(element) === undefined;
  return isPlain && dom.children(element).every((child) => fits(dom, child, items));
}

function fits(dom: DomView, child: Child, items: ReadonlySet<string>): boolean {
  if (child.kind === 'text') return child.text.trim() === '';
  return items.has(child.tag) || addsNothing(dom, child, items);
}

/** Wrong only by such elements: of an item, those up to its list; of a list, those directly in it. */
export function isOnlyWrapped(dom: DomView, element: ElementNode): boolean {
  const items = /^(dl|dt|dd)$/u.test(element.tag) ? PAIR_ITEMS : LIST_ITEMS;
  if (LISTS.has(element.tag)) {
    const hasStranger = dom.childElements(element).some(({ tag }) => !items.has(tag));
    return hasStranger && dom.children(element).every((child) => fits(dom, child, items));
  }
  for (const above of dom.ancestors(element)) {
    if (LISTS.has(above.tag)) return (above.tag === 'dl') === (items === PAIR_ITEMS);
    if (!addsNothing(dom, above, items)) return false;
  }
  return false;
}

/** The same violations, where nothing but such elements is in the way. */
export function wrapped(
  test: '9.3.1' | '9.3.2' | '9.3.3',
  axeRules: readonly string[],
  isOfTest: (element: ElementNode, dom: DomView, axeRule: string) => boolean,
): PageRule {
  return fromAxe({
    test,
    name: 'wrapped',
    axeRules,
    violation: 'proposed',
    incomplete: 'ignored',
    impact: 'minor',
    keep: (element, dom, axeRule) => isOfTest(element, dom, axeRule) && isOnlyWrapped(dom, element),
    values: (element, dom) => ({
      tag: element?.tag ?? '',
      text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
    }),
    messages: {
      violation: {
        fr: 'Entre la liste et ses éléments se trouve une balise sans rôle ni texte propre ({tag} concerné : « {text} »). La liste est-elle restituée entière ?',
        en: 'An element without role or text of its own stands between the list and its items ({tag} concerned: “{text}”). Is the list conveyed whole?',
      },
    },
    fix: {
      fr: 'Placer les éléments de liste directement dans la liste, et les ancres dans un élément de liste.',
      en: 'Put the list items directly in the list, and named anchors inside an item.',
    },
  });
}
