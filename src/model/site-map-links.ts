import type { NodeIndex } from './dom.ts';

/**
 * Why an address was not asked for: another site, a link that acts or a left-out address (`scope`), what
 * robots.txt forbids, or too many links, too long a time.
 */
export type NotAsked = 'scope' | 'robots' | 'limit' | 'interrupted';

/** How the site answered a link that was followed by one GET, redirects included. */
export type LinkEnd =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly isHtml: boolean;
      /** Markup inside the first `title` and the first `h1` as served, 300 characters at most. */
      readonly title?: string;
      readonly heading?: string;
      /** The address at the end of its redirects; absent without any. */
      readonly redirectedTo?: string;
      /** An error that a second request met again. */
      readonly twice?: true;
    }
  /** No answer: what the network said, and whether a second request met the same. */
  | { readonly kind: 'failed'; readonly detail: string; readonly twice?: true }
  | { readonly kind: 'not-asked'; readonly why: NotAsked };

/** An address that the content of a site map leads to, and its links. */
export interface SiteMapLink {
  readonly url: string;
  readonly links: readonly NodeIndex[];
  readonly end: LinkEnd;
}
