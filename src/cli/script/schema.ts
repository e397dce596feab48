import { z } from 'zod';

const text = z.string().trim().min(1);
const named = z.union([text, z.strictObject({ fr: text, en: text })]);

const PLACES = ['role', 'label', 'text', 'selector'] as const;
const place = {
  role: z.exactOptional(text),
  name: z.exactOptional(text),
  label: z.exactOptional(text),
  text: z.exactOptional(text),
  selector: z.exactOptional(text),
};

type Place = { readonly [K in (typeof PLACES)[number] | 'name']?: string | undefined };
const ways = (at: Place) => PLACES.filter((way) => at[way] !== undefined).length;
/** Exactly one way to find the element, and a name only beside a role. */
const isPlace = (at: Place) => ways(at) === 1 && (at.name === undefined || at.role !== undefined);
const PLACE = 'place';

const at = z.strictObject(place).refine(isPlace, PLACE);
const seconds = z
  .string()
  .regex(/^\d+([.]\d+)?$/u)
  .transform(Number)
  .refine((one) => one <= 30);
/** In place of an element, the step is about something else. */
const isOther = (at: Place, other: unknown) =>
  other === undefined ? isPlace(at) : ways(at) === 0 && at.name === undefined;

const fill = z.strictObject({ ...place, value: z.string() }).refine(isPlace, PLACE);
const select = z.strictObject({ ...place, option: text }).refine(isPlace, PLACE);
const wait = z
  .strictObject({ ...place, seconds: z.exactOptional(seconds) })
  .refine((one) => isOther(one, one.seconds), PLACE);
const expect = z
  .strictObject({ ...place, url: z.exactOptional(text) })
  .refine((one) => isOther(one, one.url), PLACE);
const steps = {
  click: z.exactOptional(at),
  fill: z.exactOptional(fill),
  select: z.exactOptional(select),
  wait: z.exactOptional(wait),
  expect: z.exactOptional(expect),
};

/** One step: an object with one key, which says what is done. */
export const step = z
  .strictObject(steps)
  .refine((one) => Object.values(one).filter((value) => value !== undefined).length === 1, 'step');
const stepList = z.array(step).min(1);

export const state = z.strictObject({ name: named, from: z.exactOptional(text), steps: stepList });

export const page = z.strictObject({
  url: text,
  name: z.exactOptional(text),
  allowSubmit: z.exactOptional(z.enum(['true', 'false']).transform((one) => one === 'true')),
  states: z.exactOptional(z.array(state)),
});

const login = z.strictObject({
  url: text,
  steps: stepList.refine((all) => all.at(-1)?.expect !== undefined, 'login-end'),
});

const asPage = (given: unknown) => (typeof given === 'string' ? { url: given } : given);

/** A page list that does more than name pages. */
export const script = z.strictObject({
  login: z.exactOptional(login),
  auth: z.exactOptional(z.strictObject({ user: text, password: text })),
  storageState: z.exactOptional(text),
  consent: z.exactOptional(
    z.union([z.enum(['accept', 'refuse']), z.strictObject({ steps: stepList })]),
  ),
  pages: z.array(z.preprocess(asPage, page)).min(1),
  processes: z.exactOptional(z.array(z.strictObject({ name: named, pages: z.array(text).min(1) }))),
});
export type Script = z.infer<typeof script>;
export type ScriptState = z.infer<typeof state>;
