import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import { isInside, landmarks } from '../_shared.ts';
import { searchZones } from './_search-zone.ts';

const BREADCRUMB = /fil d.?ariane|breadcrumb|vous [eê]tes ici|you are here/iu;
/** A main menu has at least this many links. */
const MENU_LINKS = 3;

/**
 * Zones that cannot be said to have their landmark, by the role expected. Empty only where banner, main,
 * contentinfo and a main menu are all there, no other menu escapes and every search is in its landmark.
 */
export function missingZones(dom: DomView): string[] {
  const missing = ['banner', 'main', 'contentinfo'].filter(
    (role) => landmarks(dom, role).length === 0,
  );
  if (!hasMenu(dom) || straysInHeader(dom)) missing.push('navigation');
  if (searchZones(dom).some(({ isLandmark }) => !isLandmark)) missing.push('search');
  return missing;
}

/** A navigation landmark that can be the main menu: before the main content, with links, not a breadcrumb. */
function hasMenu(dom: DomView): boolean {
  const main = landmarks(dom, 'main')[0];
  return landmarks(dom, 'navigation').some((nav) => {
    const links = linksIn(dom, nav).length;
    const isBefore = !main || nav.index < main.index;
    return (
      isBefore &&
      links >= MENU_LINKS &&
      !BREADCRUMB.test(`${nav.name ?? ''} ${nav.attributes['class'] ?? ''}`)
    );
  });
}

/** A list of links in the header outside any navigation landmark may be the main menu. */
function straysInHeader(dom: DomView): boolean {
  const navs = landmarks(dom, 'navigation');
  return landmarks(dom, 'banner').some((banner) => {
    const outside = linksIn(dom, banner).filter(
      (link) => !navs.some((nav) => isInside(dom, link, nav)),
    );
    return outside.length > MENU_LINKS;
  });
}

function linksIn(dom: DomView, zone: ElementNode): ElementNode[] {
  return [...dom.descendantElements(zone)].filter(
    ({ tag, attributes }) => tag === 'a' && 'href' in attributes,
  );
}
