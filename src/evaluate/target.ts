import { createHash } from 'node:crypto';
import type { ElementNode, JsonObject, Target } from '#model';
import { tidy, type DomView, type Place } from '#rule-kit';

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
  const inner = dom
    .children(element)
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

/** Attributes that say what an element is; places, classes and generated values are left out. */
const IDENTITY = ['role', 'name', 'type', 'for', 'alt', 'aria-label', 'title', 'scope', 'lang'];
/** Elements that stand for the page as a whole. */
const WHOLE = new Set(['html', 'head', 'body']);
const LANDMARKS = new Set([
  'header',
  'nav',
  'main',
  'footer',
  'aside',
  'form',
  'dialog',
  'section',
  'article',
]);

/**
 * Identity of a defect across pages and runs: the rule, its message, and what the element is — tag,
 * telling attributes, words, the landmarks around it. Never its position, so that a moved sibling or a
 * change elsewhere leaves it alone. A finding about the page as a whole is told apart by its data.
 */
export function fingerprint(finding: {
  readonly dom: DomView | undefined;
  readonly rule: string;
  readonly message: string;
  readonly at: ElementNode | Place | null;
  readonly data: JsonObject;
}): string {
  const { dom, rule, message, at, data } = finding;
  const parts = [rule, message];
  if (at === null) parts.push(JSON.stringify(data));
  else if (!('kind' in at)) parts.push(tidy(at.html).slice(0, 200));
  else if (dom) parts.push(...identity(dom, at));
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}

function identity(dom: DomView, element: ElementNode): string[] {
  const { tag, attributes } = element;
  const telling = IDENTITY.flatMap((name) =>
    attributes[name] ? [`${name}=${tidy(attributes[name]).slice(0, 80)}`] : [],
  );
  const { id, href, src } = attributes;
  // Ids with digits are often generated anew on each page or build.
  if (id && !/\d/u.test(id)) telling.push(`id=${id}`);
  if (href) telling.push(`href=${pathOf(href)}`);
  if (src) telling.push(`src=${pathOf(src)}`);
  // A page's words are no part of what its root is.
  const words = WHOLE.has(tag) ? '' : dom.text(element, { rendered: false }).slice(0, 80);
  const around = [...dom.ancestors(element)]
    .filter((one) => LANDMARKS.has(one.tag))
    .map((one) => one.tag);
  return [tag, ...telling, words, around.join('<')];
}

/** An address without what differs from page to page: origin, dots, query and fragment. */
function pathOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/^(\.{0,2}\/)+/u, '')
    .slice(0, 120);
}
