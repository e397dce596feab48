import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import { definePageRule, failed, proposed } from '#rule-kit';

const CONTROLS = new Set([
  'a',
  'button',
  'input',
  'select',
  'textarea',
  'label',
  'details',
  'iframe',
]);
/** Elements that only hold certain children, and children that only stand in certain parents. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: new Set(['li', 'script', 'template']),
  ol: new Set(['li', 'script', 'template']),
  dl: new Set(['dt', 'dd', 'div', 'script', 'template']),
};
const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['ul', 'ol', 'menu']),
  dt: new Set(['dl', 'div']),
  dd: new Set(['dl', 'div']),
};
const NOT_IN_P = new Set(
  'address article aside blockquote dl div fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** Ids are counted per tree: a frame or a shadow root has its own. */
const ids = definePageRule({
  test: '8.2.1',
  name: 'ids',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    repeated: {
      fr: 'L’identifiant « {id} » est porté par {count} éléments de la page.',
      en: 'The id “{id}” is used by {count} elements of the page.',
    },
    empty: {
      fr: 'L’attribut id est vide.',
      en: 'The id attribute is empty.',
    },
  },
  fixes: {
    repeated: {
      fr: 'Donner à chaque élément un identifiant qui lui est propre.',
      en: 'Give each element an id of its own.',
    },
  },
  targets: ({ dom }) =>
    dom.elements().filter((element) => element.attributes['id'] !== undefined && !element.inShadow),
  check(element, { dom }) {
    const id = element.attributes['id'] ?? '';
    if (id === '') return proposed('empty');
    const twins = dom.allById(id, element.frame).filter((twin) => !twin.inShadow);
    // Told once, on the second bearer: the first one may keep its id.
    return twins[1] === element
      ? failed('repeated', { data: { id, count: twins.length } })
      : { outcome: 'passed' };
  },
});

/** Nesting that HTML forbids, as the rendered page has it; the parser hides the rest, told by the source. */
const nesting = definePageRule({
  test: '8.2.1',
  name: 'nesting',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    control: {
      fr: 'Un élément <{tag}> se trouve dans un élément <{outer}>, qui ne peut contenir aucun élément interactif.',
      en: 'A <{tag}> element stands inside a <{outer}> element, which may hold no interactive element.',
    },
    child: {
      fr: 'L’élément <{outer}> contient directement un élément <{tag}>, que HTML n’y autorise pas.',
      en: 'The <{outer}> element directly holds a <{tag}> element, which HTML does not allow there.',
    },
    text: {
      fr: 'L’élément <{outer}> contient directement du texte : « {text} ».',
      en: 'The <{outer}> element directly holds text: “{text}”.',
    },
  },
  targets: ({ dom }) =>
    dom.elements().filter((element) => element.namespace === 'html' && !element.inShadow),
  check(element, { dom }) {
    const { tag } = element;
    const outer = controlAround(dom, element);
    if (outer) {
      const detail = { data: { tag, outer: outer.tag } };
      // HTML 4 and XHTML only forbid a link in a link and controls in a button.
      return isHtml5(dom, element) ? failed('control', detail) : proposed('control', detail);
    }
    const parent = dom.parent(element);
    if (parent && refuses(parent, element))
      return failed('child', { data: { tag, outer: parent.tag } });
    const text =
      CHILDREN[tag] &&
      dom.children(element).find((child) => child.kind === 'text' && child.text.trim() !== '');
    if (text?.kind === 'text')
      return failed('text', { data: { outer: tag, text: text.text.trim().slice(0, 60) } });
    return { outcome: 'passed' };
  },
});

function isHtml5(dom: DomView, { frame }: ElementNode): boolean {
  return (dom.snapshot.frames[frame]?.doctype?.publicId ?? '') === '';
}

function controlAround(dom: DomView, element: ElementNode): ElementNode | undefined {
  if (!CONTROLS.has(element.tag) || element.attributes['type']?.toLowerCase() === 'hidden')
    return undefined;
  for (const ancestor of dom.ancestors(element)) if (holdsNoControl(ancestor)) return ancestor;
  return element.tag === 'label' ? labelAround(dom, element) : undefined;
}

function holdsNoControl({ tag, namespace, attributes }: ElementNode): boolean {
  return namespace === 'html' && (tag === 'button' || (tag === 'a' && 'href' in attributes));
}

function labelAround(dom: DomView, element: ElementNode): ElementNode | undefined {
  for (const ancestor of dom.ancestors(element)) if (ancestor.tag === 'label') return ancestor;
  return undefined;
}

function refuses(parent: ElementNode, { tag }: ElementNode): boolean {
  if (parent.namespace !== 'html' || parent.inShadow) return false;
  if (parent.tag === 'p') return NOT_IN_P.has(tag);
  const allowed = CHILDREN[parent.tag];
  if (allowed) return !allowed.has(tag);
  const parents = PARENTS[tag];
  // What a custom element or a slot does with its content is its own affair.
  return (
    parents !== undefined &&
    !parents.has(parent.tag) &&
    !parent.tag.includes('-') &&
    parent.tag !== 'slot'
  );
}

export default [ids, nesting];
