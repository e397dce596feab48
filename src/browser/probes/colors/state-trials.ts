import type { DomSnapshot, ElementNode, ForcedState, NodeIndex } from '#model';
import type { WireHolders } from '../../in-page/state-holders.ts';
import { Chains, type Classes } from './state-chains.ts';

/** Groups of alike texts tried in each state; more are told as left. */
const MOST_TRIALS = 60;
/** Texts that one control may change. */
const MOST_TEXTS = 30;
const TEXT_FIELD = /^(select|textarea|input)$/u;
const FIELDS_WITHOUT_TEXT = /^(checkbox|radio|range|color|hidden|image|file)$/iu;

/** Classes to force, as the protocol names them. */
export type Forced = ReadonlyMap<NodeIndex, readonly string[]>;

/** One state, of one text or of one control and the texts it may change. */
export interface StateTrial {
  readonly state: ForcedState;
  readonly focused: NodeIndex | null;
  readonly force: Forced;
  readonly texts: readonly { readonly node: NodeIndex; readonly alike: number }[];
  /** Controls around that take the focus too: trials of one depth do not meet. */
  readonly depth: number;
}

export interface StateTrials {
  readonly trials: readonly StateTrial[];
  readonly left: number;
}

/** What to try of the page's own document: one text, or one control, for all that are written and drawn alike. */
export function stateTrials(dom: DomSnapshot, holders: WireHolders): StateTrials {
  const chains = new Chains(dom, holders);
  const texts = textsOf(dom);
  const pointed = firstOfEach(texts, (node) => chains.keyOf(node), {
    isTried: (node) => chains.held(node, 'hover').length + chains.held(node, 'active').length > 0,
  });
  const controls = dom.nodes.filter(
    (node): node is ElementNode =>
      node.kind === 'element' && node.focusable && node.frame === 0 && node.rendered,
  );
  const focused = firstOfEach(controls, (node) => chains.keyOf(node), {
    isTried: (node) => chains.held(node, 'focus').length > 0,
  });
  const trials = [
    ...pointed.chosen.flatMap((one) => pointerTrials(chains, one)),
    ...focused.chosen.flatMap((one) => focusTrials(chains, one, texts)),
  ];
  const tooMany = trials.filter((trial) => trial.texts.length > MOST_TEXTS);
  return {
    trials: trials.filter(({ texts: own }) => own.length > 0 && own.length <= MOST_TEXTS),
    left: pointed.left + focused.left + tooMany.length,
  };
}

/** Elements of the page's own document that show a text of theirs, fields with a value included. */
function textsOf({ nodes }: DomSnapshot): ElementNode[] {
  const owners = new Set<NodeIndex>();
  for (const node of nodes) {
    if (node.frame !== 0 || !node.rendered) continue;
    if (node.kind === 'text' && node.text.trim() !== '') owners.add(node.parent);
    if (node.kind === 'element' && showsValue(node)) owners.add(node.index);
  }
  // Drawings paint their words with `fill`.
  return nodes.filter(
    (node): node is ElementNode =>
      node.kind === 'element' && node.namespace === 'html' && owners.has(node.index),
  );
}

function showsValue({ tag, attributes, hasValue }: ElementNode): boolean {
  if (!TEXT_FIELD.test(tag) || FIELDS_WITHOUT_TEXT.test(attributes['type'] ?? '')) return false;
  return hasValue || tag === 'select' || attributes['value'] !== undefined;
}

interface Chosen {
  readonly element: ElementNode;
  readonly alike: number;
}

function firstOfEach(
  elements: readonly ElementNode[],
  keyOf: (element: ElementNode) => string | number,
  { isTried }: { readonly isTried: (element: ElementNode) => boolean },
): { readonly chosen: readonly Chosen[]; readonly left: number } {
  const groups = new Map<string | number, ElementNode[]>();
  for (const element of elements) {
    if (!isTried(element)) continue;
    const key = keyOf(element);
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  const firsts = [...groups.values()].flatMap(([element, ...others]) =>
    element ? [{ element, alike: others.length + 1 }] : [],
  );
  return { chosen: firsts.slice(0, MOST_TRIALS), left: Math.max(0, firsts.length - MOST_TRIALS) };
}

/** The pointer on a text, then pressed there: all that holds the text is hovered, the nearest control focused. */
function pointerTrials(chains: Chains, { element, alike }: Chosen): StateTrial[] {
  const texts = [{ node: element.index, alike }];
  const control = chains.of(element).find(({ focusable }) => focusable);
  const [hovered, pressed] = [chains.held(element, 'hover'), chains.held(element, 'active')];
  const withFocus = control ? chains.focusing(control) : [];
  const depth = chains.depthOf(element);
  const hover: StateTrial = {
    ...{ state: 'hover', focused: null, force: forced([[hovered, ['hover']]]), texts, depth },
  };
  const active: StateTrial = {
    ...{ state: 'active', focused: null, texts, depth },
    force: forced([[hovered, ['hover']], [pressed, ['active']], ...withFocus]),
  };
  return [...(hovered.length > 0 ? [hover] : []), ...(pressed.length > 0 ? [active] : [])];
}

/** The keyboard on a control, and the pointer on it too: its own texts, and those of what the focus is within. */
function focusTrials(
  chains: Chains,
  { element, alike }: Chosen,
  texts: readonly ElementNode[],
): StateTrial[] {
  const outermost = chains.held(element, 'focus').at(-1) ?? element.index;
  const within = texts.filter((text) => chains.of(text).some(({ index }) => index === outermost));
  const own = within.map(({ index }) => ({ node: index, alike }));
  const [focus, hovered] = [chains.focusing(element), chains.held(element, 'hover')];
  const common = { focused: element.index, texts: own, depth: chains.depthOf(element) };
  return [
    { ...common, state: 'focus', force: forced(focus) },
    ...(hovered.length > 0
      ? [
          {
            ...common,
            state: 'hover-focus',
            force: forced([...focus, [hovered, ['hover']]]),
          } as const,
        ]
      : []),
  ];
}

function forced(parts: readonly Classes[]): Forced {
  const force = new Map<NodeIndex, readonly string[]>();
  for (const [nodes, classes] of parts)
    for (const node of nodes) force.set(node, [...(force.get(node) ?? []), ...classes]);
  return force;
}
