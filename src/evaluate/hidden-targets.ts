import {
  INITIAL_STATE,
  type ElementNode,
  type EvidenceKey,
  type Finding,
  type Localized,
} from '#model';
import type { DomView, PageRule } from '#rule-kit';
import { fingerprint } from './fingerprint.ts';
import { factsFor, isMissing, type OpenedPage } from './opened-page.ts';
import { isElement } from './remaining.ts';
import { describeTarget } from './target.ts';
import { pathsOf, shownPaths } from './tree-paths.ts';

const QUESTION: Localized = {
  fr: 'Cet élément relève de ce test et n’est pas affiché au chargement (menu, fenêtre, panneau…) : l’afficher, puis juger.',
  en: 'This element is what this test is about and is not shown as the page loads (menu, dialog, panel…): show it, then judge.',
};
const QUESTIONS = (count: number): Localized => ({
  fr: `${count} éléments relèvent de ce test et ne sont pas affichés au chargement (menu, fenêtre, panneau…), dont celui-ci : les afficher, puis juger.`,
  en: `${count} elements are what this test is about and are not shown as the page loads (menu, dialog, panel…), this one among them: show them, then judge.`,
});

/** Evidence that is the same in all states of a page. */
const OF_THE_DOCUMENT: ReadonlySet<EvidenceKey> = new Set(['response', 'source']);

/**
 * Hidden elements that keep a rule from concluding: any it would apply to once shown, where it found nothing to
 * apply to; those it would not pass as they are written, where all that is shown passes. Elements that another
 * state of the page shows are judged there.
 */
export function hiddenTargets(
  rule: PageRule,
  verdict: 'passed' | 'inapplicable',
  page: OpenedPage,
): ElementNode[] {
  const hidden = page.hidden?.();
  if (!hidden || !page.dom) return [];
  const facts = factsFor({ ...page, dom: hidden.dom }, rule.head);
  if (isMissing(facts)) return [];
  const exempt = page.exemptions?.viewFor(rule.head.test)?.nodes;
  const found = new Set<ElementNode>();
  for (const { answer, at } of rule.run(facts)) {
    if (!isElement(at) || !hidden.nodes.has(at.index) || exempt?.has(at.index)) continue;
    if (verdict === 'passed' && answer.outcome === 'passed') continue;
    const own = page.dom.element(at.index);
    if (own) found.add(own);
  }
  return found.size > 0 ? unseen(rule, [...found], page, page.dom) : [];
}

/** One question about all of them, at the first. */
export function askAboutHidden(
  rule: PageRule,
  waiting: readonly [ElementNode, ...ElementNode[]],
  page: OpenedPage,
): Finding {
  const [at] = waiting;
  const { dom, lookout } = page;
  const data = { count: waiting.length };
  return {
    test: rule.head.test,
    rule: rule.id,
    outcome: 'cantTell',
    certainty: 'lead',
    impact: rule.head.impact ?? null,
    message: waiting.length === 1 ? QUESTION : QUESTIONS(waiting.length),
    fix: null,
    target: dom ? describeTarget(dom, at) : null,
    data,
    state: page.state ?? INITIAL_STATE,
    fingerprint: fingerprint({ dom, rule: rule.id, message: 'hidden-contents', at, data }),
    ...(lookout && { look: lookout.at(at) }),
  };
}

/** Those that no state shows in which the rule had all it needs. */
function unseen(
  rule: PageRule,
  elements: readonly ElementNode[],
  { evidence }: OpenedPage,
  dom: DomView,
): ElementNode[] {
  const keys = [...rule.head.needs, ...(rule.head.uses ?? [])];
  const known = keys.filter((key) => evidence.evidence[key] && !OF_THE_DOCUMENT.has(key));
  const states = (evidence.states ?? []).filter((state) =>
    known.every((key) => state.evidence[key]),
  );
  if (states.length === 0) return [...elements];
  const paths = pathsOf(dom.snapshot);
  const shown = new Set(
    states.flatMap(({ evidence: { dom: seen } }) => (seen?.ok ? shownPaths(seen.value) : [])),
  );
  return elements.filter(({ index }) => !shown.has(paths[index] ?? ''));
}
