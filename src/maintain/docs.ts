import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles, staleFiles, writeStale } from './generated.ts';
import { loadRules } from './load-rules.ts';

/*
 * npm run docs            writes every generated file that is stale
 * npm run docs -- --check writes nothing; names the stale ones and ends with 1
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '../../..');
const files = await generatedFiles(root, await loadRules(root));

if (values.check) {
  const stale = staleFiles(root, files);
  for (const path of stale) console.error(`stale: ${path}`);
  if (stale.length > 0) console.error('run `npm run docs` and commit the result');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of writeStale(root, files)) console.log(`written: ${path}`);
}
