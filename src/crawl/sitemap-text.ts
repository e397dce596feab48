import { MAX_LOCATION_LENGTH, type SitemapReader, type TakeLocation } from './sitemap-types.ts';

/** By then a text file must have shown one address, or it is another kind of text. */
const LINES_TO_PROVE = 20;

/** A plain-text sitemap: one address a line, other lines ignored. */
export function createLineReader(take: TakeLocation): SitemapReader {
  let rest = '';
  let lines = 0;
  let isProven = false;

  function read(line: string): 'more' | 'enough' {
    const location = line.trim();
    if (location === '') return 'more';
    lines += 1;
    if (/^https?:\/\//i.test(location)) {
      isProven = true;
      return take(location, 'page');
    }
    return isProven || lines < LINES_TO_PROVE ? 'more' : 'enough';
  }

  return {
    write(text) {
      const complete = (rest + text).split(/\r\n?|\n/);
      // Cut, so that a line without end is not copied again with every piece.
      rest = (complete.pop() ?? '').slice(0, MAX_LOCATION_LENGTH);
      return complete.some((line) => read(line) === 'enough') ? 'enough' : 'more';
    },
    end(isCut) {
      // Half an address is another address.
      if (!isCut) read(rest);
      return isProven ? null : 'not-a-sitemap';
    },
  };
}
