import type { DomSnapshot, FormFacts, Submission, TriedForm, UntriedBecause } from '#model';
import type { OpenCopy } from '../sealed-copy.ts';
import { planForms, type PlannedForm } from './form-plan.ts';
import { both, submit } from './submission.ts';
import { changeValues } from './value-changes.ts';

/** In all, for one form, and kept for the choices; a trial that has begun ends by itself within a few seconds. */
const TIME_MS = { all: 36_000, form: 13_000, choices: 9000 };

/**
 * Sends forms empty, then with wrong values, and changes choices, each on sealed copies of the page: nothing
 * leaves. Logins, payments, searches and what must never be activated are left alone. What a form did is tried
 * once more in a fresh copy, and only what both showed is told.
 */
export async function probeForms(open: OpenCopy, visited: DomSnapshot): Promise<FormFacts> {
  const { forms, untried, choices } = planForms(visited);
  const end = performance.now() + TIME_MS.all;
  const changes = await changeValues(open, choices, performance.now() + TIME_MS.choices).catch(
    () => ({ changed: [], effects: [], news: [], capped: true as const }),
  );
  const tried: TriedForm[] = [];
  const left: { node: number; because: UntriedBecause }[] = [...untried];
  for (const form of forms) {
    const deadline = Math.min(end, performance.now() + TIME_MS.form);
    const submissions = performance.now() < end ? await tryForm(open, form, deadline) : 'time';
    if (typeof submissions === 'string') left.push({ node: form.node, because: submissions });
    else tried.push({ node: form.node, button: form.button, submissions });
  }
  const isCut = changes.capped ?? left.some(({ because }) => because === 'time');
  return { ...changes, tried, untried: left, ...(isCut && { capped: true as const }) };
}

async function tryForm(
  open: OpenCopy,
  form: PlannedForm,
  deadline: number,
): Promise<Submission[] | UntriedBecause> {
  const submissions: Submission[] = [];
  for (const values of ['nothing', 'wrong-values'] as const) {
    if (values === 'wrong-values' && form.fields.every(({ given }) => given !== 'wrong')) break;
    if (performance.now() > deadline) return submissions.length > 0 ? submissions : 'time';
    const once = await attempt(open, form, values);
    if (!once) return submissions.length > 0 ? submissions : 'not-found';
    const isOver = once.end === 'sent' || performance.now() > deadline;
    const twice = isOver ? undefined : await attempt(open, form, values);
    submissions.push(twice ? both(once, twice) : once);
  }
  return submissions;
}

async function attempt(
  open: OpenCopy,
  form: PlannedForm,
  values: Submission['with'],
): Promise<Submission | undefined> {
  const copy = await open();
  try {
    return await submit(copy, form, values).catch(() => undefined);
  } finally {
    await copy.close();
  }
}
