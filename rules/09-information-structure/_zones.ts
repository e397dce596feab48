import type { ElementNode } from '#model';
import { explicitRole, type DomView } from '#rule-kit';

/** Zones that exist once per page, by their role and the element RGAA 9.2.1 asks for. */
const ZONES = [
  ['banner', 'header'],
  ['contentinfo', 'footer'],
] as const;

const shown = (element: ElementNode) => element.rendered || element.exposed;
const own = (dom: DomView, tag: string) => dom.byTag(tag).filter(({ frame }) => frame === 0);

export interface Mains {
  readonly all: readonly ElementNode[];
  /** Seen or exposed. */
  readonly visible: readonly ElementNode[];
  /** Seen and exposed: without any doubt visible. */
  readonly certain: readonly ElementNode[];
}

export function mainsOf(dom: DomView): Mains {
  const all = own(dom, 'main');
  const certain = all.filter(({ rendered, exposed }) => rendered && exposed);
  return { all, visible: all.filter(shown), certain };
}

export interface ZoneByRole {
  readonly element: ElementNode;
  readonly role: string;
  readonly tag: string;
}

const byRole = (dom: DomView, role: string) =>
  dom.elements().filter((one) => one.frame === 0 && shown(one) && explicitRole(one) === role);

/** Banner and footer declared by their role in a page that has no element for the zone at all. */
export function zonesByRoleAlone(dom: DomView): ZoneByRole[] {
  return ZONES.flatMap(([role, tag]) =>
    own(dom, tag).length > 0 ? [] : byRole(dom, role).map((element) => ({ element, role, tag })),
  );
}

/** Navigation declared by its role, with no `nav` around or inside. */
export function navigationsByRoleAlone(dom: DomView): ElementNode[] {
  return byRole(dom, 'navigation').filter(
    (element) =>
      !dom.closest(element, ({ tag }) => tag === 'nav') &&
      ![...dom.descendantElements(element)].some(({ tag }) => tag === 'nav'),
  );
}

/** HTML5 doctype: nothing but `html`, or the legacy string HTML5 itself allows. */
export function doctypeKind(dom: DomView): 'html5' | 'other' | 'none' {
  const { doctype } = dom.document;
  if (!doctype) return 'none';
  const isPlain = doctype.publicId === '' && ['', 'about:legacy-compat'].includes(doctype.systemId);
  return doctype.name.toLowerCase() === 'html' && isPlain ? 'html5' : 'other';
}

/** The elements of the page's zones, counted, for a person to compare with the screen. */
export function zonesInWords(dom: DomView): string {
  const count = (tag: string) => own(dom, tag).filter(shown).length;
  return ['header', 'nav', 'main', 'footer'].map((tag) => `${tag} × ${count(tag)}`).join(', ');
}
