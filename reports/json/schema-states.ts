import { z } from 'zod';
import { criterionId, pageId, status } from './schema-terms.ts';

/** A state of a page besides the one it loads in. */
export const state = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  how: z.array(z.string()).meta({ description: 'How it is reached, step by step.' }),
  status: z.enum(['audited', 'error']),
  url: z.string().nullable(),
  title: z.string().nullable(),
  error: z
    .looseObject({ step: z.string(), message: z.string() })
    .nullable()
    .meta({ description: 'The step that failed, and what was found instead.' }),
});

/** A criterion on one page. */
export const onPage = z.looseObject({
  status,
  by: z.enum(['tool', 'person']),
  process: z.exactOptional(z.string()).meta({
    description: 'The process that keeps it from being validated: alone, the page would be C.',
  }),
});

/** Pages a person goes through for one purpose. */
export const process = z.looseObject({
  id: z.string(),
  name: z.string(),
  pages: z.array(pageId),
  missing: z.array(z.string()).meta({ description: 'Addresses that could not be audited.' }),
  criteria: z.record(criterionId, status).meta({
    description: 'Every criterion, over its pages: validated only if validated on all.',
  }),
});
