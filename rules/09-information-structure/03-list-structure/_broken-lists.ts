import type { AxeNode, ElementNode } from '#model';
import { explicitRole, fromAxe, type DomView } from '#rule-kit';
import { isOnlyWrapped, wrapped } from './_wrapped-items.ts';

/** Lists that break their own structure. Other parents and children ARIA asks for belong to 7.1.1. */
const base = {
  test: '9.3.1',
  axeRules: ['list', 'listitem', 'aria-required-children', 'aria-required-parent'],
  impact: 'major',
  values: (element: ElementNode | undefined, dom: DomView) => ({
    tag: element?.tag ?? '',
    text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
  }),
  messages: {
    violation: {
      fr: 'Cette balise {tag} casse la structure de la liste : des éléments de liste sans liste, ou une liste avec d’autres enfants que des éléments de liste. « {text} »',
      en: 'This {tag} element breaks the structure of the list: list items without a list, or a list with other children than list items. “{text}”',
    },
    incomplete: {
      fr: 'Cette liste ({tag}) n’a pas d’élément pour l’instant : vérifier son contenu une fois rempli.',
      en: 'This list ({tag}) has no item for now: check its content once filled.',
    },
  },
  fix: {
    fr: 'Ne placer que des li directement dans ul, et chaque li dans une liste.',
    en: 'Put only li directly in ul, and each li in a list.',
  },
} as const;

function isConcerned(element: ElementNode, rule: string): boolean {
  return (
    rule === 'listitem' ||
    (rule === 'list' && element.tag !== 'ol') ||
    (rule.startsWith('aria-') && ['list', 'listitem'].includes(explicitRole(element) ?? ''))
  );
}

/**
 * `ul` and `li` are there, as the letter asks, but a role makes something else of the list or of its items (a
 * menu, tabs): whether a list was meant is a person's to say, and the role is 7.1's.
 */
function isListOfOtherRole(element: ElementNode, dom: DomView, rule: string): boolean {
  const isRemade = (one: ElementNode | undefined) =>
    one !== undefined &&
    /^(ul|ol|menu|li)$/u.test(one.tag) &&
    !['list', 'listitem', undefined].includes(explicitRole(one));
  if (rule === 'listitem') return isRemade(dom.parent(element));
  const children = dom.childElements(element);
  const others = children.filter((child) => child.tag !== 'li' || isRemade(child));
  return rule === 'list' && others.every(isRemade);
}

const isNative = (rule: string) => !rule.startsWith('aria-');

type Keep = (element: ElementNode, dom: DomView, rule: string, node: AxeNode) => boolean;
const isBroken: Keep = (element, dom, rule) =>
  isConcerned(element, rule) &&
  !isListOfOtherRole(element, dom, rule) &&
  !(isNative(rule) && isOnlyWrapped(dom, element));
const isRemade: Keep = (element, dom, rule) =>
  isConcerned(element, rule) && isListOfOtherRole(element, dom, rule);

export const broken = [
  fromAxe({ ...base, violation: 'failed', keep: isBroken }),
  fromAxe({
    ...base,
    name: 'roles',
    violation: 'proposed',
    incomplete: 'ignored',
    keep: isRemade,
  }),
  wrapped(
    '9.3.1',
    ['list', 'listitem'],
    (element, dom, rule) => isConcerned(element, rule) && !isListOfOtherRole(element, dom, rule),
  ),
];
