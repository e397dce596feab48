import type { Activation, ActivationFacts, Effect, ElementNode, NodeIndex } from '#model';
import type { DomView } from './dom-view.ts';

/** What was seen of one control; undefined where it was not tried. */
export function activationOf(
  facts: ActivationFacts | undefined,
  element: ElementNode,
): Activation | undefined {
  const found = facts?.tried.find(({ node }) => node === element.index);
  return found?.left === undefined ? found : undefined;
}

/** Something came, went, was reworded or asked for: a visitor notices. */
export function isTelling(effect: Effect | undefined): effect is Effect {
  return effect !== undefined && (isSeen(effect) || effect.asked !== undefined);
}

/** Contents came, went or were reworded. */
export function isSeen({ shown, hidden, reworded, added }: Effect): boolean {
  return [shown, hidden, reworded, added].some((part) => part !== undefined);
}

/** Whatever happened, receiving the focus aside. */
export function isReaction(effect: Effect | undefined): effect is Effect {
  return effect !== undefined && Object.keys(effect).some((part) => part !== 'focus');
}

/** Effects that keys, or the focus alone, had. */
export function byKeys({ focus, enter, space }: Activation): Effect[] {
  return [focus, enter, space].filter(isReaction);
}

/** Nodes of the page that an effect brought, took away or reworded. */
export function nodesOf({ shown = [], hidden = [], reworded = [] }: Effect): readonly NodeIndex[] {
  return [...shown, ...hidden, ...reworded];
}

/** Addresses an effect would have led to: in the same window, or in a new one. */
export function addressesOf({ asked = [] }: Effect): readonly string[] {
  return asked.flatMap((one) => /^(?:navigation \w+|window) (\S+)$/u.exec(one)?.[1] ?? []);
}

/** An effect in the page's own words, for both languages: an address, or the first words of what came or went. */
export function signOf(dom: DomView, effect: Effect): string {
  const [address] = addressesOf(effect);
  if (address !== undefined) return address.slice(0, 120);
  const words = nodesOf(effect).flatMap((node) => {
    const element = dom.element(node);
    return element ? dom.text(element, { rendered: false }) || (element.name ?? '') : [];
  });
  const sign = words.find((one) => one !== '') ?? effect.added?.[0] ?? effect.asked?.[0] ?? '…';
  return sign.slice(0, 60);
}
