import type { Activation, ActivationFacts, Effect, ElementNode, NodeIndex } from '#model';
import {
  activationOf,
  definePageRule,
  failed,
  isSeen,
  nodesOf,
  passed,
  proposed,
  signOf,
  tidy,
  type DomView,
} from '#rule-kit';
import { describe } from '../_shared.ts';

const STATES = ['aria-expanded', 'aria-selected', 'aria-checked', 'aria-pressed'] as const;

/** 7.1.1, seen by acting: the control shows and hides a content, and its state stays as it was. */
export const frozen = definePageRule({
  test: '7.1.1',
  name: 'frozen',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    frozen: {
      fr: 'Activer ce composant ({role}, « {name} ») affiche ou masque « {effect} », mais {state}="{value}" ne change pas.',
      en: 'Activating this component ({role}, “{name}”) shows or hides “{effect}”, but {state}="{value}" does not change.',
    },
  },
  fixes: {
    frozen: {
      fr: 'Mettre {state} à jour à chaque activation.',
      en: 'Update {state} at each activation.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => frozenState(dom, activations, one) !== undefined),
  check(element, { dom, activations }) {
    const found = frozenState(dom, activations, element);
    if (!found) return passed();
    const { state, effect, isSure } = found;
    const value = element.attributes[state] ?? '';
    const data = { ...describe(element), state, value, effect: signOf(dom, effect) };
    return isSure ? failed('frozen', { data }) : proposed('frozen', { data });
  },
});

/** The state that should have followed what activating the element showed or hid. */
function frozenState(
  dom: DomView,
  facts: ActivationFacts | undefined,
  element: ElementNode,
): { readonly state: string; readonly effect: Effect; readonly isSure: boolean } | undefined {
  const tried = activationOf(facts, element);
  const effect = [tried?.enter, tried?.space, tried?.click].find((one) => one && isSeen(one));
  const state = STATES.find((one) => /^(true|false)$/u.test(tidy(element.attributes[one])));
  if (!tried || !effect || !state || effect.hidden?.includes(element.index)) return undefined;
  if (effect.states?.some(({ node, state: one }) => node === element.index && one === state))
    return undefined;
  return { state, effect, isSure: isSure(dom, tried, element, state, effect) };
}

/**
 * A second activation undid the effect, so that the element toggles something; a tab shows the panel it controls.
 * Where it names what it controls, that is what came or went.
 */
function isSure(
  dom: DomView,
  { twice, undone }: Activation,
  element: ElementNode,
  state: string,
  effect: Effect,
): boolean {
  const ids = tidy(element.attributes['aria-controls']).split(' ').filter(Boolean);
  const controlled = ids.flatMap((id) => dom.byId(id, element) ?? []);
  const isControlled = controlled.some((one) => holdsAny(dom, one, nodesOf(effect)));
  if (!twice || (ids.length > 0 && !isControlled)) return false;
  if (state === 'aria-selected')
    return isControlled && element.attributes[state] === 'false' && effect.shown !== undefined;
  return undone === 'again';
}

function holdsAny(dom: DomView, outer: ElementNode, nodes: readonly NodeIndex[]): boolean {
  const inner = new Set([outer, ...dom.descendantElements(outer)].map(({ index }) => index));
  return nodes.some((node) => inner.has(node));
}
