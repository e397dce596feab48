import type { ElementNode } from '#model';

/** Where a link to an office document leads, as far as the link itself tells. */
export interface DocumentLink {
  readonly url: URL;
  /** Name of the file; may be empty. */
  readonly file: string;
  /** Extension or media type; empty when only `download` says that it is a file. */
  readonly format: string;
}

const DOCUMENT_FILE = /\.(pdf|docx?|docm|odt|rtf|xlsx?|xlsm|ods|pptx?|ppsx?|odp|epub)$/iu;
const DOCUMENT_TYPE = /pdf|msword|officedocument|opendocument|ms-excel|ms-powerpoint|rtf|epub/iu;
const OTHER_FILE = /\.[a-z\d]{1,5}$/iu;

/**
 * Reads a link that leads to an office document by the name of a file (in the path, `download` or the query)
 * or by `type`. A link that is a download without a name is told with an empty format: it may be one.
 */
export function documentLink(
  { tag, attributes }: Pick<ElementNode, 'tag' | 'attributes'>,
  base: string,
): DocumentLink | undefined {
  const { href, download, type = '' } = attributes;
  if ((tag !== 'a' && tag !== 'area') || href === undefined) return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  const file = decoded(url.pathname.split('/').at(-1) ?? '');
  const named = [file, download ?? '', ...url.searchParams.values()].find((name) =>
    DOCUMENT_FILE.test(name),
  );
  if (named !== undefined)
    return { url, file: named, format: DOCUMENT_FILE.exec(named)?.[1]?.toLowerCase() ?? '' };
  if (DOCUMENT_TYPE.test(type)) return { url, file, format: type };
  const isDownload = download !== undefined && !OTHER_FILE.test(download || file);
  return isDownload ? { url, file: download || file, format: '' } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
