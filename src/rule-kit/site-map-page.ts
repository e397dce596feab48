import type { ElementNode } from '#model';
import type { DomView } from './dom-view.ts';
import { comparable } from './names.ts';

const TITLE = /\b(plan (du|de ce|de notre) site|site ?map|plan de navigation)\b/iu;
const ADDRESS = /\/(plan-?(du|de)?-?site|site-?map)(\.\w+)?\/?$/iu;

/** The page is the site map, by its title, main heading or address. */
export function isSiteMapPage(dom: DomView): boolean {
  const words = [dom.document.title ?? '', headingOf(dom)];
  return (
    words.some((text) => TITLE.test(comparable(text))) ||
    ADDRESS.test(new URL(dom.document.url).pathname)
  );
}

const NAMED = /^(le )?(plan (du|de ce|de notre) site|site ?map)$/iu;
const LEAST_LINKS = 5;

/** No doubt that the page is the site map: its main heading says nothing else, and it is made of links. */
export function isPlainSiteMap(dom: DomView): boolean {
  return NAMED.test(comparable(headingOf(dom))) && siteMapLinks(dom).length >= LEAST_LINKS;
}

/** Links of the main content of the page's own document, folded ones too; none where it marks no main content. */
export function siteMapLinks(dom: DomView): readonly ElementNode[] {
  const mains = new Set(
    dom.byRole('main').filter(({ frame, rendered }) => frame === 0 && rendered),
  );
  return dom
    .byTag('a', 'area')
    .filter(
      (link) =>
        link.attributes['href'] !== undefined &&
        dom.closest(link, (one) => mains.has(one)) !== undefined,
    );
}

function headingOf(dom: DomView): string {
  const heading = dom.byTag('h1').find(({ frame, rendered }) => frame === 0 && rendered);
  return heading ? dom.text(heading, { rendered: true }) : '';
}
