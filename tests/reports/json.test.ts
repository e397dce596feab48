import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#model';
import { buildReport, type Report } from '#report-model';
import { loadSchema, reportJson } from '#reports/json';
import { schemaText } from '../../src/maintain/schema.ts';
import { auditedReport } from '../support/audited-report.ts';
import { townHall, verdictsOn } from '../support/town-hall-run.ts';

const published = readFileSync(
  resolve(import.meta.dirname, '../../reports/json/report.schema.json'),
  'utf8',
);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(published) as object,
);
const { reportSchema } = await loadSchema();
const report = buildReport({ ...townHall, language: 'fr' });

/** The report as others read it, with one place of it changed. */
function changed(path: string, value: unknown): unknown {
  const whole: unknown = JSON.parse([...reportJson(report)].join(''));
  const steps = path.split('/');
  let at = whole as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = steps.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return whole;
}

function errorsOf(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the published schema', () => {
  it('is the one the code holds (else: npm run docs)', async () => {
    expect(published).toBe(await schemaText());
  });

  it('accepts a report, with pages in error and pages left out', () => {
    expect(errorsOf(changed('language', 'fr'))).toEqual([]);
    expect(reportSchema.safeParse(changed('language', 'fr')).success).toBe(true);
  });

  it('accepts a report without any page', () => {
    const verdicts = verdictsOn([], []);
    const empty = buildReport({ ...townHall, pages: [], verdicts, language: 'en' });
    expect(errorsOf(JSON.parse([...reportJson(empty)].join('')))).toEqual([]);
  });

  it('accepts the report of pages really audited, all tests and criteria in it', async () => {
    const real = await auditedReport(
      [
        '<!doctype html><html><head><title></title></head><body><p>Du texte</p><img src="x.png"><a href="#"></a></body></html>',
        '<!doctype html><html lang="fr"><head><title>Bien</title></head><body><main><h1>Bien</h1></main></body></html>',
      ],
      'fr',
    );
    expect(errorsOf(JSON.parse([...reportJson(real)].join('')))).toEqual([]);
    expect(real.pages.map((page) => Object.keys(page.tests).length)).toEqual([258, 258]);
    expect(real.pages.map((page) => Object.keys(page.criteria).length)).toEqual([106, 106]);
    expect(real.pages[0]?.tests['8.3.1']?.outcome).toBe('failed');
    expect(real.pages[1]?.tests['8.3.1']?.outcome).toBe('passed');
    expect(real.rates.global).toBeNull();
  });

  it.each(['extra', 'run/extra', 'pages/0/extra', 'findings/0/extra', 'rates/extra'])(
    'welcomes a new field at %s',
    (path) => {
      expect(errorsOf(changed(path, { any: ['thing'] }))).toEqual([]);
      expect(reportSchema.safeParse(changed(path, 1)).success).toBe(true);
    },
  );

  it.each<[path: string, value: unknown]>([
    ['schemaVersion', '2'],
    ['rates', undefined],
    ['rates/global', 101],
    ['rates/bounds/low', null],
    ['run/stoppedBecause', 'tired'],
    ['run/startedAt', 'yesterday'],
    ['pages/0/status', 'fine'],
    ['pages/0/error', { reason: 'timeout', message: '' }],
    ['pages/0/tests', {}],
    ['pages/0/tests/8.3.1/outcome', 'ok'],
    ['pages/0/tests/8.3.1/reason', 'because'],
    ['pages/0/criteria/8.3/status', 'compliant'],
    ['pages/0/tests/one', { outcome: 'passed', findings: [] }],
    ['pages/11/error/reason', 'bad luck'],
    ['findings/0/certainty', 'maybe'],
    ['findings/0/impact', 'severe'],
    ['findings/0/pages', []],
    ['findings/0/occurrences', 0],
    ['findings/0/message', undefined],
    ['findings/0/target/selector', undefined],
    ['criteria/8.3/pages/NC', -1],
  ])('refuses %s = %j', (path, value) => {
    expect(errorsOf(changed(path, value))).not.toEqual([]);
    expect(reportSchema.safeParse(changed(path, value)).success).toBe(false);
  });
});

describe('the writer', () => {
  const text = [...reportJson(report)].join('');

  it('writes the report, whole', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('writes the fields in the contract’s order, each page and finding on a line', () => {
    expect(Object.keys(JSON.parse(text) as Report)).toEqual([
      'schemaVersion',
      'language',
      'tool',
      'engines',
      'referential',
      'run',
      'site',
      'pages',
      'findings',
      'criteria',
      'exemptions',
      'processes',
      'rates',
    ]);
    const lines = text.split('\n').filter((line) => line.startsWith('    {"id":'));
    expect(lines).toHaveLength(report.pages.length + report.findings.length);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('writes the same bytes for the same report, whatever the order its fields were set in', () => {
    const entries = Object.entries(report).reverse();
    const turned = Object.fromEntries(entries) as unknown as Report;
    expect([...reportJson(turned)].join('')).toBe(text);
  });

  it('never holds more than one page or one finding at a time', () => {
    const longest = Math.max(...[...reportJson(report)].map((piece) => piece.length));
    const page = Math.max(...report.pages.map((one) => JSON.stringify(one).length));
    expect(longest).toBeLessThan(page + 100);
  });
});

it('data of a finding may be any JSON', () => {
  const data: JsonObject = { list: [1, 'two', null, { three: true }], nested: { deep: [[]] } };
  expect(errorsOf(changed('findings/0/data', data))).toEqual([]);
});
