import type { ElementNode } from '#model';
import { explicitRole, perPage, type DomView } from '#rule-kit';
import { anchorLinks, isInside, landmarks, nameOf } from '../_shared.ts';

export interface SearchZone {
  /** The form, or the field or control that stands alone. */
  readonly element: ElementNode;
  readonly field: ElementNode;
  readonly isForm: boolean;
  readonly inHeader: boolean;
  /** The zone is, or is in, a landmark of search. */
  readonly isLandmark: boolean;
}

const FIELD_NAMES = /^(q|s|search|recherche|query|keywords?|mots?-?cl[ée]s?)$/iu;
const WORDS = /\b(rechercher?|search)\b/iu;
const MAY_SEARCH = /rech|search|loupe|trouver|find/iu;
const RESULTS = /\br[ée]sultats?\b|\bresults?\b|\brecherche\b/iu;
/** Name of a control that opens the search. */
const OPENER = /^(ouvrir la |open )?(rechercher?|search)( sur (le|ce) site)?$/iu;

/** What gives access to a search: fields, and buttons or links that open one. */
export const searchZones = perPage((dom: DomView): readonly SearchZone[] => {
  const zones = new Map<number, SearchZone>();
  for (const field of dom.elements()) {
    if (field.frame !== 0 || !field.rendered || !isSearchControl(dom, field)) continue;
    const form = dom.closest(field, ({ tag }) => tag === 'form');
    const element = form ?? field;
    const inSearch = (one: ElementNode) =>
      one.role === 'search' || explicitRole(one) === 'search' || one.tag === 'search';
    const isLandmark = dom.closest(field, inSearch) !== undefined;
    const inHeader = inBanner(dom, element);
    if (!zones.has(element.index))
      zones.set(element.index, {
        element,
        field,
        isForm: form !== undefined && isField(field),
        inHeader,
        isLandmark,
      });
  }
  return [...zones.values()];
});

/** Anything at all, displayed or not, that may lead to a search. */
export function maySearch(dom: DomView): boolean {
  return dom.elements().some((one) => {
    const { tag, attributes } = one;
    if (isField(one) || tag === 'search' || explicitRole(one) === 'search') return true;
    const isControl = tag === 'button' || tag === 'a' || tag === 'input' || tag === 'summary';
    const words = `${nameOf(dom, one)} ${attributes['title'] ?? ''} ${attributes['href'] ?? ''}`;
    return isControl && MAY_SEARCH.test(words);
  });
}

/** The page shows the results of a search, by its title or because its own form leads back to it. */
export function isResultsPage(dom: DomView): boolean {
  const { pathname } = new URL(dom.document.url);
  const leadsBack = ({ isForm, element }: SearchZone) => {
    const { action } = element.attributes;
    if (!isForm || !action || !URL.canParse(action, dom.document.baseUrl)) return false;
    return new URL(action, dom.document.baseUrl).pathname === pathname;
  };
  return RESULTS.test(dom.document.title ?? '') || searchZones(dom).some(leadsBack);
}

function isSearchControl(dom: DomView, element: ElementNode): boolean {
  if (isField(element)) return true;
  const isControl =
    element.tag === 'button' || element.tag === 'a' || explicitRole(element) === 'button';
  return (
    isControl && element.focusable && inBanner(dom, element) && OPENER.test(nameOf(dom, element))
  );
}

function inBanner(dom: DomView, element: ElementNode): boolean {
  return landmarks(dom, 'banner').some((banner) => isInside(dom, element, banner));
}

function isField({ tag, attributes }: ElementNode): boolean {
  if (tag !== 'input') return false;
  const type = attributes['type']?.toLowerCase() ?? 'text';
  return type === 'search' || (type === 'text' && FIELD_NAMES.test(attributes['name'] ?? ''));
}

/** A heading, a button, a skip link or a quick link that may cover the zone: a person must look. */
export function isCovered(dom: DomView, zone: ElementNode): boolean {
  const parent = dom.parent(zone) ?? zone;
  const titled = [...dom.descendantElements(parent)]
    .filter(({ role, tag }) => role === 'heading' || tag === 'legend' || /^h[1-6]$/u.test(tag))
    .some(
      (title) => isInside(dom, title, zone) || WORDS.test(dom.text(title, { rendered: false })),
    );
  if (titled) return true;
  const reaches = anchorLinks(dom).some(
    ({ target }) =>
      target &&
      (isInside(dom, target, zone) || (isInside(dom, zone, target) && target.tag !== 'body')),
  );
  if (reaches) return true;
  const before = dom
    .elements()
    .filter((one) => one.frame === 0 && one.focusable && one.index < zone.index)
    .at(-1);
  if (!before) return false;
  const isSkip = anchorLinks(dom).some(({ link }) => link === before);
  return isSkip || before.tag === 'button' || before.role === 'button';
}
