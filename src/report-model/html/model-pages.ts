import type { CriterionId, PageProblem, Status } from '#model';

export interface HtmlPageLink {
  readonly path: string;
  /** Its id within the report; null when the pages shown leave it out. */
  readonly anchor: string | null;
}

export interface HtmlPage {
  /** Place in the run, from 1. */
  readonly place: number;
  readonly id: string;
  readonly path: string;
  readonly href: string | null;
  readonly title: string | null;
  /** Language tag of the title; null when the page gives none that is well formed. */
  readonly titleLang: string | null;
  readonly status: 'audited' | 'error' | 'skipped';
  readonly error: { readonly reason: PageProblem; readonly message: string } | null;
  readonly criteria: Readonly<Record<Status, number>>;
  readonly nonCompliant: readonly {
    readonly id: CriterionId;
    readonly label: string;
    /** Another page of a process fails it. */
    readonly byProcess: boolean;
  }[];
  /** What of it could not be read, in machine words. */
  readonly unread: readonly string[];
  /** States besides the one it loads in. */
  readonly states: readonly HtmlState[];
}

export interface HtmlState {
  readonly name: string;
  readonly how: readonly string[];
  readonly status: 'audited' | 'error';
  readonly error: { readonly step: string; readonly message: string } | null;
}

export interface HtmlProcess {
  readonly name: string;
  readonly pages: readonly HtmlPageLink[];
  readonly missing: readonly string[];
  readonly criteria: Readonly<Record<Status, number>>;
}
