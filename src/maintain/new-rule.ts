import { join } from 'node:path';
import { UserError } from '#model';
import { startRule } from './rule-skeleton.ts';

/* npm run new-rule 8.3.1: the rule's file, two examples to complete, the index. */
const [id = ''] = process.argv.slice(2);
try {
  for (const path of startRule(join(import.meta.dirname, '../../..'), id)) console.log(path);
  console.log('Complete the rule and its examples, then: npm run docs');
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`${error.sentence.fr}\n${error.sentence.en}`);
  process.exitCode = error.exitCode;
}
