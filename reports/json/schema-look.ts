import { z } from 'zod';

export const text = z.exactOptional(z.string());
/** One picture of an element at several moments; its file stands in the finding's evidence. */
export const strip = z
  .looseObject({ shows: z.enum(['focus', 'motion']), picture: z.string() })
  .meta({
    description:
      'Pictures side by side: without the `focus`, then with it; or `motion`, at 0, 1.5, 3 and 5 seconds.',
  });

/** What a person looks at to answer a finding's question. */
export const look = z
  .looseObject({
    picture: text,
    text,
    attributes: z.exactOptional(z.record(z.string(), z.string())),
    description: text,
    caption: text,
    link: z.exactOptional(z.looseObject({ text: z.string(), href: z.string() })),
    heading: z.exactOptional(
      z.looseObject({ level: z.number().int().nullable(), text: z.string() }),
    ),
    landmark: z.exactOptional(z.looseObject({ role: z.string(), name: text })),
    before: text,
    after: text,
  })
  .meta({ description: 'What a person looks at to answer, in the order of these fields.' });
