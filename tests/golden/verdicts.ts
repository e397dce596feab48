import { Judge } from '#evaluate';
import type { PageEvidence, TestOnPage } from '#model';
import { TEST_IDS } from '#referential';
import type { Rule } from '#rule-kit';

/** What reviewers of a change read: no scalar stands in a list, so that every difference is one line. */
export interface GoldenVerdicts {
  /** `failed`, or `cantTell: needs-person`, by path and test. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly findings: readonly object[];
}

/** Judges evidence by every rule, as `rgaa evaluate` does; a rule that throws fails the run. */
export function judgeAll(evidence: readonly PageEvidence[], rules: readonly Rule[]) {
  const judge = new Judge({
    rules,
    tests: TEST_IDS,
    onRuleError: (rule, page, error) => {
      throw new Error(`${rule} on ${page}`, { cause: error });
    },
  });
  for (const page of evidence) judge.addPage(page);
  return judge.conclude();
}

export function goldenVerdicts(
  evidence: readonly PageEvidence[],
  rules: readonly Rule[],
): GoldenVerdicts {
  const { pages, findings } = judgeAll(evidence, rules);
  const pathOf = new Map(pages.map(({ page }) => [page.id, new URL(page.url).pathname]));
  return {
    pages: Object.fromEntries(
      pages.map(({ page, tests }) => [
        pathOf.get(page.id),
        Object.fromEntries(TEST_IDS.map((test) => [test, inWords(tests[test])])),
      ]),
    ),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      outcome: finding.outcome,
      certainty: finding.certainty,
      fingerprint: finding.fingerprint,
      message: finding.message,
      selector: finding.target?.selector ?? null,
      pages: finding.pages.map((id) => pathOf.get(id)).join(' '),
      occurrences: finding.occurrences,
    })),
  };
}

function inWords(test: TestOnPage | undefined): string {
  if (!test) return 'absent';
  return test.reason === null ? test.outcome : `${test.outcome}: ${test.reason}`;
}
