import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVIDENCE_FORMAT, UserError, type PageEvidence } from '#model';
import { Journal, RunStore, writeWhole } from '#store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function evidence(id: string): PageEvidence {
  const page = {
    id,
    url: 'http://a.test/',
    finalUrl: 'http://a.test/',
    title: 'é',
    lang: 'fr',
    isHome: false,
  };
  return { format: EVIDENCE_FORMAT, page, evidence: {}, timings: {}, settled: true };
}

describe('journal', () => {
  it('gives back what was appended, and cuts off a torn last line', () => {
    const path = join(folder, 'j.jsonl');
    const first = Journal.open<{ n: number }>(path);
    first.journal.append({ n: 1 });
    first.journal.append({ n: 2 });
    first.journal.close();
    appendFileSync(path, '{"n":3,"text":"é');
    const second = Journal.open<{ n: number }>(path);
    expect(second.records).toEqual([{ n: 1 }, { n: 2 }]);
    second.journal.append({ n: 4 });
    second.journal.close();
    expect(readFileSync(path, 'utf8')).toBe('{"n":1}\n{"n":2}\n{"n":4}\n');
  });
});

describe('writing whole', () => {
  it('replaces a file at once, in pieces or not, and leaves nothing beside it', async () => {
    const path = join(folder, 'report.html');
    await writeWhole(path, 'ancien');
    await writeWhole(path, ['é'.repeat(700_000), 'ù'.repeat(700_000), 'fin']);
    expect(readFileSync(path, 'utf8')).toHaveLength(1_400_003);
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  it('says in one sentence where it could not write', async () => {
    writeFileSync(join(folder, 'file'), '');
    const failure = writeWhole(join(folder, 'file', 'x'), 'y');
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toMatchObject({ exitCode: 6 });
  });
});

describe('run directory', () => {
  it('keeps evidence compressed and gives it back', async () => {
    const store = RunStore.create(join(folder, 'run'));
    await store.savePage(evidence('p1'));
    expect(await store.readPage('p1')).toEqual(evidence('p1'));
    store.close();
  });

  it('refuses evidence of an unknown format', async () => {
    const store = RunStore.create(join(folder, 'run'));
    await store.savePage({ ...evidence('p1'), format: 99 as never });
    await expect(store.readPage('p1')).rejects.toThrow(UserError);
    store.close();
  });

  it('is held by one run at a time, and taken over from a process that is gone', () => {
    const path = join(folder, 'run');
    const store = RunStore.create(path);
    const other = { pid: 1, host: 'elsewhere', since: '2026-01-01' };
    store.close();
    expect(existsSync(join(path, 'lock.json'))).toBe(false);
    writeFileSync(join(path, 'run.json'), '{}');
    writeFileSync(join(path, 'lock.json'), JSON.stringify(other));
    expect(() => RunStore.open(path)).toThrow(UserError);
    const gone = JSON.parse(readFileSync(join(path, 'lock.json'), 'utf8')) as object;
    // No process has this number: the largest Linux allows is 4,194,304.
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ ...gone, host: hostname(), pid: 4_194_305 }),
    );
    RunStore.open(path).close();
  });

  it('refuses to start over a run that is there, or to open one that is not', () => {
    const path = join(folder, 'run');
    RunStore.create(path).close();
    expect(() => RunStore.create(path)).toThrow(UserError);
    expect(() => RunStore.open(join(folder, 'none'))).toThrow(UserError);
  });
});
