import type { PageRef } from '#model';
import { comparable } from '#rule-kit';

/** Letters that tell a word from another. */
const STEM = 6;

export interface Asked {
  /** Address of the form and name of the field: the same on every page. */
  readonly key: string;
  readonly label: string;
}

export interface SeenPage {
  readonly page: PageRef;
  readonly digest: readonly Asked[];
}

/** Number of pages by label, for each field that occurs on several pages. */
export type Labels = ReadonlyMap<string, number>;

export function labelsByKey(pages: readonly SeenPage[]): ReadonlyMap<string, Labels> {
  const counted = new Map<
    string,
    { readonly pages: Set<string>; readonly labels: Map<string, number> }
  >();
  for (const { page, digest } of pages)
    for (const { key, label } of digest) {
      const entry = counted.get(key) ?? { pages: new Set(), labels: new Map() };
      entry.pages.add(page.id);
      entry.labels.set(label, (entry.labels.get(label) ?? 0) + 1);
      counted.set(key, entry);
    }
  return new Map(
    [...counted]
      .filter(([, entry]) => entry.pages.size > 1)
      .map(([key, { labels }]) => [key, labels]),
  );
}

/** Few pages call the field so, the others otherwise, and the words have nothing in common. */
export function isOdd(label: string, labels: Labels): boolean {
  const [[usual, count] = ['', 0]] = [...labels].sort((a, b) => b[1] - a[1]);
  if (label === usual || count < 2 * (labels.get(label) ?? 0)) return false;
  const known = new Set(stems(usual));
  return !stems(label).some((word) => known.has(word));
}

/** Beginnings of words, which endings do not change; small words are in every label. */
function stems(label: string): readonly string[] {
  return comparable(label)
    .split(' ')
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM));
}
