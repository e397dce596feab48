import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';

interface Place {
  /** Path on the demo site. */
  readonly page: string;
  /** Matches one element of the page; `html` for a defect of the page as a whole. */
  readonly selector: string;
  readonly note: Localized;
}

/** A defect made on purpose, and how sure a scan at rest can be of it. */
export interface KnownDefect extends Place {
  readonly test: RgaaTestId;
  /** `pair`: certain, but on this test or on another one. */
  readonly certainty: 'certain' | 'pair' | 'proposed' | 'lead';
}

export interface KnownDefects {
  readonly defects: readonly KnownDefect[];
  /** Elements that look suspicious and are right: no failure may point at them. */
  readonly clean: readonly Place[];
}

/** What `demo/defects.json` says of the demo site. */
export const known = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../demo/defects.json'), 'utf8'),
) as KnownDefects;

/** The defect in one line, as the failure of a test shows it. */
export function inWords({ page, test, selector, note }: KnownDefect): string {
  return `${page} ${test} ${selector} (${note.en})`;
}
