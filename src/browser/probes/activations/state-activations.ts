import type {
  Activation,
  ActivationFacts,
  Collected,
  DomSnapshot,
  Effect,
  ElementNode,
  NodeIndex,
  PageEvidence,
} from '#model';
import { matchNodes } from '../../match-nodes.ts';
import { collectActivations } from './activations.ts';
import type { Stages } from './stages.ts';

const BOUNDS = {
  most: 6,
  first: { last: 5_000, end: 7_000, copies: 6 },
  second: { last: 9_000, end: 12_000, copies: 9 },
} as const;

const STATES = ['aria-expanded', 'aria-selected', 'aria-checked', 'aria-pressed'];

/**
 * Activates the controls that came with a state of the page, on copies led to that state, and tells beside them what
 * those of the page at rest did. Undefined where the page at rest was not tried, or the state not reached again.
 */
export async function activateInState(
  there: Stages,
  state: DomSnapshot,
  { evidence: { dom, activations: atRest } }: PageEvidence,
): Promise<Collected<ActivationFacts> | undefined> {
  if (!dom?.ok || !atRest?.ok) return undefined;
  const isNew = comesWith(state, dom.value);
  const isTried = (node: ElementNode) => isNew(node) && isOwnWork(node);
  if (!state.nodes.some((node) => node.kind === 'element' && node.rendered && isTried(node)))
    return undefined;
  const facts = await collectActivations(there, state, { ...BOUNDS, isTried }).catch(
    () => undefined,
  );
  if (!facts) return undefined;
  const { toOther } = matchNodes(dom.value, state);
  const before = atRest.value.tried.flatMap((one) => thereOf(one, toOther) ?? []);
  const { capped } = atRest.value;
  const left = facts.left + atRest.value.left;
  return { ok: true, value: { ...facts, left, before, ...(capped && { capped }) } };
}

/** Keys operate links, buttons and fields by themselves; the rest, and states, are the work of a script. */
function isOwnWork({ tag, attributes, focusable }: ElementNode): boolean {
  const isNative = focusable && /^(a|button|summary|input|select|textarea|label)$/u.test(tag);
  return !isNative || STATES.some((name) => name in attributes);
}

/** What the page at rest did not show, by its place in the page and by its own markup. */
function comesWith(state: DomSnapshot, atRest: DomSnapshot): (node: ElementNode) => boolean {
  const { fromOther } = matchNodes(atRest, state);
  const shown = new Set(atRest.nodes.flatMap((node) => (isShown(node) ? markupOf(node) : [])));
  return (node) => {
    const twin = atRest.nodes[fromOther(node.index) ?? -1];
    return twin ? !isShown(twin) : !shown.has(markupOf(node));
  };
}

function isShown(node: DomSnapshot['nodes'][number]): node is ElementNode {
  return node.kind === 'element' && node.rendered;
}

function markupOf({ tag, attributes, name }: ElementNode): string {
  return JSON.stringify([tag, attributes['id'], attributes['class'], attributes['href'], name]);
}

/** An activation at rest, in nodes of the state; undefined for a control that the state does not hold. */
function thereOf(
  { node, kind, listens, left, ...ways }: Activation,
  toOther: (node: NodeIndex) => NodeIndex | undefined,
): Activation | undefined {
  const place = toOther(node);
  if (place === undefined) return undefined;
  const there = (effect: Effect | undefined) => effect && effectThere(effect, toOther);
  const [focus, enter, space] = [there(ways.focus), there(ways.enter), there(ways.space)];
  return {
    ...{ node: place, kind, listens },
    ...(focus && { focus }),
    ...(enter && { enter }),
    ...(space && { space }),
    ...(left && { left }),
  };
}

function effectThere(
  { shown, hidden, reworded, added, asked }: Effect,
  toOther: (node: NodeIndex) => NodeIndex | undefined,
): Effect {
  const all = (nodes: readonly NodeIndex[] = []) => nodes.flatMap((node) => toOther(node) ?? []);
  const parts = { shown: all(shown), hidden: all(hidden), reworded: all(reworded) };
  return {
    ...(parts.shown.length > 0 && { shown: parts.shown }),
    ...(parts.hidden.length > 0 && { hidden: parts.hidden }),
    ...(parts.reworded.length > 0 && { reworded: parts.reworded }),
    ...(added && { added }),
    ...(asked && { asked }),
  };
}
