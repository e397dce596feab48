/** Objects of a PDF file, as ISO 32000 names them. */
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Buffer;
}
export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
}
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As stored: encoded, and deciphered if the file is encrypted. */
  readonly raw: Buffer;
}
/** A bare word: an operator of a content stream, or a mark of the file's own syntax. */
export interface PdfWord {
  readonly kind: 'word';
  readonly word: string;
}
export type PdfObject =
  | null
  | boolean
  | number
  | readonly PdfObject[]
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | PdfWord;

export const NO_ENTRIES: PdfDict = { kind: 'dict', entries: new Map() };

export function isArray(object: PdfObject | undefined): object is readonly PdfObject[] {
  return Array.isArray(object);
}

type Kind = PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfWord;

/** The object when it is of that kind. */
export function as<K extends Kind['kind']>(
  kind: K,
  object: PdfObject | undefined,
): Extract<Kind, { kind: K }> | undefined {
  const isKind = typeof object === 'object' && object !== null && !isArray(object);
  return isKind && object.kind === kind ? (object as Extract<Kind, { kind: K }>) : undefined;
}

/** The word of a bare word, `undefined` for anything else. */
export function wordOf(object: PdfObject | undefined): string | undefined {
  return as('word', object)?.word;
}
