/** Outcome of a test on a page, in EARL's words (W3C Evaluation and Report Language). */
export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell' | 'untested';

/** Status of a criterion, in the law's words: C, NC, NA, NT. */
export type Status = 'C' | 'NC' | 'NA' | 'NT';

/** How sure a finding is: only a `certain` failure can make a test fail. */
export type Certainty = 'certain' | 'proposed' | 'lead';

/** Effect on users, in the words auditors use: mineur, majeur, bloquant. */
export type Impact = 'minor' | 'major' | 'blocking';

/** Ids as the official text numbers them; which ones exist is the referential's to say. */
export type TestId = `${number}.${number}.${number}`;
export type CriterionId = `${number}.${number}`;

/** The criterion a test belongs to: `8.3.1` → `8.3`. */
export function criterionOf(test: TestId): CriterionId {
  return test.slice(0, test.lastIndexOf('.')) as CriterionId;
}

/** One sentence in both languages of the product. `{name}` places are filled from a finding's data. */
export interface Localized {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Localized;

/** Data that survives a JSON round trip. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
