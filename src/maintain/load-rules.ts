import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '#rule-kit';
import { ruleFiles } from './rule-index.ts';

/**
 * Every compiled rule, found by its source file: `rules/index.ts` is written from this list, so it may not
 * know the newest ones yet. Build first.
 */
export async function loadRules(root: string): Promise<Rule[]> {
  const modules = await Promise.all(
    ruleFiles(root).map((file) => {
      const compiled = join(root, 'dist/rules', file.replace(/\.ts$/u, '.js'));
      return import(pathToFileURL(compiled).href) as Promise<{ default: Rule | readonly Rule[] }>;
    }),
  );
  return modules.flatMap((module) => module.default);
}
