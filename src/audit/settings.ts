import type { Exemption, Language, ReadingId, RunScript, ScriptedState } from '#model';

export type ProbeSet = 'quick' | 'standard' | 'full';

/** A page listed by the user. */
export interface SettingsPage {
  readonly url: string;
  readonly name?: string;
  /** Forms of the page may be sent to its own origin while the steps towards its states run. */
  readonly allowSubmit?: true;
  readonly states?: readonly ScriptedState[];
}

/** Everything a run depends on. Stored in `run.json`, so it never holds a secret. */
export interface AuditSettings {
  /** Addresses the crawl starts from; the first names the site. */
  readonly seeds: readonly string[];
  /** Pages listed by the user, in their order, as given. */
  readonly pages: readonly SettingsPage[];
  /** Follow links and sitemaps; otherwise only seeds and listed pages are audited. */
  readonly crawl: boolean;
  readonly maxPages: number;
  readonly maxDepth: number | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly sitemaps: readonly string[];
  readonly ignoreRobots: boolean;
  readonly probes: ProbeSet;
  /** Pages visited at the same time. */
  readonly concurrency: number;
  /** Least time between two page loads, in milliseconds. */
  readonly delayMs: number;
  /** Time for a page to answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly lang: Language;
  readonly formats: readonly ('html' | 'json')[];
  readonly failOn: readonly string[];
  /** Readings of the official wording that this audit relaxes, or makes strict. */
  readonly lenient: readonly ReadingId[];
  readonly strict: readonly ReadingId[];
  /** Contents declared exempt or under derogation. */
  readonly exempt: readonly Exemption[];
  /** Login, consent, processes. It names variables of the environment, never their values. */
  readonly script?: RunScript;
}

export const DEFAULT_SETTINGS: Omit<AuditSettings, 'seeds' | 'pages'> = {
  crawl: true,
  maxPages: 50,
  maxDepth: null,
  include: [],
  exclude: [],
  sitemaps: [],
  ignoreRobots: false,
  probes: 'standard',
  concurrency: 2,
  delayMs: 0,
  timeoutMs: 30_000,
  viewport: { width: 1280, height: 900 },
  lang: 'fr',
  formats: ['html', 'json'],
  failOn: [],
  lenient: [],
  strict: [],
  exempt: [],
};
