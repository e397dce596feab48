import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRITERION_IDS, ruleFolder } from '#referential';
import type { Rule } from '#rule-kit';
import { coverage } from './coverage.ts';
import { withHead } from './notes-head.ts';
import { levelOf } from './levels.ts';
import { notesModule } from './notes.ts';
import { ruleIndex } from './rule-index.ts';
import { rulesReadme } from './rules-readme.ts';
import { schemaText } from './schema.ts';

/** Every generated file, by its path from the project's root, with the text it should have. */
export async function generatedFiles(
  root: string,
  rules: readonly Rule[],
): Promise<Map<string, string>> {
  const tests = coverage(root, rules);
  const levels = tests.map(({ test }) => levelOf(test.id, rules));
  const heads = CRITERION_IDS.map((id) => {
    const path = `${ruleFolder(id)}/notes.md`;
    const own = tests.filter(({ folder }) => folder === ruleFolder(id));
    return [path, withHead(readFileSync(join(root, path), 'utf8'), own)] as const;
  });
  return new Map([
    ['rules/index.ts', ruleIndex(root)],
    ['rules/notes.ts', notesModule(root)],
    ['rules/README.md', rulesReadme(tests, levels)],
    ['reports/json/report.schema.json', await schemaText()],
    ...heads,
  ]);
}

/** Paths of the generated files whose text is not what it should be. */
export function staleFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([path, text]) => textOf(root, path) !== text).map(([path]) => path);
}

/** Writes the stale ones and no other, so that an unchanged file keeps its date. Returns their paths. */
export function writeStale(root: string, files: ReadonlyMap<string, string>): string[] {
  const stale = staleFiles(root, files);
  for (const path of stale) writeFileSync(join(root, path), files.get(path) ?? '');
  return stale;
}

function textOf(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
