/** Why a page could not be audited, or was left out. */
export type PageProblem =
  | 'timeout'
  | 'http'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'crash'
  | 'download'
  | 'not-html'
  | 'empty'
  | 'out-of-scope'
  | 'blocked'
  | 'robots'
  | 'invalid-url'
  | 'duplicate'
  | 'disk'
  | 'internal';

/** The end of a page in a run; every discovered page has exactly one. */
export interface PageRecord {
  readonly id: string;
  readonly url: string;
  readonly status: 'audited' | 'error' | 'skipped';
  readonly finalUrl: string | null;
  readonly title: string | null;
  readonly lang: string | null;
  readonly error: { readonly reason: PageProblem; readonly message: string } | null;
}
