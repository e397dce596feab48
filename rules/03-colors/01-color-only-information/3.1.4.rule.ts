import type { ElementNode } from '#model';
import { cantTell, definePageRule, type DomView } from '#rule-kit';
import { nameOf } from '../_shared.ts';

const COLORS = ['color', 'background-color'] as const;
const OTHER_SIGNS = [
  'font-weight',
  'font-style',
  'font-size',
  'text-decoration-line',
  'border-bottom-width',
  'border-top-width',
  'background-image',
] as const;
const STATES = ['aria-current', 'aria-selected', 'aria-pressed', 'aria-checked', 'title'] as const;

/** The one link of a menu whose style differs from its siblings' by colors alone, without a state in the code. */
function oddOnes(dom: DomView): ElementNode[] {
  const lists = dom.byTag('ul', 'ol', 'nav').filter(({ rendered }) => rendered);
  return lists.flatMap((list) => {
    const links = dom.childElements(list).flatMap((child) => {
      const inside = child.tag === 'a' ? [child] : dom.childElements(child);
      return inside.filter(({ tag, rendered }) => tag === 'a' && rendered);
    });
    const odd = links.length < 3 ? undefined : oddColors(dom, links);
    if (!odd) return [];
    const { link, other } = odd;
    const isMarked = STATES.some((state) => state in link.attributes);
    return !isMarked && valuesOf(dom, link, OTHER_SIGNS) === valuesOf(dom, other, OTHER_SIGNS)
      ? [link]
      : [];
  });
}

/** The only link of other colors than all the others, with one of those. */
function oddColors(
  dom: DomView,
  links: readonly ElementNode[],
): { link: ElementNode; other: ElementNode } | undefined {
  const byColors = new Map<string, ElementNode[]>();
  for (const link of links) {
    const colors = valuesOf(dom, link, COLORS);
    const alike = byColors.get(colors);
    if (alike) alike.push(link);
    else byColors.set(colors, [link]);
    if (byColors.size > 2) return undefined;
  }
  const [few, many] = [...byColors.values()].sort((a, b) => a.length - b.length);
  const [link, second] = few ?? [];
  const [other] = many ?? [];
  return link && !second && other ? { link, other } : undefined;
}

function valuesOf(
  dom: DomView,
  element: ElementNode,
  properties: readonly (typeof COLORS | typeof OTHER_SIGNS)[number][],
): string {
  const style = dom.style(element);
  return properties.map((property) => style?.[property] ?? '').join('|');
}

/** Any page may give a state by a CSS color: never proven inapplicable, never failed alone. */
export default definePageRule({
  test: '3.1.4',
  needs: ['dom'],
  decides: [],
  impact: 'major',
  messages: {
    odd: {
      fr: '« {name} » ne diffère des autres liens de sa liste que par la couleur et n’a pas d’aria-current. Est-ce ainsi que la page active est indiquée ?',
      en: '“{name}” differs from the other links of its list by color alone and has no aria-current. Is this how the current page is shown?',
    },
    states: {
      fr: 'Afficher la page en niveaux de gris : page active du menu, onglet choisi, champ en erreur, jour du calendrier, pastille d’état restent-ils compréhensibles ?',
      en: 'Show the page in grayscale: do the current menu item, selected tab, field in error, calendar day and status dot remain understandable?',
    },
  },

  targets: ({ dom }): (ElementNode | null)[] => [...oddOnes(dom), null],

  check: (link, { dom }) =>
    link ? cantTell('odd', { data: { name: nameOf(dom, link) } }) : cantTell('states'),

  at: (link) => link,
});
