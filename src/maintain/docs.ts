import { join } from 'node:path';
import { writeRuleIndex } from './rule-index.ts';

const root = join(import.meta.dirname, '../../..');
writeRuleIndex(root);
