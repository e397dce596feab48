import type { OfficeFacts } from '#model';

/** What is counted in an office file, while it is read. */
export interface Counts {
  headings: number;
  images: number;
  imagesWithoutAlternative: number;
  tables: number;
  tablesWithHeaders: number;
  letters: number;
}

export function noCounts(): Counts {
  return {
    headings: 0,
    images: 0,
    imagesWithoutAlternative: 0,
    tables: 0,
    tablesWithHeaders: 0,
    letters: 0,
  };
}

/** Letters of a text, spaces left out. */
export function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

type Named = Pick<OfficeFacts, 'title' | 'language' | 'producer' | 'created' | 'modified'>;

/** Texts that say something, cut; dates as days. */
export function named(said: { readonly [K in keyof Named]: string | undefined }): Named {
  const kept = Object.entries(said).flatMap(([key, text]) => {
    const tidy = (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200);
    const isDay = key === 'created' || key === 'modified';
    const value = isDay ? (/^\d{4}-\d{2}-\d{2}/u.exec(tidy)?.[0] ?? '') : tidy;
    return value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}
