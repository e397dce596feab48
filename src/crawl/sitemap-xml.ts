import sax from 'sax';
import {
  MAX_LOCATION_LENGTH,
  type SitemapProblem,
  type SitemapReader,
  type TakeLocation,
} from './sitemap-types.ts';

const MAX_DEPTH = 10;

/**
 * An XML sitemap: `urlset/url/loc` and `sitemapindex/sitemap/loc` of sitemaps.org, under any prefix; other
 * vocabularies inside (`image:loc`) are ignored. What a cut-off file named before its end stands.
 */
export function createXmlReader(take: TakeLocation): SitemapReader {
  return new XmlReader(take);
}

class XmlReader implements SitemapReader {
  readonly #take: TakeLocation;
  // Not strict: many published sitemaps hold a bare `&`, at which a strict parser stops. Positions stay
  // on: without them sax forgets its own limit of 64 KiB for a name, a comment or a value.
  readonly #parser = sax.parser(false, { lowercase: true });
  /** Names of the open elements, the root first. */
  readonly #path: string[] = [];
  #hasRoot = false;
  #prefix = '';
  #location = '';
  #isDone = false;
  #problem: SitemapProblem | null = null;

  constructor(take: TakeLocation) {
    this.#take = take;
    this.#parser.ondoctype = (doctype) =>
      this.#stop(/^\s*html/i.test(doctype) ? 'not-a-sitemap' : 'doctype');
    this.#parser.onopentagstart = ({ name }) => this.#open(name);
    this.#parser.onclosetag = () => this.#close();
    this.#parser.ontext = (text) => this.#text(text);
    this.#parser.oncdata = (text) => this.#text(text);
    this.#parser.onerror = () => this.#stop('xml');
  }

  write(text: string): 'more' | 'enough' {
    if (!this.#isDone) this.#parser.write(text);
    return this.#isDone ? 'enough' : 'more';
  }

  end(): SitemapProblem | null {
    return this.#isDone || this.#hasRoot ? this.#problem : 'not-a-sitemap';
  }

  #open(name: string): void {
    if (this.#isDone) return;
    if (!this.#hasRoot) this.#root(name);
    this.#path.push(name.slice(0, 64));
    this.#location = '';
    if (this.#path.length > MAX_DEPTH) this.#stop('too-nested');
  }

  #root(name: string): void {
    this.#hasRoot = true;
    this.#prefix = name.slice(0, name.indexOf(':') + 1);
    const local = name.slice(this.#prefix.length);
    if (local !== 'urlset' && local !== 'sitemapindex') this.#stop('not-a-sitemap');
  }

  #text(text: string): void {
    if (this.#isInLocation())
      this.#location = (this.#location + text).slice(0, MAX_LOCATION_LENGTH);
  }

  #close(): void {
    if (this.#isDone) return;
    const location = this.#isInLocation() ? this.#location.trim() : '';
    const kind = this.#path[0] === `${this.#prefix}sitemapindex` ? 'index' : 'page';
    this.#path.pop();
    this.#location = '';
    if (location !== '' && this.#take(location, kind) === 'enough') this.#isDone = true;
  }

  #isInLocation(): boolean {
    const [, entry, loc, ...deeper] = this.#path;
    const isEntry = entry === `${this.#prefix}url` || entry === `${this.#prefix}sitemap`;
    return isEntry && loc === `${this.#prefix}loc` && deeper.length === 0;
  }

  #stop(problem: SitemapProblem): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#problem = problem;
  }
}
