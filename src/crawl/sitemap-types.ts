/** Why a sitemap's content was refused, from there on or from the start. */
export type SitemapProblem =
  | 'doctype' // XML with a DTD: entities are never expanded, so such a file is not trusted
  | 'too-nested'
  | 'xml' // broken beyond reading
  | 'not-a-sitemap';

/** Reads the characters of a sitemap piece by piece. */
export interface SitemapReader {
  /** The next characters; `enough` once nothing more is wanted or readable. */
  write(text: string): 'more' | 'enough';
  /** After the last characters, which a limit may have `cut`: what was wrong with them, if anything. */
  end(isCut: boolean): SitemapProblem | null;
}

/** Takes each address as written; `index` when it is another sitemap's. */
export type TakeLocation = (location: string, kind: 'page' | 'index') => 'more' | 'enough';

/** Longer addresses are cut, and so refused as too long by whoever takes them. */
export const MAX_LOCATION_LENGTH = 4_096;
