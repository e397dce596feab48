import { z } from 'zod';

export const text = z.exactOptional(z.string());
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
