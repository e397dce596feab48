import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { criterionOf, type EvidenceKey } from '#model';
import { RGAA, ruleFolder, type Test } from '#referential';
import type { Decision, Rule } from '#rule-kit';

const DECISIONS = ['failed', 'passed', 'inapplicable'] as const;
const OUTCOMES = [...DECISIONS, 'cantTell'] as const;
export type ExampleOutcome = (typeof OUTCOMES)[number];

/** What the project does for one test of the RGAA. */
export interface TestCoverage {
  readonly test: Test;
  /** Folder of its criterion from the project's root. */
  readonly folder: string;
  readonly rules: readonly string[];
  readonly decides: readonly Decision[];
  readonly needs: readonly EvidenceKey[];
  readonly examples: ReadonlyMap<ExampleOutcome, number>;
}

/** All 258 tests in official order, with their rules and examples. */
export function coverage(root: string, rules: readonly Rule[]): TestCoverage[] {
  const tests = RGAA.themes.flatMap((theme) => theme.criteria.flatMap((one) => one.tests));
  return tests.map((test) => {
    const own = rules.filter(({ head }) => head.test === test.id);
    const folder = ruleFolder(criterionOf(test.id));
    const decided = new Set(own.flatMap(({ head }) => head.decides));
    return {
      test,
      folder,
      rules: own.map(({ id }) => id),
      decides: DECISIONS.filter((decision) => decided.has(decision)),
      needs: [...new Set(own.flatMap(({ head }) => head.needs))],
      examples: countExamples(join(root, folder, 'examples', test.id)),
    };
  });
}

/** Examples of a test by outcome: a page each, or a folder of pages. */
function countExamples(folder: string): Map<ExampleOutcome, number> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = entries
    .filter((entry) => entry.isDirectory() || /\.x?html$/u.test(entry.name))
    .map(({ name }) => name);
  const counts = OUTCOMES.map(
    (outcome) => [outcome, names.filter((name) => name.startsWith(`${outcome}-`)).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
