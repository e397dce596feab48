import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  explicitRole,
  failed,
  passed,
  tidy,
  type DomView,
} from '#rule-kit';

/** Fewer options than this are read at a glance. */
const LONG_LIST = 8;
const SEPARATOR = /^[\s\p{P}\p{S}]{2,}$/u;
const INDENTED = /^(\u00a0{2,}|\u00a0*[-–—]+\s)/u;
const LEAST_INDENTED = 2;

interface Option {
  readonly element: ElementNode;
  /** As written: leading blanks matter. */
  readonly raw: string;
  readonly isDisabled: boolean;
}

function optionsOf(dom: DomView, list: ElementNode): Option[] {
  return [...dom.descendantElements(list)]
    .filter((one) => one.tag === 'option' || explicitRole(one) === 'option')
    .map((element) => {
      const raw = dom.children(element).map((child) => (child.kind === 'text' ? child.text : ''));
      const isDisabled = 'disabled' in element.attributes;
      return { element, raw: raw.join('').replace(/^[ \t\r\n]+/u, ''), isDisabled };
    });
}

/** Groups drawn with inactive separators, inactive titles in capitals, or indented options. */
function imitatedGroup(options: readonly Option[]): string | undefined {
  const later = options.slice(1);
  const separator = later.find(({ raw, isDisabled }) => isDisabled && SEPARATOR.test(raw));
  if (separator) return tidy(separator.raw);
  const titles = later.filter(
    ({ raw, isDisabled }) => isDisabled && /\p{Lu}{3}/u.test(raw) && raw === raw.toUpperCase(),
  );
  if (titles.length > 1) return tidy(titles[0]?.raw);
  const indented = later.filter(({ raw }) => INDENTED.test(raw));
  const isUnderParent = options.some(({ raw }) => !INDENTED.test(raw));
  return indented.length >= LEAST_INDENTED && isUnderParent ? tidy(indented[0]?.raw) : undefined;
}

/** Only an imitation proves that groups are needed; a long list is shown to a person. */
export default definePageRule({
  test: '11.8.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    imitated: {
      fr: 'Cette liste de {count} choix imite des groupes (« {sign} ») sans optgroup.',
      en: 'This list of {count} options imitates groups (“{sign}”) without optgroup.',
    },
    long: {
      fr: 'Cette liste a {count} choix ({options}…). Se classent-ils en familles qui demandent des optgroup ?',
      en: 'This list has {count} options ({options}…). Do they fall into families that call for optgroup?',
    },
    aria: {
      fr: 'Cette liste ARIA a {count} choix ({options}…). S’ils devaient être groupés, elle serait non conforme : seul select le permet.',
      en: 'This ARIA list has {count} options ({options}…). Should they be grouped, it would not be compliant: only select allows it.',
    },
  },
  fixes: {
    imitated: {
      fr: 'Remplacer les séparateurs ou les retraits par des optgroup avec un attribut label.',
      en: 'Replace separators or indents with optgroup elements that have a label attribute.',
    },
  },

  targets: ({ dom }) =>
    dom
      .elements()
      .filter((element) => element.tag === 'select' || explicitRole(element) === 'listbox')
      .filter((element) => element.rendered || element.exposed)
      .map((list) => ({ list, options: optionsOf(dom, list) }))
      .filter(({ options }) => options.length >= LONG_LIST || imitatedGroup(options) !== undefined),

  check({ list, options }, { dom }) {
    const hasGroups = [...dom.descendantElements(list)].some(({ tag }) => tag === 'optgroup');
    if (hasGroups) return passed();
    const shown = options
      .slice(0, 4)
      .map(({ raw }) => tidy(raw))
      .join(', ');
    const sign = imitatedGroup(options);
    const data = { count: options.length, options: shown, sign: sign ?? '' };
    if (list.tag !== 'select') return cantTell('aria', { data });
    return sign === undefined ? cantTell('long', { data }) : failed('imitated', { data });
  },

  at: ({ list }) => list,
});
