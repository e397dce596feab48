import { StringDecoder } from 'node:string_decoder';
import { createLineReader } from './sitemap-text.ts';
import type { SitemapProblem, SitemapReader, TakeLocation } from './sitemap-types.ts';
import { createXmlReader } from './sitemap-xml.ts';

/** Reads the bytes of one sitemap, XML or plain text as its first character tells. */
export function createSitemapReader(take: TakeLocation) {
  const decoder = new StringDecoder('utf8');
  let reader: SitemapReader | undefined;
  return {
    write(chunk: Buffer): 'more' | 'enough' {
      const text = decoder.write(chunk);
      if (reader) return reader.write(text);
      const start = text.replace(/^[\uFEFF\s]+/, '');
      if (start === '') return 'more';
      reader = start.startsWith('<') ? createXmlReader(take) : createLineReader(take);
      return reader.write(start);
    },
    end: (isCut: boolean): SitemapProblem | null => (reader ? reader.end(isCut) : 'not-a-sitemap'),
  };
}
