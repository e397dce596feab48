import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageEvidence } from '#model';
import { rules } from '#rules';
import { ORIGIN, record } from './record.ts';
import { goldenVerdicts, judgeAll } from './verdicts.ts';

/** Pages of the demo site: together a form, a table, frames, media, and what pages of a site share. */
const PAGES = { home: '/', contact: '/contact.html', agenda: '/agenda.html', video: '/video.html' };

const VERDICTS = join(import.meta.dirname, 'verdicts.json');
const evidenceFile = (name: string) => join(import.meta.dirname, 'evidence', `${name}.json.gz`);

const { UPDATE_GOLDEN: update } = process.env;

const evidence: PageEvidence[] = [];
beforeAll(async () => {
  const names = Object.keys(PAGES);
  if (update === 'evidence' || !names.every((name) => existsSync(evidenceFile(name)))) {
    const seen = await record(Object.values(PAGES));
    for (const [at, name] of names.entries())
      writeFileSync(evidenceFile(name), gzipSync(JSON.stringify(seen[at]), { level: 9 }));
  }
  for (const name of names) {
    const text = gunzipSync(readFileSync(evidenceFile(name))).toString('utf8');
    evidence.push(JSON.parse(text) as PageEvidence);
  }
});

describe('the golden run', () => {
  it('gives the stored verdicts for the stored evidence', () => {
    const verdicts = goldenVerdicts(evidence, rules);
    if (update) writeFileSync(VERDICTS, `${JSON.stringify(verdicts, null, 2)}\n`);
    const stored: unknown = JSON.parse(readFileSync(VERDICTS, 'utf8'));
    expect(
      verdicts,
      'a verdict changed: if it is meant, run `npm run golden` and add a line to CHANGELOG.md, Verdict changes',
    ).toEqual(stored);
  });

  it('gives the same verdicts whatever the order pages came in', () => {
    expect(judgeAll([...evidence].reverse(), rules)).toEqual(judgeAll(evidence, rules));
  });

  it('rests on evidence that names no machine and stays small', () => {
    const text = JSON.stringify(evidence);
    expect(text).not.toMatch(/127\.0\.0\.1|localhost/u);
    expect(evidence.map(({ page, timings }) => [page.url, timings])).toEqual(
      Object.values(PAGES).map((path) => [ORIGIN + path, {}]),
    );
    const sizes = Object.keys(PAGES).map((name) => statSync(evidenceFile(name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });
});
