import { theme01 } from './theme-01.ts';
import { theme02 } from './theme-02.ts';
import { theme03 } from './theme-03.ts';
import { theme04 } from './theme-04.ts';
import { theme05 } from './theme-05.ts';
import { theme06 } from './theme-06.ts';
import { theme07 } from './theme-07.ts';
import { theme08 } from './theme-08.ts';
import { theme09 } from './theme-09.ts';
import { theme10 } from './theme-10.ts';
import { theme11 } from './theme-11.ts';
import { theme12 } from './theme-12.ts';
import { theme13 } from './theme-13.ts';
import type { Localized } from '#model';
import type { ThemeNumber } from '../folders.ts';
import type { AllCriterionLabels } from './types.ts';

export const THEME_LABELS: Readonly<Record<ThemeNumber, Localized>> = {
  1: theme01.label,
  2: theme02.label,
  3: theme03.label,
  4: theme04.label,
  5: theme05.label,
  6: theme06.label,
  7: theme07.label,
  8: theme08.label,
  9: theme09.label,
  10: theme10.label,
  11: theme11.label,
  12: theme12.label,
  13: theme13.label,
};

export const CRITERION_LABELS: AllCriterionLabels = {
  ...theme01.criteria,
  ...theme02.criteria,
  ...theme03.criteria,
  ...theme04.criteria,
  ...theme05.criteria,
  ...theme06.criteria,
  ...theme07.criteria,
  ...theme08.criteria,
  ...theme09.criteria,
  ...theme10.criteria,
  ...theme11.criteria,
  ...theme12.criteria,
  ...theme13.criteria,
};
