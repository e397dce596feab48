import { createHash } from 'node:crypto';
import type { ElementNode, JsonObject } from '#model';
import { tidy, type DomView, type Place } from '#rule-kit';

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
  const { id, href } = attributes;
  const src = attributes['src'] ?? attributes['data'];
  // Ids with digits are often generated anew on each page or build.
  if (id && !/\d/u.test(id)) telling.push(`id=${id}`);
  if (href) telling.push(`href=${pathOf(href)}`);
  if (src) telling.push(`src=${pathOf(src)}`);
  // A page's words are no part of what its root is.
  const words = WHOLE.has(tag) ? '' : dom.text(element, { rendered: false }).slice(0, 80);
  const around = [...dom.ancestors(element)]
    .filter((one) => LANDMARKS.has(one.tag))
    .map((one) => one.tag);
  const drawn = WHOLE.has(tag) || words !== '' ? [] : drawing(dom, element);
  return [tag, ...telling, words, ...drawn, around.join('<')];
}

/** What tells a drawing, a player or a control without words from another: the shapes and files it holds. */
const SHAPE = ['d', 'points', 'href', 'xlink:href', 'src', 'srcset', 'alt', 'aria-label'];
const MAX_SHAPES = 60;

function drawing(dom: DomView, element: ElementNode): string[] {
  const parts: string[] = [];
  for (const { tag, attributes } of dom.descendantElements(element)) {
    // Icon fonts draw by class.
    const told = [...SHAPE, ...(tag === 'i' ? ['class'] : [])].flatMap((name) => {
      const value = attributes[name];
      return value === undefined
        ? []
        : [name.endsWith('href') || name === 'src' ? pathOrId(value) : value];
    });
    parts.push([tag, ...told].join(' '));
    if (parts.length === MAX_SHAPES) break;
  }
  return parts;
}

/** A symbol of the page (`#icone-facebook`, `sprite.svg#facebook`) is told by its fragment. */
function pathOrId(url: string): string {
  return `${pathOf(url)}${/#.*$/u.exec(url)?.[0] ?? ''}`;
}

/** An address without what differs from page to page: origin, dots, query and fragment. */
function pathOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/^(\.{0,2}\/)+/u, '')
    .slice(0, 120);
}
