import type { TestId } from '#model';
import type { Rule } from '#rule-kit';
import { LEVELS, plannedLevel, reasonFor, type Level } from './planned-levels.ts';

const STRENGTH: Readonly<Record<Level, number>> = {
  auto: 3,
  'fail-only': 2,
  'pass-or-review': 2,
  assisted: 1,
  manual: 0,
};

export interface LevelOfTest {
  readonly test: TestId;
  readonly reached: Level;
  readonly planned: Level;
  /** Why it differs from the plan; null when it does not. */
  readonly reason: string | null;
}

/** The level the rules of a test reach, read from what they may decide and what they look at. */
export function levelOf(test: TestId, rules: readonly Rule[]): LevelOfTest {
  const own = rules.filter(({ head }) => head.test === test);
  const decides = new Set(own.flatMap(({ head }) => head.decides));
  const looks = own.some(
    ({ head }) => head.needs.length > 0 && Object.keys(head.messages).length > 0,
  );
  const reached: Level = decides.has('failed')
    ? decides.has('passed')
      ? 'auto'
      : 'fail-only'
    : decides.has('passed')
      ? 'pass-or-review'
      : looks
        ? 'assisted'
        : 'manual';
  const planned = plannedLevel(test);
  return {
    test,
    reached,
    planned,
    reason: reached === planned ? null : reason(test, reached, planned),
  };
}

function reason(test: TestId, reached: Level, planned: Level): string {
  if (STRENGTH[reached] > STRENGTH[planned]) return 'plus que prévu';
  const known = reasonFor(test);
  if (known === undefined)
    throw new Error(`${test}: ${reached} instead of ${planned}, without a reason`);
  return known;
}

/** The part of `rules/README.md` that compares what is reached with what was planned. */
export function levelTables(levels: readonly LevelOfTest[]): string[] {
  const count = (key: 'reached' | 'planned', level: Level) =>
    levels.filter((one) => one[key] === level).length;
  return [
    '## Niveaux atteints et niveaux visés',
    '',
    'Ce que chaque test permet de décider sans une personne : `auto` échec et réussite, `fail-only` échec, `pass-or-review` réussite, `assisted` relevés et question, `manual` question seule. Les preuves de non-applicabilité s’y ajoutent. *What each test can decide without a person: both ways, failures, passes, evidence and a question, a question alone.*',
    '',
    '| Niveau | Visé | Atteint |',
    '| --- | ---: | ---: |',
    ...LEVELS.map(
      (level) => `| \`${level}\` | ${count('planned', level)} | ${count('reached', level)} |`,
    ),
    '',
    '| Test | Visé | Atteint | Écart |',
    '| --- | --- | --- | --- |',
    ...levels
      .filter((one) => one.reason !== null)
      .map(
        (one) => `| ${one.test} | \`${one.planned}\` | \`${one.reached}\` | ${one.reason ?? ''} |`,
      ),
  ];
}
