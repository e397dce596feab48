import type { Get, GetFailureKind } from './get-types.ts';
import type { Robots } from './robots.ts';
import type { Scope } from './scope.ts';
import { createSitemapReader } from './sitemap-file.ts';
import type { SitemapProblem } from './sitemap-types.ts';
import { readUrl } from './url.ts';

/** A sitemap to begin with; a guessed one may be missing without being a failure. */
export interface SitemapStart {
  readonly url: string;
  readonly isGuessed: boolean;
}

/** A limit that was reached: there was more to read. */
export type SitemapCap =
  'bytes' | 'urls-per-file' | 'urls' | 'files' | 'depth' | 'time' | 'aborted';

export interface SitemapFailure {
  readonly url: string;
  readonly reason: SitemapProblem | GetFailureKind | `http-${number}`;
}

export interface SitemapReading {
  /** Addresses in scope, in the order they were read, each once. */
  readonly urls: readonly string[];
  /** Addresses read that are out of scope or unreadable. */
  readonly leftOut: number;
  readonly files: number;
  readonly capped: ReadonlySet<SitemapCap>;
  readonly failures: readonly SitemapFailure[];
}

export interface SitemapSettings {
  readonly starts: readonly SitemapStart[];
  readonly scope: Scope;
  readonly get: Get;
  readonly signal?: AbortSignal;
}

const MAX_BYTES = 50 * 1024 * 1024;
const MAX_URLS_PER_FILE = 50_000;
const MAX_URLS = 100_000;
const MAX_FILES = 500;
/** Indexes of indexes of indexes. */
const MAX_DEPTH = 3;
const FILE_TIMEOUT_MS = 30_000;
const TOTAL_MS = 300_000;

/**
 * Where to look for an origin's sitemaps: the person's own, else those robots.txt names, else the place
 * where most sites put one.
 */
export function sitemapStarts(
  origin: string,
  robots: Pick<Robots, 'sitemaps'>,
  given: readonly string[],
): readonly SitemapStart[] {
  const named = given.length > 0 ? given : robots.sitemaps;
  return named.length > 0
    ? named.map((url) => ({ url, isGuessed: false }))
    : [{ url: new URL('/sitemap.xml', origin).href, isGuessed: true }];
}

/**
 * Reads sitemaps and the sitemaps they name, one file after the other, within the scope's origins and
 * within limits: 50 MB and 50,000 addresses a file, 500 files, 3 levels of indexes, 100,000 addresses,
 * five minutes. Files may be XML or text, gzipped or not. What failed or was cut is in the result.
 */
export function readSitemaps(settings: SitemapSettings): Promise<SitemapReading> {
  return new SitemapWalk(settings).run();
}

class SitemapWalk {
  readonly #settings: SitemapSettings;
  readonly #deadline = performance.now() + TOTAL_MS;
  readonly #toRead: (SitemapStart & { readonly depth: number })[] = [];
  readonly #seen = new Set<string>();
  readonly #urls = new Set<string>();
  readonly #capped = new Set<SitemapCap>();
  readonly #failures: SitemapFailure[] = [];
  #leftOut = 0;
  #files = 0;

  constructor(settings: SitemapSettings) {
    this.#settings = settings;
    for (const { url, isGuessed } of settings.starts) this.#enqueue(url, 0, isGuessed);
  }

  async run(): Promise<SitemapReading> {
    for (let file = this.#toRead.shift(); file; file = this.#toRead.shift()) {
      const cap = this.#reachedCap();
      if (cap) {
        this.#capped.add(cap);
        break;
      }
      this.#files += 1;
      await this.#read(file.url, file.depth, file.isGuessed);
    }
    return {
      urls: [...this.#urls],
      leftOut: this.#leftOut,
      files: this.#files,
      capped: this.#capped,
      failures: this.#failures,
    };
  }

  #reachedCap(): SitemapCap | undefined {
    if (this.#settings.signal?.aborted) return 'aborted';
    if (performance.now() > this.#deadline) return 'time';
    if (this.#files === MAX_FILES) return 'files';
    return this.#urls.size === MAX_URLS ? 'urls' : undefined;
  }

  async #read(url: string, depth: number, isGuessed: boolean): Promise<void> {
    let inFile = 0;
    const reader = createSitemapReader((location, kind) => {
      inFile += 1;
      if (inFile > MAX_URLS_PER_FILE) {
        this.#capped.add('urls-per-file');
        return 'enough';
      }
      return kind === 'index' ? this.#enqueue(location, depth + 1, false) : this.#page(location);
    });
    const result = await this.#settings.get({
      url,
      allow: (hop) => this.#settings.scope.allows(hop),
      maxWireBytes: MAX_BYTES,
      maxBytes: MAX_BYTES,
      timeoutMs: FILE_TIMEOUT_MS,
      receive: (chunk) => reader.write(chunk),
    });
    if (!result.ok) return this.#fail(url, result.kind);
    if (result.cut) this.#capped.add('bytes');
    const isMissing = result.status < 200 || result.status >= 300;
    const problem = isMissing
      ? (`http-${result.status}` as const)
      : reader.end(result.cut !== null);
    // Guessed at, it may be missing or be the site's "not found" page.
    const isNoLoss = isGuessed && (isMissing ? result.status < 500 : problem === 'not-a-sitemap');
    if (problem && !isNoLoss) this.#fail(url, problem);
  }

  #page(location: string): 'more' | 'enough' {
    const reading = readUrl(location);
    if (!reading.ok || !this.#settings.scope.decide(reading.url).in) {
      this.#leftOut += 1;
    } else if (this.#urls.size < MAX_URLS) {
      this.#urls.add(reading.url);
    } else if (!this.#urls.has(reading.url)) {
      this.#capped.add('urls');
      return 'enough';
    }
    return 'more';
  }

  #enqueue(location: string, depth: number, isGuessed: boolean): 'more' | 'enough' {
    const reading = readUrl(location);
    if (!reading.ok) {
      this.#fail(location.slice(0, 200), 'refused');
    } else if (!this.#seen.has(reading.url)) {
      if (depth > MAX_DEPTH) this.#capped.add('depth');
      else if (this.#seen.size > 2 * MAX_FILES) return 'enough';
      else {
        this.#seen.add(reading.url);
        this.#toRead.push({ url: reading.url, depth, isGuessed });
      }
    }
    return 'more';
  }

  #fail(url: string, reason: SitemapFailure['reason']): void {
    if (this.#failures.length < MAX_FILES) this.#failures.push({ url, reason });
  }
}
