import type { JsonObject, Localized } from './outcome.ts';
import type { ProcessDeclaration } from './script.ts';

/** Why a run ended; only `done` and `limit` are ends it chose. */
export type StopReason = 'done' | 'limit' | 'interrupted' | 'disk' | 'error';

/** The circumstances of a run: what `run.json` stores and reports print. It holds no secret. */
export interface RunInfo {
  readonly tool: { readonly name: string; readonly version: string };
  readonly engines: {
    readonly axe: string;
    /** Version of Chromium. */
    readonly chromium: string;
    /** Which build it is, in words: `chromium-headless-shell`, `chrome`, … */
    readonly browserKind: string;
    /** A path of the machine: kept in the run, never printed in a report. */
    readonly browserPath?: string;
  };
  /** ISO 8601, with its zone. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Every page that was to be visited got its end. */
  readonly complete: boolean;
  readonly stoppedBecause: StopReason;
  readonly site: { readonly url: string; readonly name?: string };
  /** Addresses the run was given. */
  readonly seeds: readonly string[];
  /** Options as they were in force, as plain JSON. Never a header, cookie, password or token. */
  readonly settings: JsonObject;
  /** Pages within the scope that the run came to know, and those it did not visit because it stopped. */
  readonly discovered: { readonly found: number; readonly notVisited: number };
  /** Absent when none was declared. */
  readonly processes?: readonly ProcessDeclaration[];
  /** What readers must know of how the run went: no sandbox, sitemap cut, … */
  readonly notices: readonly Localized[];
}
