import { DocumentProblem } from '../problem.ts';
import type { PdfFacts } from '#model';
import type { PdfFile } from './file.ts';
import { as } from './objects.ts';
import { dayOf, textOf } from './strings.ts';

type Metadata = Pick<PdfFacts, 'title' | 'language' | 'producer' | 'created' | 'modified'>;

const MAX_TEXT = 200;
const MAX_PACKET = 200_000;

/** Title, language, writer and dates: from the information dictionary, then from the XML packet of newer files. */
export function metadataOf(file: PdfFile): Metadata {
  const info = file.dict(file.trailer.entries.get('Info'));
  const packet = packetOf(file);
  const said = (key: string) => {
    const string = as('string', file.resolve(info?.entries.get(key)));
    return string ? textOf(string.bytes) : undefined;
  };
  const language = as('string', file.resolve(file.catalog.entries.get('Lang')));
  return compact({
    title: said('Title') || itemOf(packet, 'dc:title'),
    language: language ? textOf(language.bytes) : undefined,
    producer: [...new Set([said('Creator'), said('Producer')])].filter(Boolean).join(', '),
    created: dayOf(said('CreationDate') ?? '') ?? dayIn(packet, 'xmp:CreateDate'),
    modified: dayOf(said('ModDate') ?? '') ?? dayIn(packet, 'xmp:ModifyDate'),
  });
}

function packetOf(file: PdfFile): string {
  const stream = as('stream', file.resolve(file.catalog.entries.get('Metadata')));
  if (!stream) return '';
  try {
    return file.data(stream).subarray(0, MAX_PACKET).toString('utf8');
  } catch (error) {
    if (error instanceof DocumentProblem) return '';
    throw error;
  }
}

/** First item of an alternative list: `<dc:title><rdf:Alt><rdf:li>…`. */
function itemOf(packet: string, name: string): string | undefined {
  const from = packet.indexOf(`<${name}`);
  if (from < 0) return undefined;
  const text = /<rdf:li[^<>]*>([^<]*)</u.exec(packet.slice(from, from + 2000))?.[1];
  return text
    ?.replace(/&(?:amp|#38);/gu, '&')
    .replace(/&apos;|&#39;/gu, '’')
    .trim();
}

/** As an element or as an attribute. */
function dayIn(packet: string, name: string): string | undefined {
  const from = packet.indexOf(name);
  const [, day] =
    /^[=>\s"']{1,5}(\d{4}-\d{2}-\d{2})/u.exec(
      packet.slice(from + name.length, from + name.length + 30),
    ) ?? [];
  return from < 0 ? undefined : day;
}

function compact(said: { readonly [K in keyof Metadata]: Metadata[K] | undefined }): Metadata {
  const kept = Object.entries(said).flatMap(([key, text]) =>
    text ? [[key, text.slice(0, MAX_TEXT)] as const] : [],
  );
  return Object.fromEntries(kept);
}
