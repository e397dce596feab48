import { z } from 'zod';

export const text = z.exactOptional(z.string());
/** One picture of an element at several moments, side by side; its file stands in the finding's evidence. */
export const strip = z.looseObject({ shows: z.enum(['focus', 'motion']), picture: z.string() });

/** What a person looks at to answer a finding's question. */
export const look = z.looseObject({
  picture: text,
  text,
  attributes: z.exactOptional(z.record(z.string(), z.string())),
  description: text,
  caption: text,
  link: z.exactOptional(z.looseObject({ text: z.string(), href: z.string() })),
  heading: z.exactOptional(z.looseObject({ level: z.number().int().nullable(), text: z.string() })),
  landmark: z.exactOptional(z.looseObject({ role: z.string(), name: text })),
  before: text,
  after: text,
});
