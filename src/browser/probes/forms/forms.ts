import type {
  DomSnapshot,
  FormFacts,
  StateRef,
  Submission,
  TriedForm,
  UntriedBecause,
} from '#model';
import type { OpenCopy, SealedCopy } from '../../sealed-copy.ts';
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
export async function probeForms(
  open: OpenCopy,
  visited: DomSnapshot,
  keep: KeepState,
): Promise<FormFacts> {
  const { forms, untried, choices } = planForms(visited);
  const end = performance.now() + TIME_MS.all;
  const changes = await changeValues(open, choices, performance.now() + TIME_MS.choices).catch(
    () => ({ changed: [], effects: [], news: [], capped: true as const }),
  );
  const tried: TriedForm[] = [];
  let isKept = false;
  // One form in error shows what such forms look like on this page.
  const once: KeepState = async (copy, ref) => {
    if (!isKept) await keep(copy, ref);
    isKept = true;
  };
  const left: { node: number; because: UntriedBecause }[] = [...untried];
  for (const form of forms) {
    const deadline = Math.min(end, performance.now() + TIME_MS.form);
    const submissions =
      performance.now() < end ? await tryForm({ open, form, deadline, keep: once }) : 'time';
    if (typeof submissions === 'string') left.push({ node: form.node, because: submissions });
    else tried.push({ node: form.node, button: form.button, submissions });
  }
  const isCut = changes.capped ?? left.some(({ because }) => because === 'time');
  return { ...changes, tried, untried: left, ...(isCut && { capped: true as const }) };
}

/** Takes a copy of the page as it stands, for a state of the page. */
export type KeepState = (copy: SealedCopy, ref: StateRef) => Promise<void>;

interface Trial {
  readonly open: OpenCopy;
  readonly form: PlannedForm;
  readonly deadline: number;
  readonly keep: KeepState;
}

async function tryForm(trial: Trial): Promise<Submission[] | UntriedBecause> {
  const { form, deadline } = trial;
  const submissions: Submission[] = [];
  for (const values of ['nothing', 'wrong-values'] as const) {
    if (values === 'wrong-values' && form.fields.every(({ given }) => given !== 'wrong')) break;
    if (performance.now() > deadline) return submissions.length > 0 ? submissions : 'time';
    const once = await attempt(trial, values);
    if (!once) return submissions.length > 0 ? submissions : 'not-found';
    const isOver = once.end === 'sent' || performance.now() > deadline;
    const twice = isOver ? undefined : await attempt(trial, values);
    submissions.push(twice ? both(once, twice) : once);
  }
  return submissions;
}

async function attempt(
  { open, form, keep }: Trial,
  values: Submission['with'],
): Promise<Submission | undefined> {
  const copy = await open();
  try {
    const submission = await submit(copy, form, values).catch(() => undefined);
    // The page at rest stays audited when its state cannot be read.
    if (submission && showsErrors(submission))
      await keep(copy, stateOf(form, values)).catch(() => undefined);
    return submission;
  } finally {
    await copy.close();
  }
}

/** The page shows more than the browser's own messages. */
function showsErrors({ end, fields, texts }: Submission): boolean {
  return (
    end === 'kept' && (texts.some(({ seen }) => seen) || fields.some((one) => one.becameInvalid))
  );
}

function stateOf({ node, name }: PlannedForm, values: Submission['with']): StateRef {
  const how =
    values === 'nothing'
      ? { fr: `envoyer vide le formulaire « ${name} »`, en: `send the form “${name}” empty` }
      : {
          fr: `envoyer le formulaire « ${name} » avec des valeurs mal formées`,
          en: `send the form “${name}” with malformed values`,
        };
  return {
    id: `form-${node}`,
    name: { fr: `formulaire « ${name} » en erreur`, en: `form “${name}” in error` },
    how: [how],
  };
}
