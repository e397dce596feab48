import type { CriterionId, Status } from '#model';

/** A state of a page besides the one it loads in. */
export interface ReportState {
  readonly id: string;
  readonly name: string;
  /** How it is reached, step by step, in words. */
  readonly how: readonly string[];
  readonly status: 'audited' | 'error';
  /** What the page was then; null when the state was not reached. */
  readonly url: string | null;
  readonly title: string | null;
  /** The step that failed, and what was found instead. */
  readonly error: { readonly step: string; readonly message: string } | null;
}

/** Pages a person goes through for one purpose. */
export interface ReportProcess {
  readonly id: string;
  readonly name: string;
  /** Ids of its pages, in the order of the process; their states are part of them. */
  readonly pages: readonly string[];
  /** Addresses of those that could not be audited. */
  readonly missing: readonly string[];
  /** All criteria, over its pages: validated only if validated on all of them. */
  readonly criteria: Readonly<Record<CriterionId, Status>>;
}
