import type { CriterionId, ExemptionKind, ReadingValue, TestId } from '#model';
import type { HtmlPageLink } from './model-pages.ts';

/** One point of the official text, as this audit read it. */
export interface HtmlReading {
  readonly id: string;
  readonly tests: readonly TestId[];
  readonly value: ReadingValue;
  readonly isDefault: boolean;
  readonly meaning: string;
}

/** Contents declared exempt, and what that covered over all pages. */
export interface HtmlExemption {
  readonly kind: ExemptionKind;
  readonly reason: string;
  readonly selector: string | null;
  readonly url: string | null;
  readonly before: string | null;
  readonly criteria: readonly CriterionId[];
  readonly alternative: string | null;
  readonly alternativeHref: string | null;
  readonly removes: boolean;
  readonly wholePages: number;
  readonly elements: number;
  readonly findings: number;
  readonly tests: readonly TestId[];
  readonly firstPages: readonly HtmlPageLink[];
  readonly pageCount: number;
}
