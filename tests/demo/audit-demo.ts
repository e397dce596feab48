import pLimit from 'p-limit';
import { axeQuestions, Judge, openPage, runPageRule, type AxeQuestions } from '#evaluate';
import type { Finding, PageEvidence, RunVerdicts } from '#model';
import { TEST_IDS } from '#referential';
import type { Rule } from '#rule-kit';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

export interface DemoAudit {
  readonly verdicts: RunVerdicts;
  /** Every finding of the rules that judge page by page, none folded, by path. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Visits the pages of a served demo site and judges them, as an audit does. Throws where a rule does. */
export async function auditDemo(
  origin: string,
  paths: readonly string[],
  rules: readonly Rule[],
): Promise<DemoAudit> {
  const seen = await visitAll(origin, paths, axeQuestions(rules));
  const judge = new Judge({ rules, tests: TEST_IDS, onRuleError: rethrow });
  for (const evidence of seen) judge.addPage(evidence);
  const findings = seen.map((evidence, at): [string, Finding[]] => {
    const opened = openPage(evidence);
    return [
      paths[at] ?? '',
      rules.flatMap((rule) =>
        rule.kind === 'page' ? runPageRule(rule, opened, rethrow).findings : [],
      ),
    ];
  });
  return { verdicts: judge.conclude(), findings: new Map(findings) };
}

async function visitAll(
  origin: string,
  paths: readonly string[],
  axe: AxeQuestions,
): Promise<PageEvidence[]> {
  const visitor = visitorForTests();
  const limit = pLimit(2);
  const visits = paths.map((path, at) =>
    limit(() => see(visitor, origin + path, { id: `p${at + 1}`, isHome: path === '/', ...axe })),
  );
  try {
    return await Promise.all(visits);
  } finally {
    await visitor.close();
  }
}

function rethrow(rule: string, page: string, error: unknown): never {
  throw new Error(`${rule} on ${page}`, { cause: error });
}
