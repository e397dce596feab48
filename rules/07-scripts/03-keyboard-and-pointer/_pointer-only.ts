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
  if (isReached(element) && byKeys(tried).length > 0)
    return byKeys(tried).some(isTelling) ? 'operated' : undefined;
  const { click } = tried;
  if (!isTelling(click)) return undefined;
  const isTaken = element.focusable && !tried.enter;
  if (isTaken || movesFocus(dom, click, element) || click.fields) return undefined;
  // What closes the very state it is in: the keys of that state were tried when it was opened.
  if (facts.before && !isSure(click, element)) return undefined;
  if (isElsewhere(dom, facts, tried, click)) return 'operated';
  if (!isNativeControl(element) && hasEquivalent(dom, element)) return undefined;
  return tried.twice && isWhole(dom, facts) && isSure(click, element) ? 'pointer-only' : 'perhaps';
}

/** Tab may lead there; parts of a whole are reached with arrows. */
function isReached(element: ElementNode): boolean {
  const isOut = Number(element.attributes['tabindex']) < 0;
  return element.focusable && (!isOut || PART.test(explicitRole(element) ?? ''));
}

/** A field or a control that was there gets the focus: Tab leads there too. What holds the element gets it by itself. */
function movesFocus(dom: DomView, { focus, shown }: Effect, element: ElementNode): boolean {
  if (focus === undefined || focus === null || focus === element.index) return false;
  const isAround = [...dom.ancestors(element)].some(({ index }) => index === focus);
  return !isAround && !shown?.includes(focus);
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
  const isByKeys = (one: Activation) => {
    const other = dom.element(one.node);
    return one.node !== own && other && isReached(other) && byKeys(one).some(isSame);
  };
  if ([...facts.tried, ...(facts.before ?? [])].some(isByKeys)) return true;
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
    ![...facts.tried, ...(facts.before ?? [])].some(isLeft)
  );
}

/** What only goes away may go with Escape; what is only reworded may be a sign of its own. */
function isSure({ shown, added, asked }: Effect, element: ElementNode): boolean {
  return (shown ?? added ?? asked) !== undefined && !PART.test(explicitRole(element) ?? '');
}
