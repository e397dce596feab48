import type {
  Activation,
  ActivationFacts,
  AxeFacts,
  AxeNode,
  DomSnapshot,
  Localized,
  NodeIndex,
  PageEvidence,
  StateEvidence,
} from '#model';
import { collectAxe, type AxeQuestions } from '../../collect-axe.ts';
import { matchNodes } from '../../match-nodes.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { activateInState } from './state-activations.ts';
import {
  inState,
  MIN_SHOWN,
  PATIENT,
  reach,
  stagesInState,
  type FoundState,
} from './state-copies.ts';
import type { Stages } from './stages.ts';

const MAX_STATES = 5;
const LIMIT_MS = { axe: 8000, all: 32_000, controls: 20_000 };

/** The few controls that show most, none of them what another shows already. */
export function statesWorthSeeing({ tried }: ActivationFacts): FoundState[] {
  const found = tried.flatMap((one) => wayOf(one) ?? []);
  found.sort((a, b) => b.shown.length + b.added - (a.shown.length + a.added) || a.node - b.node);
  const chosen: typeof found = [];
  for (const one of found) {
    const known = new Set(chosen.flatMap(({ shown }) => shown));
    const isNew = one.shown.some((node) => !known.has(node)) || one.added >= MIN_SHOWN;
    if (chosen.length < MAX_STATES && isNew) chosen.push(one);
  }
  return chosen.map(({ node, by }) => ({ node, by }));
}

function wayOf({
  node,
  enter,
  space,
  click,
}: Activation):
  (FoundState & { readonly shown: readonly NodeIndex[]; readonly added: number }) | undefined {
  const ways = { enter, space, click };
  for (const by of ['enter', 'space', 'click'] as const) {
    const { shown = [], added = [], asked } = ways[by] ?? {};
    if (shown.length + added.length >= MIN_SHOWN && !asked)
      return { node, by, shown, added: added.length };
  }
  return undefined;
}

/** Leads a sealed copy to each of these states, and sees the page then: its snapshot, and axe's answers. */
export async function collectFoundStates(
  stages: Stages,
  base: PageEvidence,
  visited: DomSnapshot,
  found: readonly FoundState[],
  ask: (dom: DomSnapshot) => AxeQuestions,
): Promise<StateEvidence[]> {
  const start = performance.now();
  const states: StateEvidence[] = [];
  stages.takeTime(PATIENT);
  // What earlier trials left in the document has no place in these states.
  stages.spoil();
  for (const one of found) {
    if (performance.now() > start + LIMIT_MS.all) break;
    const stage = await stages.clean();
    if (await reach(stage, one)) {
      const there = await inState(stage.copy);
      const seen = await seeState(there, base, ask);
      const isLate = performance.now() > start + LIMIT_MS.controls;
      const own = isLate
        ? undefined
        : await activateInState(stagesInState(stages, one, there), there.snapshot, base);
      const evidence = { ...seen.evidence, ...(own && { activations: own }) };
      states.push({ ...refOf(visited, one, states), ...seen, evidence });
      stages.takeTime(PATIENT);
    }
    stages.spoil();
  }
  return states;
}

/** Takes a copy as it stands, for a state of the page. */
export async function seeState(
  { worlds, snapshot, offsets }: SealedCopy,
  base: PageEvidence,
  ask: (dom: DomSnapshot) => AxeQuestions,
): Promise<Pick<StateEvidence, 'page' | 'evidence' | 'settled'>> {
  const axe = await collectAxe(worlds, offsets, ask(snapshot), LIMIT_MS.axe);
  const { runtime, dom } = base.evidence;
  const { finalUrl, title, lang } = base.page;
  const value = dom?.ok ? withoutCovered(axe, snapshot, dom.value) : axe;
  return {
    page: { finalUrl, title, lang },
    evidence: {
      dom: { ok: true, value: snapshot },
      axe: { ok: true, value },
      ...(runtime && { runtime }),
    },
    settled: true,
  };
}

/** What opened may cover texts whose ground axe then cannot tell: the page at rest has told of them. */
function withoutCovered(axe: AxeFacts, state: DomSnapshot, atRest: DomSnapshot): AxeFacts {
  const { fromOther } = matchNodes(atRest, state);
  const isKnown = ({ node }: AxeNode) => {
    const before = node === null ? undefined : atRest.nodes[fromOther(node) ?? -1];
    return before?.rendered === true;
  };
  const rules = axe.rules.map((one) =>
    one.rule.startsWith('color-contrast')
      ? { ...one, incomplete: one.incomplete.filter((node) => !isKnown(node)) }
      : one,
  );
  return { ...axe, rules };
}

const KEYS: Readonly<Record<FoundState['by'], Localized>> = {
  enter: { fr: 'au clavier (Entrée)', en: 'by keyboard (Enter)' },
  space: { fr: 'au clavier (Espace)', en: 'by keyboard (Space)' },
  click: { fr: 'au pointeur', en: 'by pointer' },
};

/** Names a state by the control that leads to it. */
function refOf(
  { nodes }: DomSnapshot,
  { node, by }: FoundState,
  others: readonly { readonly id: string }[],
): Pick<StateEvidence, 'id' | 'name' | 'how'> {
  const control = nodes[node];
  const tag = control?.kind === 'element' ? `<${control.tag}>` : '';
  const name = (control?.kind === 'element' ? (control.name ?? '').trim() : '').slice(0, 60) || tag;
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 30);
  const id = `activated-${slug}`;
  const isTaken = others.some((one) => one.id === id);
  return {
    id: isTaken || slug === '' ? `activated-${others.length + 1}` : id,
    name: { fr: `« ${name} » activé`, en: `“${name}” activated` },
    how: [
      {
        fr: `activer « ${name} » ${KEYS[by].fr}`,
        en: `activate “${name}” ${KEYS[by].en}`,
      },
    ],
  };
}
