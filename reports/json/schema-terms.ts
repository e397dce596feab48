import { z } from 'zod';

/* Words that several parts of the schema share. */

export const outcome = z.enum(['passed', 'failed', 'inapplicable', 'cantTell', 'untested']);
export const status = z.enum(['C', 'NC', 'NA', 'NT']);
export const count = z.number().int().min(0);
export const percent = z.number().min(0).max(100);
export const date = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u);
export const criterionId = z.templateLiteral([z.int(), '.', z.int()]);
export const testId = z.templateLiteral([z.int(), '.', z.int(), '.', z.int()]);
export const pageId = z.string().min(1);
export const anyJson = z.json().meta({ id: 'Json' });
