import type { Cursor } from './cursor.ts';
import type { PdfFile } from './file.ts';
import { as, isArray, wordOf, type PdfDict, type PdfObject, type PdfStream } from './objects.ts';
import type { PdfPage } from './pages.ts';
import { readObject } from './syntax.ts';

/** What a page shows, counted. */
export interface Shown {
  letters: number;
  images: number;
}

/** How much content is looked at, over a whole file. */
export interface ContentBudget {
  bytes: number;
}

const MAX_FORM_DEPTH = 8;
/** What drawing once costs of the budget, in bytes, whatever is drawn: nothing may be drawn for ever. */
const COST = 256;
const MAX_OPERANDS = 64;

interface Scan {
  readonly file: PdfFile;
  readonly shown: Shown;
  readonly budget: ContentBudget;
  readonly open: Set<PdfStream>;
}

/**
 * Counts the letters and pictures a page shows, from the operators that show them; undefined when the budget
 * ends before the page does.
 * @throws {DocumentProblem} content that cannot be decoded
 */
export function shownOn(file: PdfFile, page: PdfPage, budget: ContentBudget): Shown | undefined {
  const scan: Scan = { file, shown: { letters: 0, images: 0 }, budget, open: new Set() };
  const contents = file.resolve(page.dict.entries.get('Contents'));
  const parts = isArray(contents) ? contents : [contents];
  const streams = parts.flatMap((part) => as('stream', file.resolve(part)) ?? []);
  // An instruction may begin in one stream and end in the next.
  const data = streams.flatMap((stream) => [file.data(stream), Buffer.from('\n')]);
  return run(scan, Buffer.concat(data), page.resources) ? scan.shown : undefined;
}

/** False when the budget is spent. */
function run(scan: Scan, bytes: Buffer, resources: PdfDict): boolean {
  scan.budget.bytes -= bytes.length + COST;
  if (scan.budget.bytes < 0) return false;
  const cursor: Cursor = { bytes, at: 0, hasRefs: false };
  let operands: PdfObject[] = [];
  let size = 1;
  for (;;) {
    const object = readObject(cursor);
    if (object === undefined) return true;
    const word = wordOf(object);
    if (word === undefined) {
      if (operands.length < MAX_OPERANDS) operands.push(object);
      continue;
    }
    const last = operands.at(-1);
    if (word === 'Tf') size = codeSize(scan.file, resources, operands[0]);
    else if (word === 'Tj' || word === 'TJ' || word === "'" || word === '"')
      scan.shown.letters += lettersOf(last, size);
    else if (word === 'Do' && !draw(scan, resources, last)) return false;
    else if (word === 'BI') skipInlineImage(scan, cursor);
    operands = [];
  }
}

/** Bytes per letter: composite fonts, which PDF writers use for most scripts, take two. */
function codeSize(file: PdfFile, resources: PdfDict, name: PdfObject | undefined): number {
  const fonts = file.dict(resources.entries.get('Font'));
  const font = file.dict(fonts?.entries.get(as('name', name)?.name ?? ''));
  return file.name(font, 'Subtype') === 'Type0' ? 2 : 1;
}

function lettersOf(shown: PdfObject | undefined, size: number): number {
  if (isArray(shown)) return shown.reduce<number>((sum, one) => sum + lettersOf(one, size), 0);
  const bytes = as('string', shown)?.bytes;
  if (!bytes) return 0;
  return size === 2 ? bytes.length >> 1 : bytes.filter((byte) => byte !== 0x20).length;
}

/** A picture is counted; a form is drawn in its turn, once within itself. */
function draw(scan: Scan, resources: PdfDict, operand: PdfObject | undefined): boolean {
  const { file, open } = scan;
  const objects = file.dict(resources.entries.get('XObject'));
  const stream = as('stream', file.resolve(objects?.entries.get(as('name', operand)?.name ?? '')));
  if (!stream || open.has(stream) || open.size >= MAX_FORM_DEPTH) return true;
  if (file.name(stream.dict, 'Subtype') === 'Image') scan.shown.images += 1;
  if (file.name(stream.dict, 'Subtype') !== 'Form') return true;
  open.add(stream);
  const own = file.dict(stream.dict.entries.get('Resources')) ?? resources;
  const isWhole = run(scan, file.data(stream), own);
  open.delete(stream);
  return isWhole;
}

/** `BI … ID bytes EI`: the bytes may look like anything, so only an end between white space counts. */
function skipInlineImage(scan: Scan, cursor: Cursor): void {
  scan.shown.images += 1;
  const { bytes } = cursor;
  const data = bytes.indexOf('ID', cursor.at, 'latin1');
  for (let at = data < 0 ? bytes.length : data; at < bytes.length; at += 2) {
    at = bytes.indexOf('EI', at, 'latin1');
    if (at < 0) break;
    if (/^\sEI(?:\s|$)/u.test(bytes.toString('latin1', at - 1, at + 3))) {
      cursor.at = at + 2;
      return;
    }
  }
  cursor.at = bytes.length;
}
