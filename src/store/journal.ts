import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { outputError } from './atomic.ts';

/** Append-only file of JSON lines. What was appended and synced survives `kill -9`. */
export class Journal<R> {
  readonly #path: string;
  readonly #file: number;

  private constructor(path: string, file: number) {
    this.#path = path;
    this.#file = file;
  }

  /** Opens or creates the file; returns the records already in it. A torn last line is cut off. */
  static open<R>(path: string): { readonly journal: Journal<R>; readonly records: R[] } {
    try {
      const records = existsSync(path) ? Journal.#repair<R>(path) : [];
      return { journal: new Journal<R>(path, openSync(path, 'a')), records };
    } catch (error) {
      throw outputError(path, error);
    }
  }

  static #repair<R>(path: string): R[] {
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
    return readRecords<R>(whole);
  }

  /** Adds one record; `sync` makes it last. */
  append(record: R): void {
    try {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      for (let done = 0; done < line.length;) done += writeSync(this.#file, line, done);
    } catch (error) {
      throw outputError(this.#path, error);
    }
  }

  /** Waits until everything appended is on the disk. */
  sync(): void {
    try {
      fsyncSync(this.#file);
    } catch (error) {
      throw outputError(this.#path, error);
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Records of a journal's text; a line that is not JSON is left out, as a kill may have torn it. */
export function readRecords<R>(text: string): R[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as R];
    } catch {
      return [];
    }
  });
}
