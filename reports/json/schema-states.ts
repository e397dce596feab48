import { z } from 'zod';

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
