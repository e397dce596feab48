import type { PageRef, TestId } from '#model';
import type { SiteRule } from '#rule-kit';
import { factsFor, isMissing, isWholeExempt, type OpenedPage } from './opened-page.ts';
import { concludeRule, type OnRuleError, type RuleResult } from './run-rule.ts';

export interface SitePage {
  readonly page: PageRef;
  readonly digest: unknown;
}

/** What a rule across pages keeps of a page; undefined when the page is out of its comparison. */
export function digestOf(rule: SiteRule, opened: OpenedPage): unknown {
  const facts = factsFor(opened, rule.head);
  if (isMissing(facts) || isWholeExempt(opened, rule.head.test)) return undefined;
  return rule.digest(facts);
}

/** What a rule across pages says about each page. */
export interface SiteResults {
  get(pageId: string, test: TestId): RuleResult | undefined;
}

/** Compares the digests of all pages. With too few of them the test stays open on every page. */
export function runSiteRule(
  rule: SiteRule,
  pages: readonly SitePage[],
  onError: OnRuleError,
): SiteResults {
  const every = (result: RuleResult): SiteResults => ({
    get: (_pageId, test) => (test === rule.head.test ? result : undefined),
  });
  const nothing = { rule: rule.id, findings: [], targets: 0 };
  if (pages.length < rule.minPages)
    return every({ ...nothing, verdict: 'cantTell', reason: 'too-few-pages' });
  let answers: ReturnType<SiteRule['compare']>;
  try {
    answers = rule.compare(pages);
  } catch (error) {
    onError(rule.id, '*', error);
    return every({ ...nothing, verdict: 'error', reason: 'rule-error' });
  }
  const compared = new Map(pages.map(({ page }) => [page.id, page]));
  return {
    get: (pageId, test) => {
      const page = compared.get(pageId);
      if (test !== rule.head.test || !page) return undefined;
      const answer = answers.get(pageId) ?? { outcome: 'passed' as const };
      const at = answer.outcome === 'passed' ? null : (answer.at ?? null);
      const opened = {
        evidence: { format: 1, page, evidence: {}, timings: {}, settled: true } as const,
        dom: undefined,
        readings: {},
      };
      return concludeRule(rule, [{ answer, at }], opened, false);
    },
  };
}
