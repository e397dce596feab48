import type { Localized } from '#model';
import type { RgaaCriterionId, RgaaTestId } from '../ids.ts';
import type { ThemeNumber } from '../folders.ts';

/** Short words of one criterion (≤ 80 characters) and of each of its tests (≤ 90 characters). */
export interface CriterionLabels {
  readonly label: Localized;
  readonly tests: Readonly<Record<string, Localized>>;
}

/**
 * What each `theme-NN.ts` holds:
 * `export const theme01 = { label, criteria: { '1.1': { label, tests: { '1.1.1': { fr, en } } } } } as const satisfies ThemeLabels;`
 * All words are ours: official sentences are never copied. `AllLabels` then checks that none is missing.
 */
export interface ThemeLabels {
  readonly label: Localized;
  readonly criteria: Readonly<Record<string, CriterionLabels>>;
}

type CriterionOf<T extends ThemeNumber> = Extract<RgaaCriterionId, `${T}.${number}`>;
type TestOf<C extends RgaaCriterionId> = Extract<RgaaTestId, `${C}.${number}`>;

/** The labels of the whole referential: the compiler refuses a missing theme, criterion or test. */
export type AllLabels = {
  readonly [T in ThemeNumber]: {
    readonly label: Localized;
    readonly criteria: {
      readonly [C in CriterionOf<T>]: {
        readonly label: Localized;
        readonly tests: { readonly [K in TestOf<C>]: Localized };
      };
    };
  };
};
