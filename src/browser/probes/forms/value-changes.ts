import type { AppearedText, FormFacts, NodeIndex, ValueChange } from '#model';
import type { WireTrial } from '../../in-page/form-trial.ts';
import type { SealedAttempt } from '../../sealed-attempts.ts';
import type { OpenCopy, SealedCopy } from '../../sealed-copy.ts';
import { talkTo, toText } from './submission.ts';

const REST = { leastMs: 120, quietMs: 80, capMs: 700 };

interface Changed {
  readonly node: NodeIndex;
  readonly effect?: Omit<ValueChange, 'again'>;
  readonly texts: readonly AppearedText[];
}

/** Facts about choices. */
export type ChangeFacts = Pick<FormFacts, 'changed' | 'effects' | 'news' | 'capped'>;

/**
 * Changes each choice with the keyboard and tells what else than its value changed; an effect is looked for
 * once more in a fresh copy. A page that goes elsewhere by itself tells nothing about its choices.
 */
export async function changeValues(
  open: OpenCopy,
  choices: readonly NodeIndex[],
  deadline: number,
): Promise<ChangeFacts> {
  const tried = await changeAll(open, choices, deadline);
  const suspects = tried.flatMap(({ effect }) => (effect ? [effect.node] : []));
  const again = suspects.length > 0 ? await changeAll(open, suspects, deadline) : [];
  const isSame = (one: Changed['effect'], other: Changed['effect']) =>
    JSON.stringify(one) === JSON.stringify(other);
  const effects = tried.flatMap(({ effect }): ValueChange[] => {
    if (!effect) return [];
    const isAgain = again.some((other) => isSame(other.effect, effect));
    return [{ ...effect, ...(isAgain && { again: true as const }) }];
  });
  const news = tried.filter(({ texts }) => texts.length > 0);
  return {
    changed: tried.map(({ node }) => node),
    effects,
    news: news.map(({ node, texts }) => ({ node, texts })),
    ...(tried.length < choices.length && { capped: true as const }),
  };
}

async function changeAll(
  open: OpenCopy,
  choices: readonly NodeIndex[],
  deadline: number,
): Promise<Changed[]> {
  const tried: Changed[] = [];
  if (choices.length === 0 || performance.now() > deadline) return tried;
  const copy = await open();
  const ask = talkTo(copy);
  await ask('rest', { ...REST, leastMs: 300 });
  const isRestless = copy.attempts.some(({ kind }) => kind === 'navigation');
  for (const node of isRestless ? [] : choices) {
    if (performance.now() > deadline) break;
    const changed = await change(copy, ask, node).catch(() => undefined);
    if (changed) tried.push(changed);
  }
  await copy.close();
  return tried;
}

async function change(
  copy: SealedCopy,
  ask: ReturnType<typeof talkTo>,
  node: NodeIndex,
): Promise<Changed | undefined> {
  const at = copy.nodes.toOther(node);
  if (at === undefined) return undefined;
  if ((await ask('openTrial', { form: null, button: at, fields: [at] })) !== true) return undefined;
  const before = copy.attempts.length;
  const isFocused = await ask('focusOn', at);
  await ask('rest', REST);
  const byFocus = effectOf(copy.attempts.slice(before));
  if (byFocus) return { node, effect: { node, by: 'focus', ...byFocus }, texts: [] };
  const value = await ask('choiceOf', at);
  if (isFocused !== true || value === null) return undefined;
  const keys = typeof value === 'number' ? ['ArrowDown', 'ArrowUp'] : ['Space'];
  for (const key of keys) {
    await copy.page.keyboard.press(key);
    if ((await ask('choiceOf', at)) !== value) break;
  }
  await ask('rest', REST);
  const trial = JSON.parse(String(await ask('readTrial', null))) as WireTrial;
  const left = trial.focus === 'elsewhere' || trial.focus === 'nowhere';
  const byValue =
    effectOf(copy.attempts.slice(before)) ??
    (left ? ({ effect: 'focus', to: '' } as const) : undefined);
  return {
    node,
    ...(byValue && { effect: { node, by: 'value', ...byValue } }),
    texts: trial.texts.map((text) => toText(text, copy)).filter(({ of }) => !of.includes(node)),
  };
}

/** What was asked for that shows another page: the page itself, or a new window. */
function effectOf(
  attempts: readonly SealedAttempt[],
): Pick<ValueChange, 'effect' | 'to'> | undefined {
  const found = attempts.find(({ kind }) => kind === 'navigation' || kind === 'window');
  if (!found) return undefined;
  const to = found.url.replace(/[?#].*$/u, '');
  if (found.kind === 'window') return { effect: 'window', to };
  return { effect: found.method === 'GET' ? 'navigation' : 'sent', to };
}
