import type { ElementNode } from '#model';
import { attributeName, contentText, explicitRole, perPage, tidy, type DomView } from '#rule-kit';

export interface Heading {
  readonly element: ElementNode;
  readonly level: number;
  /** What assistive technologies read: naming attributes first, then the content. */
  readonly text: string;
}

/** `h1` to `h6`, and elements with the role; visually hidden ones count (RGAA glossary, heading). */
export const headings = perPage((dom: DomView): readonly Heading[] =>
  dom.elements().flatMap((element) => {
    if (!element.rendered && !element.exposed) return [];
    const level = levelOf(element);
    return level === undefined ? [] : [{ element, level, text: textOf(dom, element) }];
  }),
);

function levelOf(element: ElementNode): number | undefined {
  const { tag, namespace, attributes } = element;
  const role = explicitRole(element);
  const native = namespace === 'html' ? /^h([1-6])$/u.exec(tag) : null;
  const stated = Number.parseInt(attributes['aria-level'] ?? '', 10);
  if (role === 'heading') return stated > 0 ? stated : native ? Number(native[1]) : 2;
  const isPlain = role === undefined || role === 'none' || role === 'presentation';
  return native && isPlain ? (stated > 0 ? stated : Number(native[1])) : undefined;
}

function textOf(dom: DomView, element: ElementNode): string {
  const named = attributeName(dom, element);
  if (named && named.source !== 'title') return named.text;
  return tidy(contentText(dom, element)) || (named?.text ?? '');
}

/** The outline as one line, for a person to judge at a glance. */
export function outline(list: readonly Heading[]): string {
  const most = 15;
  const shown = list.slice(0, most).map(({ level, text }) => `h${level} ${text.slice(0, 40)}`);
  return `${shown.join(' › ')}${list.length > most ? ' …' : ''}`;
}
