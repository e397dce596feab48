import type { PageRef } from '#model';
import { sharesMenu, type NavigationDigest } from './_navigation.ts';

export interface Seen {
  readonly page: PageRef;
  readonly digest: NavigationDigest;
}

/** Pages looked at among those of one folder. */
const MOST_SIBLINGS = 50;
/** Fewer pages make no custom. */
const LEAST_ALIKE = 3;

/**
 * The pages that make one set with a page without a doubt (RGAA, « ensemble de pages »): they stand in its
 * folder, speak its language and share a menu with it, and neither is a home page, a step of a process, a page
 * of results or the site map. A page that is apart has no siblings.
 */
export function siblingsAmong(pages: readonly Seen[]): (one: Seen) => readonly Seen[] {
  const folders = new Map<string, Seen[]>();
  for (const one of pages) {
    if (isApart(one)) continue;
    const others = folders.get(folderOf(one));
    if (others) others.push(one);
    else folders.set(folderOf(one), [one]);
  }
  return (one) => {
    const folder = (folders.get(folderOf(one)) ?? []).slice(0, MOST_SIBLINGS);
    if (isApart(one)) return [];
    return folder.filter(
      (other) =>
        other !== one && other.page.lang === one.page.lang && sharesMenu(one.digest, other.digest),
    );
  };
}

/** Three siblings at least do so, and more than those that do not, the page itself among them. */
export function isCustom(
  siblings: readonly Seen[],
  does: (digest: NavigationDigest) => boolean,
): boolean {
  const alike = siblings.filter(({ digest }) => does(digest)).length;
  return alike >= LEAST_ALIKE && alike > siblings.length - alike + 1;
}

function isApart({ page, digest }: Seen): boolean {
  const { isStep, isPartial, isSiteMap, isResults } = digest;
  return page.isHome || page.process !== undefined || isStep || isPartial || isSiteMap || isResults;
}

function folderOf({ digest }: Seen): string {
  return digest.path.replace(/\?.*$/u, '').replace(/[^/]*$/u, '');
}
