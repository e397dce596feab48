import type { ElementNode, Target } from '#model';
import type { DomView, Place } from '#rule-kit';

const SNIPPET = 400;

/** Where to find the element again: a selector that works in a browser's console, and its markup. */
export function describeTarget(dom: DomView, at: ElementNode | Place): Target {
  if (!('kind' in at)) return { selector: at.selector, html: at.html.slice(0, SNIPPET) };
  const frame = at.frame === 0 ? undefined : dom.snapshot.frames[at.frame]?.url;
  return {
    selector: selectorOf(dom, at),
    html: snippetOf(dom, at),
    ...(frame !== undefined && { frame }),
    ...(at.box && { box: at.box }),
    ...(at.role && { role: at.role }),
    ...(at.name && { name: at.name.slice(0, 200) }),
  };
}

/** Shortest path of child steps from a unique id or the frame's root. */
export function selectorOf(dom: DomView, element: ElementNode): string {
  const steps: string[] = [];
  for (let at: ElementNode | undefined = element; at; at = dom.parent(at)) {
    const { id } = at.attributes;
    if (id && dom.allById(id, at.frame).length === 1 && !at.inShadow) {
      steps.unshift(
        /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(id)
          ? `#${id}`
          : `[id="${id.replace(/["\\]/gu, '\\$&')}"]`,
      );
      break;
    }
    steps.unshift(step(dom, at));
  }
  return steps.join(' > ');
}

function step(dom: DomView, element: ElementNode): string {
  const parent = dom.parent(element);
  if (!parent) return element.tag;
  const twins = dom.childElements(parent).filter((sibling) => sibling.tag === element.tag);
  return twins.length === 1
    ? element.tag
    : `${element.tag}:nth-of-type(${twins.indexOf(element) + 1})`;
}

/** HTML elements that have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The opening tag, the text, the closing tag: enough to recognise the element, never a field's value. */
export function snippetOf(dom: DomView, element: ElementNode): string {
  // What stands in a textarea is its value.
  const inside = element.tag === 'textarea' ? [] : dom.children(element);
  const inner = inside
    .map((child) => (child.kind === 'text' ? child.text : openTag(child)))
    .join('');
  const end = VOID.has(element.tag) ? '' : `</${element.tag}>`;
  const whole = `${openTag(element)}${inner.replace(/\s+/gu, ' ')}${end}`;
  return whole.length > SNIPPET ? `${whole.slice(0, SNIPPET - 1)}…` : whole;
}

function openTag({ tag, attributes }: ElementNode): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    const short = value.length > 120 ? `${value.slice(0, 119)}…` : value;
    return short === '' ? ` ${name}` : ` ${name}="${short.replace(/"/gu, '&quot;')}"`;
  });
  return `<${tag}${written.join('')}>`;
}
