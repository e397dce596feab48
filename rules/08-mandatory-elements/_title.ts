import type { ElementNode } from '#model';
import { tidy, type DomView } from '#rule-kit';

/** The first HTML title element of the page's own document tree: the one browsers show. */
export function pageTitle(dom: DomView): ElementNode | undefined {
  return dom
    .byTag('title')
    .find(({ frame, namespace, inShadow }) => frame === 0 && namespace === 'html' && !inShadow);
}

/** Its words, blanks collapsed; empty without a title. */
export function pageTitleText(dom: DomView): string {
  const title = pageTitle(dom);
  return title ? tidy(dom.text(title, { rendered: false })) : '';
}

/** Text of the first main heading shown, or of the first heading of any level; empty without one. */
export function mainHeading(dom: DomView): string {
  const headings = dom
    .byRole('heading')
    .filter(({ frame, rendered, exposed }) => frame === 0 && rendered && exposed);
  const first = headings.find(
    ({ tag, attributes }) => tag === 'h1' || attributes['aria-level'] === '1',
  );
  const shown = first ?? headings[0];
  return shown ? dom.text(shown, { rendered: true }) : '';
}
