import type { Activation, ActivationFacts, Effect, ElementNode } from '#model';
import {
  activationOf,
  addressesOf,
  byKeys,
  explicitRole,
  isTelling,
  nodesOf,
  type DomView,
} from '#rule-kit';
import { hasEquivalent, isNativeControl } from '../_reach.ts';

/** Parts of a whole that arrows move through: Enter alone proves nothing. */
const PART =
  /^(tab|option|treeitem|menuitem|menuitemcheckbox|menuitemradio|radio|gridcell|slider|spinbutton|scrollbar)$/u;
/** What is drawn or played in answers to other tests, or has no universal equivalent. */
const DRAWN = /^(canvas|video|audio|object|embed)$/u;

/**
 * How an element answers the keyboard, as far as acting upon it showed: `operated` when keys do something, by
 * itself or elsewhere; `pointer-only` when a click has an effect that no key and no other control was seen to
 * have; `perhaps` when that was not seen twice or not everything was tried. Undefined: nothing was seen.
 */
export function reachOf(
  dom: DomView,
  facts: ActivationFacts | undefined,
  element: ElementNode,
): 'operated' | 'pointer-only' | 'perhaps' | undefined {
  const tried = activationOf(facts, element);
  if (!facts || !tried || DRAWN.test(element.tag)) return undefined;
  if (byKeys(tried).length > 0) return byKeys(tried).some(isTelling) ? 'operated' : undefined;
  const { click } = tried;
  if (!isTelling(click)) return undefined;
  const isTaken = element.focusable && !tried.enter;
  if (isTaken || movesFocus(click, element) || click.fields) return undefined;
  if (isElsewhere(dom, facts, tried, click)) return 'operated';
  if (!isNativeControl(element) && hasEquivalent(dom, element)) return undefined;
  return tried.twice && isWhole(dom, facts) && isSure(click, element) ? 'pointer-only' : 'perhaps';
}

/** A field or a control gets the focus: Tab leads there too. */
function movesFocus({ focus }: Effect, { index }: ElementNode): boolean {
  return focus !== undefined && focus !== index;
}

/** A link to the same place, or a control whose keys bring or take away the same contents. */
function isElsewhere(
  dom: DomView,
  facts: ActivationFacts,
  { node: own }: Activation,
  click: Effect,
): boolean {
  const addresses = new Set(addressesOf(click));
  const nodes = new Set(nodesOf(click));
  const added = JSON.stringify(click.added ?? null);
  const isSame = (effect: Effect) =>
    addressesOf(effect).some((one) => addresses.has(one)) ||
    nodesOf(effect).some((one) => nodes.has(one)) ||
    (effect.added !== undefined && JSON.stringify(effect.added) === added);
  if (facts.tried.some((one) => one.node !== own && byKeys(one).some(isSame))) return true;
  return dom.byTag('a', 'area', 'form').some(({ attributes, frame }) => {
    const target = attributes['href'] ?? attributes['action'];
    const base = dom.snapshot.frames[frame]?.baseUrl;
    return (
      target !== undefined &&
      URL.canParse(target, base) &&
      addresses.has(new URL(target, base).href)
    );
  });
}

/** All controls that could have had the same effect were tried. */
function isWhole(dom: DomView, facts: ActivationFacts): boolean {
  const isLeft = ({ node, left }: Activation) => left !== undefined && dom.element(node)?.focusable;
  return (
    facts.left === 0 &&
    facts.capped === undefined &&
    dom.snapshot.closedShadowRoots === 0 &&
    !facts.tried.some(isLeft)
  );
}

/** What only goes away may go with Escape; what is only reworded may be a sign of its own. */
function isSure({ shown, added, asked }: Effect, element: ElementNode): boolean {
  return (shown ?? added ?? asked) !== undefined && !PART.test(explicitRole(element) ?? '');
}
