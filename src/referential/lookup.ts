import type { CriterionId, TestId } from '#model';
import { CRITERION_IDS, TEST_IDS } from './ids.ts';
import type { RgaaCriterionId, RgaaTestId } from './ids.ts';
import { RGAA } from './rgaa.ts';
import type { Criterion, Test, Theme } from './types.ts';

const criterionIds = new Set<string>(CRITERION_IDS);
const testIds = new Set<string>(TEST_IDS);
const criteria = new Map<string, Criterion>(
  RGAA.themes.flatMap((theme) => theme.criteria).map((entry) => [entry.id, entry]),
);
const tests = new Map<string, Test>(
  [...criteria.values()].flatMap((entry) => entry.tests).map((entry) => [entry.id, entry]),
);

/** Is this text the id of a criterion of the RGAA: `8.3`? */
export function isCriterionId(text: string): text is RgaaCriterionId {
  return criterionIds.has(text);
}

/** Is this text the id of a test of the RGAA: `8.3.1`? */
export function isTestId(text: string): text is RgaaTestId {
  return testIds.has(text);
}

/** The criterion with this id. Throws a RangeError when there is none: check people's words with `isCriterionId`. */
export function criterion(id: CriterionId): Criterion {
  return known(criteria.get(id), id);
}

/** The test with this id. Throws a RangeError when there is none: check people's words with `isTestId`. */
export function test(id: TestId): Test {
  return known(tests.get(id), id);
}

/** The tests of a criterion, in official order. */
export function testsOf(id: CriterionId): readonly Test[] {
  return criterion(id).tests;
}

/** The theme a criterion or a test belongs to. */
export function themeOf(id: CriterionId | TestId): Theme {
  const number = Number(id.split('.')[0]);
  return known(
    RGAA.themes.find((theme) => theme.number === number),
    id,
  );
}

/** Folder of a criterion from the project's root: `8.3` → `rules/08-mandatory-elements/03-default-language`. */
export function ruleFolder(id: CriterionId): string {
  return `rules/${themeOf(id).slug}/${criterion(id).slug}`;
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`No ${id} in RGAA ${RGAA.version}`);
  return found;
}
