import type { Activation, Effect, ElementNode } from '#model';

/** Something about this control may be a defect, which needs a second sight. */
export function isWorthSeeingAgain(tried: Activation, node: ElementNode): boolean {
  const { click, enter, space, press, opened } = tried;
  const isByPointerOnly = click !== undefined && brings(click) && !reacts(enter) && !reacts(space);
  const isFrozen = [click, enter, space].some(
    (effect) => effect && isTelling(effect) && keepsState(effect, node),
  );
  const isLost =
    opened !== undefined &&
    (opened.focus.place !== 'inside' ||
      opened.closed?.focus === 'nothing' ||
      opened.stuck !== undefined);
  return isByPointerOnly || isFrozen || isLost || (press !== undefined && isTelling(press));
}

function reacts(effect: Effect | undefined): boolean {
  return effect !== undefined && Object.keys(effect).some((part) => part !== 'focus');
}

function brings({ shown, added, asked, media }: Effect): boolean {
  return [shown, added, asked, media].some((part) => part !== undefined);
}

function isTelling({ shown, hidden, reworded, added, asked }: Effect): boolean {
  return [shown, hidden, reworded, added, asked].some((part) => part !== undefined);
}

const STATES = ['aria-expanded', 'aria-selected', 'aria-checked', 'aria-pressed'];

function keepsState({ states }: Effect, { index, attributes }: ElementNode): boolean {
  return STATES.some(
    (name) =>
      name in attributes && !states?.some(({ node, state }) => node === index && state === name),
  );
}

/** Both times the same came to be seen, asked for and written, by the same ways. */
export function sameEffects(one: Activation, other: Activation): boolean {
  return JSON.stringify(digest(one)) === JSON.stringify(digest(other));
}

function digest({ click, enter, space, press, opened, undone }: Activation): unknown {
  const windows = opened && [
    ...[opened.node, opened.as, opened.focus.place, opened.next.map(({ place }) => place)],
    ...[opened.closed?.by, opened.closed?.focus, opened.closed?.next, opened.stuck],
  ];
  return [...[click, enter, space, press].map(digestOf), windows, undone];
}

function digestOf(effect: Effect | undefined): unknown {
  if (!effect) return null;
  const { shown, hidden, reworded, states, fields, media, asked, added } = effect;
  // Addresses may hold a number drawn anew each time.
  const addresses = asked?.map((one) => one.replace(/[?#].*$/u, ''));
  return [shown, hidden, reworded, states, fields, media, addresses, added !== undefined];
}

/** A key that did any of this did something a visitor can tell. */
export function isTellingEffect(effect: Effect): boolean {
  const { focus, scrolled, states, fields } = effect;
  return isTelling(effect) || [focus, scrolled, states, fields].some((part) => part !== undefined);
}

export function isSameEffect(one: Effect, other: Effect): boolean {
  const whole = (effect: Effect) => [digestOf(effect), effect.focus, effect.scrolled];
  return JSON.stringify(whole(one)) === JSON.stringify(whole(other));
}
