import type { ElementNode } from '#model';
import { cantTell, definePageRule, fromAxe, perPage, type DomView } from '#rule-kit';
import { lineRuns, stretches, type Line } from '../_shared.ts';
import { isOnlyWrapped, wrapped } from './_wrapped-items.ts';

const PAIR = /^[^:]{2,60}\s?:\s+\S/u;
const LEAST_LINES = 3;

/** Lines that begin with a term in bold and a colon. */
const pairLines = perPage((dom: DomView) => {
  const isPair = ({ element, text }: Line) => {
    const [first] = dom
      .children(element)
      .filter(({ kind, ...node }) => kind === 'element' || !isBlank(node));
    return PAIR.test(text) && first?.kind === 'element' && ['strong', 'b'].includes(first.tag);
  };
  return lineRuns(dom)
    .flatMap((run) => stretches(run, isPair))
    .filter((lines) => lines.length >= LEAST_LINES);
});

function isBlank(node: object): boolean {
  return 'text' in node && String(node.text).trim() === '';
}

const pairs = definePageRule({
  test: '9.3.3',
  name: 'pairs',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  messages: {
    pairs: {
      fr: '{count} lignes se présentent comme des couples terme et description. Premier : « {text} ». Si c’en est une suite, dl, dt et dd sont attendus.',
      en: '{count} lines look like pairs of term and description. First: “{text}”. If they are a series, dl, dt and dd are expected.',
    },
  },

  targets: ({ dom }) => pairLines(dom),
  check: (lines) =>
    cantTell('pairs', { data: { count: lines.length, text: (lines[0]?.text ?? '').slice(0, 80) } }),
  at: (lines) => lines[0]?.element ?? null,
});

const values = (element: ElementNode | undefined, dom: DomView) => ({
  tag: element?.tag ?? '',
  text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
});

const broken = fromAxe({
  test: '9.3.3',
  axeRules: ['definition-list', 'dlitem'],
  violation: 'failed',
  impact: 'major',
  values,
  keep: (element, dom, axeRule) =>
    (axeRule === 'dlitem' || hasStrangers(dom, element)) && !isOnlyWrapped(dom, element),
  messages: {
    violation: {
      fr: 'Cette balise {tag} casse la structure de la liste de description : dt ou dd hors d’un dl, ou dl avec d’autres enfants. « {text} »',
      en: 'This {tag} element breaks the structure of the description list: dt or dd outside a dl, or a dl with other children. “{text}”',
    },
  },
  fix: {
    fr: 'Placer les dt et dd, et eux seuls (au besoin groupés par div), directement dans un dl.',
    en: 'Put dt and dd, and only them (grouped by div if needed), directly in a dl.',
  },
});

/** Terms without description: often an ordinary list, which is then 9.3.1's. Which one, a person tells. */
const unpaired = fromAxe({
  test: '9.3.3',
  name: 'unpaired',
  axeRules: ['definition-list'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'major',
  values,
  keep: (element, dom) => !hasStrangers(dom, element),
  messages: {
    violation: {
      fr: 'Ce dl n’alterne pas termes (dt) et descriptions (dd) : est-ce une liste de description, ou une liste ordinaire ? « {text} »',
      en: 'This dl does not alternate terms (dt) and descriptions (dd): is it a description list, or an ordinary one? “{text}”',
    },
  },
  fix: {
    fr: 'Donner une description à chaque terme, ou écrire cette suite avec ul ou ol.',
    en: 'Give each term a description, or write this series with ul or ol.',
  },
});

const MEMBERS = new Set(['dt', 'dd', 'div', 'script', 'template']);

function hasStrangers(dom: DomView, list: ElementNode): boolean {
  return dom
    .children(list)
    .some((child) => (child.kind === 'text' ? child.text.trim() !== '' : !MEMBERS.has(child.tag)));
}

/** A dl without strangers is `unpaired`'s. */
const inWrapper = wrapped('9.3.3', ['definition-list', 'dlitem'], () => true);

export default [pairs, broken, unpaired, inWrapper];
