import type { NodeIndex } from './dom.ts';

/** Formats the official list of office documents names, and what else a link may turn out to lead to. */
export type OfficeFormat = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';
export type UnreadFormat = 'doc' | 'rtf' | 'html' | 'image' | 'other';

/** What documents of all kinds say of themselves. Absent: not said. Texts are cut at 200 characters. */
interface Named {
  readonly title?: string;
  /** As written: `fr-FR`. */
  readonly language?: string;
  /** The program that wrote the file. */
  readonly producer?: string;
  /** Days, `2024-01-31`, as the file tells them. */
  readonly created?: string;
  readonly modified?: string;
}

export interface PdfFacts extends Named {
  readonly format: 'pdf';
  readonly version: string;
  /** Encrypted, but open to everybody. */
  readonly encrypted?: true;
  /** Its tables were wrong: the file was searched for what it holds, and some may have been missed. */
  readonly damaged?: true;
  /** A form or a set of files in PDF's clothes: the pages seen are not the content. */
  readonly wrapper?: 'xfa' | 'portfolio';
  /** It says that its structure is to be trusted. */
  readonly marked?: true;
  /** Elements of the structure tree by standard type (`H1`, `Figure`…); absent without a single one. */
  readonly tags?: Readonly<Record<string, number>>;
  /** It names a structure tree in which no element was found. */
  readonly emptyStructure?: true;
  readonly figuresWithoutAlternative?: number;
  readonly tables?: number;
  readonly tablesWithHeaders?: number;
  /** Readers show the title, not the file's name. */
  readonly showsTitle?: true;
  readonly pages: number;
  /** Pages whose content was read; the two counts that follow are theirs. */
  readonly pagesRead: number;
  /** Letters shown as text, spaces left out. */
  readonly letters: number;
  readonly images: number;
}

export interface OfficeFacts extends Named {
  readonly format: OfficeFormat;
  readonly headings: number;
  readonly images: number;
  /** Neither described nor marked as decorative. */
  readonly imagesWithoutAlternative: number;
  readonly tables: number;
  readonly tablesWithHeaders: number;
  readonly letters: number;
}

export interface EpubFacts extends Named {
  readonly format: 'epub';
}

/** A file that is not looked into: an older format, or no office document at all. */
export interface UnreadFacts {
  readonly format: UnreadFormat;
}

export type DocumentFacts = PdfFacts | OfficeFacts | EpubFacts | UnreadFacts;

/**
 * Why a document was not fetched or not read. `limit`: of documents per page or per run; `scope`: another
 * origin; `not-a-document`: a web page, a picture or something unknown; `broken`: the file is not what it says; `overrun`: reading it took too long or too much memory.
 */
export type DocumentFailure =
  | 'limit'
  | 'scope'
  | 'robots'
  | 'network'
  | 'http'
  | 'not-a-document'
  | 'too-large'
  | 'interrupted'
  | 'password'
  | 'broken'
  | 'overrun';

export type DocumentReading =
  | { readonly ok: true; readonly bytes: number; readonly facts: DocumentFacts }
  | { readonly ok: false; readonly failure: DocumentFailure; readonly detail: string };

/** One document and the links of the page that lead to it. */
export interface LinkedDocument {
  readonly url: string;
  readonly links: readonly NodeIndex[];
  readonly reading: DocumentReading;
}
