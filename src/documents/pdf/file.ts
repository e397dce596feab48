import { DocumentProblem } from '../problem.ts';
import { openCipher, type Decipher } from './crypt.ts';
import { deciphered } from './deciphered.ts';
import { decode } from './filters.ts';
import { readIndirect } from './indirect.ts';
import { membersOf } from './object-streams.ts';
import {
  as,
  isArray,
  NO_ENTRIES,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from './objects.ts';
import { addMember, searchObjects } from './search.ts';
import { readObject } from './syntax.ts';
import { readCrossReferences, type CrossReferences, type Place } from './xref.ts';

/** Bytes that all streams of a file may inflate to. */
const MAX_INFLATED = 96 * 1024 * 1024;
const MAX_HOPS = 32;

interface Members {
  readonly data: Buffer;
  readonly list: readonly { readonly number: number; readonly at: number }[];
}

/** The objects of a PDF file, read when asked for. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #known = new Map<number, PdfObject>();
  readonly #members = new Map<number, Members>();
  readonly #reading = new Set<number>();
  #references: CrossReferences = { places: new Map(), trailer: NO_ENTRIES };
  #decipher: Decipher | undefined;
  #left = MAX_INFLATED;
  #isMended = false;

  /** @throws {DocumentProblem} no pages, or a password is needed */
  constructor(file: Buffer) {
    const header = file.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1');
    this.#bytes = header > 0 ? file.subarray(header) : file;
    const read = attempt(() => readCrossReferences(this.#bytes, (stream) => this.data(stream)));
    if (read) {
      this.#references = read;
      this.#openCipher();
    }
    if (!read || !attempt(() => this.#hasPages())) this.#mend();
    if (!this.#hasPages()) throw new DocumentProblem('no pages');
  }

  /** Its tables were wrong: what it holds was searched for. */
  get isMended(): boolean {
    return this.#isMended;
  }

  get trailer(): PdfDict {
    return this.#references.trailer;
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.entries.get('Root')) ?? NO_ENTRIES;
  }

  #hasPages(): boolean {
    return this.dict(this.catalog.entries.get('Pages')) !== undefined;
  }

  #mend(): void {
    this.#isMended = true;
    this.#known.clear();
    this.#members.clear();
    this.#reading.clear();
    const { streams, ...found } = searchObjects(this.#bytes);
    this.#references = found;
    this.#openCipher();
    for (const { number: stream, at } of streams) {
      const list = attempt(() => this.#membersOf(stream).list) ?? [];
      for (const [nth, { number }] of list.entries())
        addMember(found.places, number, { in: 'stream', stream, nth }, at);
    }
    if (!attempt(() => this.#hasPages())) this.#findCatalog();
  }

  #findCatalog(): void {
    for (const number of this.#references.places.keys()) {
      const root: PdfObject = { kind: 'ref', number, generation: 0 };
      if (attempt(() => this.name(this.dict(root), 'Type')) !== 'Catalog') continue;
      const { places, trailer } = this.#references;
      const entries = new Map(trailer.entries).set('Root', root);
      this.#references = { places, trailer: { kind: 'dict', entries } };
    }
  }

  #openCipher(): void {
    this.#decipher = undefined;
    const encrypt = attempt(() => this.dict(this.trailer.entries.get('Encrypt')));
    if (!encrypt) return;
    const ids = this.resolve(this.trailer.entries.get('ID'));
    const id = as('string', isArray(ids) ? this.resolve(ids[0]) : undefined)?.bytes;
    this.#decipher = openCipher(encrypt, id ?? Buffer.alloc(0), (object) => this.resolve(object));
    if (!this.#decipher) throw new DocumentProblem('password', 'password');
    // What was read before was read enciphered.
    this.#known.clear();
    this.#members.clear();
  }

  /** Follows references to the object itself; what is not there is null. */
  resolve(object: PdfObject | undefined): PdfObject {
    let at = object ?? null;
    for (let hop = 0; hop < MAX_HOPS; hop += 1) {
      const ref = as('ref', at);
      if (!ref) return at;
      at = this.#get(ref.number);
    }
    return null;
  }

  /** A dictionary, or that of a stream. */
  dict(object: PdfObject | undefined): PdfDict | undefined {
    const found = this.resolve(object);
    return as('dict', found) ?? as('stream', found)?.dict;
  }

  /** The name that stands under a key. */
  name(dict: PdfDict | undefined, key: string): string | undefined {
    return as('name', this.resolve(dict?.entries.get(key)))?.name;
  }

  /**
   * The bytes of a stream, its codings undone.
   * @throws {DocumentProblem} when they cannot be, or the file inflates too much
   */
  data(stream: PdfStream): Buffer {
    if (this.#left <= 0) throw new DocumentProblem('inflates too much');
    const data = decode(stream.raw, stream.dict, (object) => this.resolve(object), this.#left);
    this.#left -= data.length;
    return data;
  }

  #get(number: number): PdfObject {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const place = this.#references.places.get(number);
    // An object that needs itself to be read is no object.
    if (!place || place === 'free' || this.#reading.has(number)) return null;
    this.#reading.add(number);
    try {
      const object = place.in === 'file' ? this.#at(number, place.at) : this.#nth(place);
      this.#known.set(number, object);
      return object;
    } finally {
      this.#reading.delete(number);
    }
  }

  #at(number: number, at: number): PdfObject {
    const found = readIndirect(this.#bytes, at, (length) => {
      const value = this.resolve(length);
      return typeof value === 'number' ? value : undefined;
    });
    if (found?.number === number)
      return this.#decipher ? deciphered(found.object, found, this.#decipher) : found.object;
    if (this.#isMended) return null;
    this.#mend();
    return this.#get(number);
  }

  #nth({ stream, nth }: Extract<Place, { in: 'stream' }>): PdfObject {
    const { data, list } = this.#membersOf(stream);
    const member = list[nth];
    return member ? (readObject({ bytes: data, at: member.at, hasRefs: true }) ?? null) : null;
  }

  #membersOf(number: number): Members {
    const known = this.#members.get(number);
    if (known) return known;
    const stream = as('stream', this.#get(number));
    const data = stream ? this.data(stream) : Buffer.alloc(0);
    const members = { data, list: stream ? membersOf(stream, data) : [] };
    this.#members.set(number, members);
    return members;
  }
}

/** A wrong table leads to nonsense: a reason to search the file, not an end. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined;
    throw error;
  }
}
