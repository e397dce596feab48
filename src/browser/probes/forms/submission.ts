import type { AppearedText, NodeIndex, Submission, TriedField } from '#model';
import { converse, type Ask } from '../../conversation.ts';
import { TRIAL_FUNCTIONS, type WireTrial } from '../../in-page/form-trial.ts';
import { TEXT_FUNCTIONS, type WireText } from '../../in-page/shown-texts.ts';
import { seenWordsOf } from '../../in-page/seen-words.ts';
import { TIE_FUNCTIONS } from '../../in-page/tied-texts.ts';
import { WALK_FUNCTIONS } from '../../in-page/tab-walk.ts';
import { FIELD_FUNCTIONS } from '../../in-page/tried-field.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import type { SealedAttempt } from '../../sealed-attempts.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import type { PlannedForm } from './form-plan.ts';

const EXCHANGE_MS = 4000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...WALK_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...TIE_FUNCTIONS,
  seenWordsOf,
  ...TRIAL_FUNCTIONS,
  ...FIELD_FUNCTIONS,
];
/** After a key: scripts that wait a moment before they answer are given it. */
export const REST = { leastMs: 400, quietMs: 150, capMs: 1500 };
/** Pictures, fonts and sheets say nothing of what was sent. */
const DECORATION = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|woff2?|css)(?:[?#]|$)/iu;

/** A conversation with the page's own frame, whose nodes come first in the snapshot. */
export function talkTo({ worlds }: SealedCopy): Ask {
  const [main] = worlds.open;
  if (!main) throw new Error('forms: no page');
  return converse(main, 'forms', EXCHANGE_MS, FUNCTIONS);
}

/** Fills in the form and presses its button, in a copy of its own; undefined where the copy does not hold it. */
export async function submit(
  copy: SealedCopy,
  form: PlannedForm,
  values: Submission['with'],
): Promise<Submission | undefined> {
  const ask = talkTo(copy);
  const there = (node: NodeIndex) => copy.nodes.toOther(node);
  const [root, button] = [there(form.node), there(form.button)];
  const fields = form.fields.flatMap(({ node }) => there(node) ?? []);
  if (root === undefined || button === undefined || fields.length < form.fields.length)
    return undefined;
  await fill(copy, ask, form, values);
  await ask('rest', REST);
  if ((await ask('openTrial', { form: root, button, fields })) !== true) return undefined;
  if ((await ask('focusOn', button)) !== true) return undefined;
  const before = copy.attempts.length;
  await copy.page.keyboard.press('Enter');
  await ask('rest', REST);
  const trial = JSON.parse(String(await ask('readTrial', null))) as WireTrial;
  return {
    with: values,
    end: endOf(copy.attempts.slice(before)),
    focus: trial.focus,
    fields: trial.fields.flatMap((field) => toField(field, form, copy, values)),
    texts: trial.texts.map((text) => toText(text, copy)),
  };
}

async function fill(
  { page, nodes }: SealedCopy,
  ask: Ask,
  { fields }: PlannedForm,
  values: Submission['with'],
): Promise<void> {
  for (const { node, act, holds } of fields) {
    const isEmptied = values === 'nothing' && holds;
    const at = nodes.toOther(node);
    if (at === undefined || (values === 'nothing' ? !isEmptied : act === null)) continue;
    if ((await ask('focusOn', at)) !== true) continue;
    if (isEmptied) await page.keyboard.press('Delete');
    else if (act && 'write' in act) await page.keyboard.insertText(act.write);
    else if (act) await page.keyboard.press(act.press);
  }
}

function endOf(attempts: readonly SealedAttempt[]): Submission['end'] {
  const asked = attempts.filter(({ url }) => !DECORATION.test(url));
  const isSent = ({ kind, method }: SealedAttempt) =>
    /^(navigation|window|websocket|download|program)$/u.test(kind) ||
    (kind === 'request' && method !== 'GET' && method !== 'HEAD');
  if (asked.some(isSent)) return 'sent';
  if (asked.some(({ kind }) => kind === 'dialog')) return 'dialog';
  return asked.length > 0 ? 'asked' : 'kept';
}

function toField(
  wire: WireTrial['fields'][number],
  form: PlannedForm,
  { nodes }: SealedCopy,
  values: Submission['with'],
): TriedField[] {
  const node = nodes.fromOther(wire.n);
  const planned = form.fields.find((field) => field.node === node);
  if (node === undefined || !planned) return [];
  const { becameInvalid, restyled, tied, described, broken, native } = wire;
  return [
    {
      ...{ node, tied, described },
      given: values === 'nothing' ? 'nothing' : planned.given,
      ...(becameInvalid && { becameInvalid }),
      ...(restyled && { restyled }),
      ...(broken !== null && { broken }),
      ...(native !== null && { native }),
    },
  ];
}

export function toText(wire: WireText, { nodes }: SealedCopy): AppearedText {
  const { text, n, seen, live, of, focused } = wire;
  return {
    ...{ text, seen },
    inside: (n === null ? undefined : nodes.fromOther(n)) ?? null,
    of: of.flatMap((one) => nodes.fromOther(one) ?? []),
    ...(live && { live }),
    ...(focused && { focused }),
  };
}

/** What two attempts in fresh copies both showed; `again` where they ended alike. */
export function both(one: Submission, other: Submission): Submission {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const texts = one.texts.filter((text) => other.texts.some((twin) => same(text, twin)));
  const isAlike =
    one.end === other.end && one.focus === other.focus && same(one.fields, other.fields);
  return { ...one, texts, ...(isAlike && { again: true as const }) };
}
