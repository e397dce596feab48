import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '#model';
import { startRule } from '../../src/maintain/rule-skeleton.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rgaa-new-rule-'));
  mkdirSync(join(root, 'rules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FOLDER = 'rules/08-mandatory-elements/03-default-language';

it('writes the rule, two examples to complete and the index', () => {
  const written = startRule(root, '8.3.1');
  expect(written).toEqual([
    `${FOLDER}/8.3.1.rule.ts`,
    `${FOLDER}/examples/8.3.1/failed-to-complete.html`,
    `${FOLDER}/examples/8.3.1/inapplicable-to-complete.html`,
    'rules/index.ts',
  ]);
  const texts = written.map((path) => readFileSync(join(root, path), 'utf8'));
  expect(texts[0]).toContain("test: '8.3.1'");
  expect(texts[1]).toContain('data-expect="failed"');
  expect(texts[3]).toContain('03-default-language/8.3.1.rule.ts');
  const { diagnostics } = ts.transpileModule(texts[0] ?? '', { reportDiagnostics: true });
  expect(diagnostics).toEqual([]);
});

it('refuses a test that does not exist, and writes nothing', () => {
  for (const id of ['8.3.9', '8.3', '', '../x']) {
    expect(() => startRule(root, id)).toThrow(UserError);
  }
  expect(readdirSync(join(root, 'rules'))).toEqual([]);
});

it('refuses to write over a rule', () => {
  const [rule = ''] = startRule(root, '8.3.1');
  const before = readFileSync(join(root, rule), 'utf8');
  expect(() => startRule(root, '8.3.1')).toThrow(rule);
  expect(readFileSync(join(root, rule), 'utf8')).toBe(before);
});
