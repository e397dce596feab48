import type { TestId } from '#model';
import { CRITERION_SLUGS, THEME_SLUGS, themeNumberOf } from './folders.ts';
import type { ThemeNumber } from './folders.ts';
import { CRITERION_IDS } from './ids.ts';
import type { RgaaCriterionId } from './ids.ts';
import { CRITERION_LABELS, THEME_LABELS } from './labels/all.ts';
import type { CriterionLabels } from './labels/types.ts';
import type { Criterion, Referential, Theme } from './types.ts';
import { WCAG } from './wcag.ts';

const SOURCE = 'https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/';
const THEME_NUMBERS = Object.keys(THEME_SLUGS).map((key) => Number(key) as ThemeNumber);

/** The whole RGAA 4.1.2: 13 themes, 106 criteria, 258 tests, in official order. */
export const RGAA: Referential = {
  id: 'RGAA',
  version: '4.1.2',
  source: SOURCE,
  themes: THEME_NUMBERS.map(buildTheme),
};

function buildTheme(number: ThemeNumber): Theme {
  return {
    number,
    slug: THEME_SLUGS[number],
    label: THEME_LABELS[number],
    criteria: CRITERION_IDS.filter((id) => themeNumberOf(id) === number).map(buildCriterion),
  };
}

function buildCriterion(id: RgaaCriterionId): Criterion {
  const labels: CriterionLabels = CRITERION_LABELS[id];
  return {
    id,
    theme: themeNumberOf(id),
    slug: CRITERION_SLUGS[id],
    ...WCAG[id],
    label: labels.label,
    url: `${SOURCE}#${id}`,
    tests: Object.entries(labels.tests).map(([test, label]) => ({ id: test as TestId, label })),
  };
}
