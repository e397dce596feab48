import { describe, expect, it } from 'vitest';
import { DocumentProblem } from '../../src/documents/problem.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { smallDocx, smallOdt } from '../support/small-office.ts';
import { smallPdf } from '../support/small-pdf.ts';

const MUTATIONS = 600;
/** Far more than any of these small files takes, on a busy machine. */
const LONGEST_MS = 3000;
const TOKENS = [
  ...['<<', '>>', '[', ']', '(', ')', 'obj', 'endobj', 'stream', 'endstream', 'trailer', 'xref'],
  ...['1 0 R', '3 0 R', '9999999999', '-1', '1e99', '/Kids', '/Prev 9', '/Type /ObjStm', '%'],
  ...['/Filter /FlateDecode', '/Filter /LZWDecode', '/Filter /ASCII85Decode', '<a>', '</a>', '&b;'],
];

/** The same numbers for the same seed, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to four changes: a bit, a cut, an insertion, a loss, a copy. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const upTo = (limit: number) => Math.floor(random() * limit);
  let out = Buffer.from(bytes);
  for (let left = 1 + upTo(4); left > 0; left -= 1) {
    const at = upTo(out.length);
    const [before, after] = [out.subarray(0, at), out.subarray(at)];
    const kinds = [
      () => Buffer.concat([before, Buffer.from([upTo(256)]), after.subarray(1)]),
      () => Buffer.from(before),
      () => Buffer.concat([before, Buffer.from(TOKENS[upTo(TOKENS.length)] ?? ''), after]),
      () => Buffer.concat([before, after.subarray(upTo(100))]),
      () => Buffer.concat([before, after.subarray(0, upTo(500)), after]),
    ];
    out = kinds[upTo(kinds.length)]?.() ?? out;
  }
  return out;
}

describe.each<[string, Buffer]>([
  ['untagged PDF', smallPdf({ text: 'Circulation interdite', created: 'D:20240115' })],
  ['scanned PDF', smallPdf({ created: 'D:20210302' })],
  ['tagged PDF', smallPdf({ tags: ['H1', 'P', 'Figure'], text: 'Texte', language: 'fr' })],
  ['Word file', smallDocx()],
  ['OpenDocument file', smallOdt()],
])('%s, changed at random', (name, bytes) => {
  it('is read or refused, in time, and never gains a structure', () => {
    const random = randomFrom(20_180_923);
    for (let nth = 0; nth < MUTATIONS; nth += 1) {
      const startedAt = performance.now();
      try {
        const facts = readDocument(mutated(bytes, random));
        if (!name.startsWith('tagged')) expect(facts, `mutation ${nth}`).not.toHaveProperty('tags');
      } catch (error) {
        if (!(error instanceof DocumentProblem)) throw error;
      }
      expect(performance.now() - startedAt, `mutation ${nth}`).toBeLessThan(LONGEST_MS);
    }
  });
});
