import type { Visitor } from '#browser';
import type { JournalRecord, OriginHeaders } from '#crawl';
import type { Localized, RunInfo, Secrets } from '#model';
import type { Rule } from '#rule-kit';
import type { RunStore } from '#store';
import type { AuditSettings } from './settings.ts';

/** Versions of what judged and what was judged with. */
export type Engines = Pick<RunInfo, 'tool' | 'engines'>;

export interface AuditRequest {
  readonly settings: AuditSettings;
  readonly store: RunStore<JournalRecord>;
  readonly visitor: Visitor;
  readonly userAgent: string;
  readonly rules: readonly Rule[];
  readonly engines: Engines;
  /** What the caller knows that readers must know too: no sandbox, say. */
  readonly notices: readonly Localized[];
  /** Values of the variables the settings name; without it, none. */
  readonly secrets?: Secrets;
  /** Credentials for what is fetched besides pages, each for its own origin. */
  readonly headers?: readonly OriginHeaders[];
}
