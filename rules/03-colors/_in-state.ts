import type { ElementNode, StateColorFacts, StateText, TextLook } from '#model';
import { backdropOfLook, parseColor, type DomView } from '#rule-kit';
import { measureOn, type Measure } from './_measured.ts';
import { textFacts, type ContrastTest } from './_text-facts.ts';

/** A text of one contrast test as a state draws it. */
export interface InState {
  readonly element: ElementNode;
  readonly seen: StateText;
  readonly limit: number;
  /** Undefined where computed colors do not tell. */
  readonly measure: Measure | undefined;
}

/** Texts of this test that a state recolors; none where states were not brought about. */
export function textsInStates(
  dom: DomView,
  test: ContrastTest,
  facts: StateColorFacts | undefined,
): InState[] {
  return (facts?.texts ?? []).flatMap((seen) => {
    const element = dom.element(seen.node);
    const about = element && textFacts(dom, element);
    if (!about || about.test !== test) return [];
    const measure = seen.unsure ? undefined : measureOfLook(seen.look);
    return [{ element, seen, limit: about.limit, measure }];
  });
}

/** Of a text as it was seen; undefined where computed colors do not tell. */
export function measureOfLook(look: TextLook): Measure | undefined {
  const color = parseColor(look.color);
  const backdrop = backdropOfLook(look);
  // A text without a color of its own is drawn by something else.
  if (!color || color.alpha === 0 || backdrop.kind === 'unknown') return undefined;
  return measureOn(color, backdrop.colors);
}

/** In this state its contrast is certainly too low, and at rest it was not seen to be. */
export function isLowInState({ seen, limit, measure }: InState): boolean {
  if (!measure || measure.best >= limit || !seen.again) return false;
  const rest = seen.rest && measureOfLook(seen.rest);
  return !rest || rest.best >= limit;
}

/** Every state that a style rule knows was brought about. */
export function isWhole({ beyond, unread, left }: StateColorFacts): boolean {
  return !beyond && !unread && !left;
}

/** Every state that a style rule knows was brought about, and each text of the test is enough in all of them. */
export function areStatesEnough(
  dom: DomView,
  test: ContrastTest,
  facts: StateColorFacts | undefined,
): boolean {
  if (!facts || !isWhole(facts)) return false;
  return textsInStates(dom, test, facts).every(
    ({ measure, limit }) => measure !== undefined && measure.worst >= limit,
  );
}
