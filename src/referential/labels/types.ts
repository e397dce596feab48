import type { Localized } from '#model';
import type { RgaaCriterionId, RgaaTestId } from '../ids.ts';

/** Short words of one criterion (≤ 80 characters) and of each of its tests (≤ 90 characters). */
export interface CriterionLabels {
  readonly label: Localized;
  readonly tests: Readonly<Record<string, Localized>>;
}

/**
 * What each `theme-NN.ts` holds:
 * `export const theme01 = { label, criteria: { '1.1': { label, tests: { '1.1.1': { fr, en } } } } } as const satisfies ThemeLabels;`
 * All words are ours: official sentences are never copied.
 */
export interface ThemeLabels {
  readonly label: Localized;
  readonly criteria: Readonly<Record<string, CriterionLabels>>;
}

/** The words of the whole referential: the compiler refuses a missing criterion or test. */
export type AllCriterionLabels = {
  readonly [C in RgaaCriterionId]: {
    readonly label: Localized;
    readonly tests: Readonly<Record<Extract<RgaaTestId, `${C}.${number}`>, Localized>>;
  };
};
