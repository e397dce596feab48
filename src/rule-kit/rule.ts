import type {
  ElementNode,
  Evidence,
  EvidenceKey,
  Impact,
  Localized,
  PageRef,
  ReadingId,
} from '#model';
import type { RgaaTestId } from '#referential';
import type { Answer, Place } from './answer.ts';
import type { DomView } from './dom-view.ts';

/** Evidence as rules see it: the snapshot comes as a view, everything else as stored. */
export type Facts<K extends EvidenceKey, U extends EvidenceKey = never> = {
  readonly page: PageRef;
} & { readonly [Key in K]: Fact<Key> } & { readonly [Key in U]?: Fact<Key> };

type Fact<K extends EvidenceKey> = K extends 'dom' ? DomView : Evidence[K];

export type Decision = 'passed' | 'failed' | 'inapplicable';

/** Which part of the page an answer rests on: a proof about the document survives an unreadable frame. */
export type Reach = 'page' | 'document';

interface RuleHead<K extends EvidenceKey, M extends string, U extends EvidenceKey = never> {
  readonly test: RgaaTestId;
  /** Tells apart several rules of one test; the rule's id is then `test/name`. */
  readonly name?: string;
  readonly needs: readonly K[];
  /** Evidence that says more where it was taken, and whose absence leaves the rule to judge without. */
  readonly uses?: readonly U[];
  /** Outcomes the rule may give alone, for the whole test. Any other answer is work for a person. */
  readonly decides: readonly Decision[];
  readonly impact?: Impact;
  readonly messages: { readonly [key in M]: Localized };
  /** Messages that rest on a strict reading of the official wording, which an audit may relax. */
  readonly readings?: { readonly [key in M]?: ReadingId };
  /** How to mend, by message. */
  readonly fixes?: { readonly [key in M]?: Localized };
}

export interface PageRuleDefinition<
  K extends EvidenceKey,
  M extends string,
  T,
  U extends EvidenceKey = never,
> extends RuleHead<K, M, U> {
  readonly reach?: Reach;
  /** What the test applies to. None: inapplicable, with no code. */
  readonly targets: (facts: Facts<K, U>) => Iterable<T>;
  readonly check: (target: T, facts: Facts<K, U>) => Answer<NoInfer<M>>;
  /** The element of a target that is not one itself; null for the page as a whole. */
  readonly at?: (target: T, facts: Facts<K, U>) => ElementNode | Place | null;
}

/** Columns of a table with one line per page, or per set of pages that show the same; cells are short. */
export interface Shows<D> {
  readonly columns: readonly Localized[];
  readonly cells: (digest: D) => readonly string[];
}

export interface SiteRuleDefinition<K extends EvidenceKey, M extends string, D> extends RuleHead<
  K,
  M
> {
  /** Fewest pages with a digest that can be compared. */
  readonly minPages: number;
  /** One small record per page, so that a run never holds every snapshot. Undefined: the page is out. */
  readonly digest: (facts: Facts<K>) => D | undefined;
  /** What reports show of each page beside the findings. */
  readonly shows?: Shows<D>;
  /** Compares all digests; answers per page id. A page without an answer passed. */
  readonly compare: (
    pages: readonly { readonly page: PageRef; readonly digest: D }[],
  ) => ReadonlyMap<string, Answer<NoInfer<M>>>;
}

/** A rule as the evaluator runs it; the types of its parts were checked where it was defined. */
export interface PageRule {
  readonly kind: 'page';
  readonly id: string;
  readonly head: RuleHead<EvidenceKey, string, EvidenceKey>;
  readonly reach: Reach;
  readonly axeRules: readonly string[];
  /** The elements axe is asked about; absent: all. */
  readonly axeAbout?: (dom: DomView) => readonly ElementNode[];
  readonly run: (facts: Facts<EvidenceKey>) => readonly RuleAnswer[];
}
export interface SiteRule {
  readonly kind: 'site';
  readonly id: string;
  readonly head: RuleHead<EvidenceKey, string, EvidenceKey>;
  readonly minPages: number;
  readonly axeRules: readonly string[];
  readonly digest: (facts: Facts<EvidenceKey>) => unknown;
  readonly shows?: Shows<unknown>;
  readonly compare: (
    pages: readonly { readonly page: PageRef; readonly digest: unknown }[],
  ) => ReadonlyMap<string, Answer<string>>;
}
export type Rule = PageRule | SiteRule;

export interface RuleAnswer {
  readonly answer: Answer<string>;
  readonly at: ElementNode | Place | null;
}

/**
 * A rule judged page by page. What the types refuse: a test that does not exist, evidence not listed in
 * `needs`, a message that is not declared.
 */
export function definePageRule<
  const K extends EvidenceKey,
  const M extends string,
  T,
  const U extends EvidenceKey = never,
>(definition: PageRuleDefinition<K, M, T, U>): PageRule {
  const { targets, check, at, reach = 'page', ...head } = definition;
  const place = (target: T, facts: Facts<K, U>) =>
    at ? at(target, facts) : isElement(target) ? target : null;
  return {
    kind: 'page',
    id: ruleId(head),
    head,
    reach,
    axeRules: [],
    run: (facts) => {
      const own = facts as unknown as Facts<K, U>;
      return Array.from(targets(own), (target) => {
        const answer = check(target, own);
        const where = answer.outcome === 'passed' ? undefined : answer.at;
        return { answer, at: where ?? place(target, own) };
      });
    },
  };
}

/** A rule judged over all pages of the run. */
export function defineSiteRule<const K extends EvidenceKey, const M extends string, D>(
  definition: SiteRuleDefinition<K, M, D>,
): SiteRule {
  const { digest, compare, minPages, shows, ...head } = definition;
  return {
    kind: 'site',
    id: ruleId(head),
    head,
    minPages,
    axeRules: [],
    digest: (facts) => digest(facts as unknown as Facts<K>),
    ...(shows && { shows: { ...shows, cells: (digest) => shows.cells(digest as D) } }),
    compare: (pages) => compare(pages as readonly { page: PageRef; digest: D }[]),
  };
}

export function ruleId(head: { readonly test: string; readonly name?: string }): string {
  return head.name ? `${head.test}/${head.name}` : head.test;
}

function isElement(target: unknown): target is ElementNode {
  return (
    typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'element'
  );
}
