import type { Access } from './_access.ts';

/** Whether two pages give the same access; `unsure` where nothing they share tells. */
export type Likeness = 'same' | 'differs' | 'unsure';

/** What is compared from page to page, and how it is told in a sentence of any language. */
export interface Aspect {
  readonly describe: (access: Access) => string;
  readonly compare: (own: Access, model: Access) => Likeness;
}

/** In CSS pixels: a few more or less are no other place. */
const SAME_PLACE = 40;

export const ASPECTS = {
  /** The means itself. */
  means: {
    describe: ({ kind, name, path }) => `${kind} « ${name} » ${path}`.trim(),
    compare: (own, model) =>
      own.kind === model.kind && own.name === model.name && own.path === model.path
        ? 'same'
        : 'differs',
  },
  /** Its place on screen. */
  place: {
    describe: ({ landmark, inZone: [x, y] }) => `${landmark} ${x} × ${y} px`.trim(),
    compare: comparePlaces,
  },
  /** Its order in the source, by what stands before and after it on both pages. */
  order: {
    describe: ({ name, before, after }) =>
      [...keysOf(before).slice(-2), `« ${name} »`, ...keysOf(after).slice(0, 2)].join(' › '),
    compare: compareOrder,
  },
} as const satisfies Readonly<Record<string, Aspect>>;

/**
 * The same place of the page, counted from its top or from its bottom. The same place of a landmark that
 * stands elsewhere, pushed by a longer content or moved, is for a person to see.
 */
function comparePlaces(own: Access, model: Access): Likeness {
  const isNear = (one: number, other: number) => Math.abs(one - other) <= SAME_PLACE;
  const [left, top, bottom] = own.onPage;
  const [modelLeft, modelTop, modelBottom] = model.onPage;
  const isSame = isNear(left, modelLeft) && (isNear(top, modelTop) || isNear(bottom, modelBottom));
  if (isSame) return 'same';
  const isSameInZone = own.inZone.every((value, axis) => isNear(value, model.inZone[axis] ?? 0));
  return own.landmark === model.landmark && own.landmark !== '' && isSameInZone
    ? 'unsure'
    : 'differs';
}

/** What passed from one side to the other is a change; something more or less on a side is none. */
function compareOrder(own: Access, model: Access): Likeness {
  if (share(own.before, model.after) || share(own.after, model.before)) return 'differs';
  if (own.isCut || model.isCut) return 'unsure';
  return share(own.before, model.before) || share(own.after, model.after) ? 'same' : 'unsure';
}

function share(one: string, other: string): boolean {
  const known = new Set(keysOf(other));
  return keysOf(one).some((key) => known.has(key));
}

function keysOf(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}

const STEP = 20;

/** Where it stands, roughly: its landmark and how far from the left; outside of any, how far from the top too. */
export function areaOf({ landmark, onPage: [left, top] }: Access): string {
  const about = (distance: number) => `${STEP * Math.round(distance / STEP)} px`;
  return landmark === '' ? `← ${about(left)} ↑ ${about(top)}` : `${landmark} ← ${about(left)}`;
}

/** The links of its landmark it stands between; without any, the landmarks. */
export function neighboursOf({ name, before, after }: Access): string {
  const isLink = (key: string) => key.startsWith('/');
  const nearest = (keys: readonly string[]) => keys.find(isLink) ?? keys[0];
  const [left, right] = [nearest(keysOf(before).reverse()), nearest(keysOf(after))];
  return [...(left ? [left] : []), `« ${name} »`, ...(right ? [right] : [])].join(' › ');
}

/** Several means of access are the same when each is, one after the other. */
export function compareAll(
  { compare }: Aspect,
  own: readonly Access[],
  model: readonly Access[],
): Likeness {
  if (own.length !== model.length) return 'differs';
  const all = own.map((access, place) => {
    const twin = model[place];
    return twin ? compare(access, twin) : 'differs';
  });
  return all.find((one) => one === 'differs') ?? all.find((one) => one === 'unsure') ?? 'same';
}
