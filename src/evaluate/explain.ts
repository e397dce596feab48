import type { EvidenceKey, Finding, JsonObject, Localized, Target } from '#model';
import type { PageRule, SiteRule } from '#rule-kit';
import { detached } from './detached.ts';
import { factsFor, isMissing, type OpenedPage } from './opened-page.ts';
import { answersWithin } from './remaining.ts';
import { hear, runPageRule, toFinding, type OnRuleError, type RuleResult } from './run-rule.ts';
import { runSiteRule, type SitePage } from './run-site-rule.ts';
import { describeTarget } from './target.ts';

/** One thing a rule looked at, and what it said of it. */
export interface ExplainedTarget {
  readonly target: Target | null;
  /** `exempt`: left aside by a declared exemption, whatever was said of it. */
  readonly answer: 'passed' | 'failed' | 'fail-pair' | 'proposed' | 'question' | 'exempt';
  /** Null for what passed. */
  readonly message: Localized | null;
  readonly data: JsonObject;
}

export interface ExplainedRule {
  readonly rule: string;
  readonly needs: readonly EvidenceKey[];
  /** Outcomes it may give alone. */
  readonly decides: readonly string[];
  readonly missing: readonly EvidenceKey[];
  readonly verdict: RuleResult['verdict'];
  readonly reason: RuleResult['reason'];
  readonly targets: readonly ExplainedTarget[];
}

/** A rule that compares all pages of the run, as far as one of them goes. */
export interface ExplainedSiteRule {
  readonly rule: string;
  /** Pages it compares, and how few are too few. */
  readonly compared: number;
  readonly minPages: number;
  /** What it keeps of this page; null when the page is out of its comparison. */
  readonly digest: unknown;
  readonly verdict: RuleResult['verdict'];
  readonly reason: RuleResult['reason'];
  readonly message: Localized | null;
}

const rethrow: OnRuleError = (_rule, _page, error) => {
  throw error;
};

/** Runs one page rule as the judge does and tells each of its answers. A rule that throws is a bug: it surfaces. */
export function explainRule(rule: PageRule, page: OpenedPage): ExplainedRule {
  const { id, head } = rule;
  const { verdict, reason, findings } = runPageRule(rule, page, rethrow);
  const base = { rule: id, needs: head.needs, decides: head.decides, verdict, reason };
  const facts = factsFor(page, head);
  if (isMissing(facts)) return { ...base, missing: facts, targets: [] };
  const { answers, told } = hear(rule, facts, page);
  const view = page.exemptions?.viewFor(head.test);
  const exempt = view?.whole ? told : answersWithin(told, view?.nodes ?? new Set());
  const tell = ({ answer, at }: (typeof told)[number]): ExplainedTarget => {
    const finding = toFinding(rule, answer, at, page);
    if (finding) return asTold(finding);
    const target = at && page.dom ? describeTarget(page.dom, at) : null;
    return { target, answer: 'passed', message: null, data: {} };
  };
  const aside = exempt.map((one): ExplainedTarget => ({ ...tell(one), answer: 'exempt' }));
  const hidden = reason === 'hidden-contents' ? findings.slice(-1).map(asTold) : [];
  return { ...base, missing: [], targets: [...answers.map(tell), ...hidden, ...aside] };
}

function asTold(finding: Finding): ExplainedTarget {
  const { target, message, data } = finding;
  return { target, answer: answerOf(finding), message, data };
}

function answerOf(finding: Finding): ExplainedTarget['answer'] {
  if (finding.failPair) return 'fail-pair';
  if (finding.outcome === 'failed') return 'failed';
  return finding.certainty === 'proposed' ? 'proposed' : 'question';
}

/** Compares the pages as the judge does and tells what comes of it for one page. */
export function explainSiteRule(
  rule: SiteRule,
  pages: readonly SitePage[],
  pageId: string,
): ExplainedSiteRule {
  const result = runSiteRule(rule, pages, rethrow).get(pageId, rule.head.test);
  const own = pages.find(({ page }) => page.id === pageId);
  return {
    rule: rule.id,
    compared: pages.length,
    minPages: rule.minPages,
    digest: own ? detached(own.digest) : null,
    verdict: result?.verdict ?? 'silent',
    reason: result?.reason ?? null,
    message: result?.findings[0]?.message ?? null,
  };
}
