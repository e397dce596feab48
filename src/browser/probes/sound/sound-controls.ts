import type { ElementNode, SoundControl, SoundFacts } from '#model';
import type { WireSound } from '../../in-page/sound-watch.ts';
import { collectOwnListeners, type OwnListeners } from '../activations/own-listeners.ts';
import { triggersOf } from '../activations/triggers.ts';
import { isHarmless } from '../harmless.ts';
import { SnapshotTree } from '../snapshot-tree.ts';
import type { SoundView } from './sound-view.ts';

const MAX_TRIED = 12;
const PROMISES =
  /\bpause|\bstop|arr[êe]t|\bsons?\b|\bsound|\bmut(?:e|ed)\b|muet|silence|silenc|couper|volume|musique|music|\baudio|lecture|\bplay|d[ée]sactiver|[⏸⏯⏹🔇🔈🔉🔊🎵]/iu;
/** What a click alone does not set: sliders, lists. */
const SET_OTHERWISE = /^(range|number)$/iu;
const KEYS = ['Escape', 'm', ' '] as const;

type Tried = Pick<SoundFacts, 'controls' | 'left' | 'otherWay'>;

/** Activates the controls that may silence what sounds at these places, until one does. */
export async function trySilencing(
  view: SoundView,
  places: readonly number[],
  deadline: number,
): Promise<Tried> {
  const listeners = await collectOwnListeners(view.copy);
  const { tried, left } = candidatesIn(view, listeners);
  const controls: SoundControl[] = [];
  const before = await view.list();
  for (const candidate of tried.slice(0, MAX_TRIED)) {
    if (performance.now() > deadline) break;
    const { isRefused, own, ...facts } = candidate;
    const act = () => view.ask('clickOn', own);
    const effect = isRefused ? 'refused' : await effectOf(view, places, before, act);
    controls.push({ ...facts, effect });
    if (effect === 'stops' || effect === 'less') return { controls, left: 0, otherWay: false };
  }
  const isOver = performance.now() > deadline;
  const untried = left + tried.length - controls.length + (isOver ? 1 : 0);
  const otherWay = !isOver && (await isSilencedOtherwise(view, places, before));
  return { controls, left: untried, otherWay };
}

async function isSilencedOtherwise(
  view: SoundView,
  places: readonly number[],
  before: readonly WireSound[],
): Promise<boolean> {
  const acts = [
    () => view.ask('clickOn', null),
    ...KEYS.map((key) => () => view.ask('tellKey', key)),
  ];
  for (const act of acts) if ((await effectOf(view, places, before, act)) !== 'none') return true;
  return false;
}

async function effectOf(
  view: SoundView,
  places: readonly number[],
  before: readonly WireSound[],
  act: () => Promise<unknown>,
): Promise<'none' | 'stops' | 'less'> {
  await view.ask('keepSounding', places);
  await act();
  await view.run(1);
  const now = await view.list();
  const isSilent = places.map((place) => {
    const one = now[place];
    return !one || !one.isPlaying || one.isMuted || one.url === '';
  });
  if (isSilent.every((one) => one)) return 'stops';
  const isLower = places.some((place) => (now[place]?.volume ?? 0) < (before[place]?.volume ?? 0));
  return isLower || isSilent.includes(true) ? 'less' : 'none';
}

type Candidate = Omit<SoundControl, 'effect'> & {
  readonly isRefused: boolean;
  /** Its number in the copy's own document. */
  readonly own: number;
};

/** Controls of the page, those whose name promises first; and how many are not for a click to try. */
function candidatesIn(
  view: SoundView,
  listeners: OwnListeners,
): { readonly tried: readonly Candidate[]; readonly left: number } {
  const { snapshot } = view.copy;
  const tree = new SnapshotTree(snapshot);
  const triggers = new Set(triggersOf(snapshot, listeners).map(({ node }) => node));
  const tried: Candidate[] = [];
  let left = listeners.capped ? 1 : 0;
  for (const element of tree.elements) {
    if (element.frame !== 0) continue;
    const words = wordsOf(tree, element);
    const promises = words.some((word) => PROMISES.test(word));
    const node = view.visitedNode(view.ownNumber(element.index));
    const isSwitch = /^(checkbox|radio)$/u.test(typeOf(element));
    const isControl = element.rendered && (triggers.has(element) || isSwitch);
    if (isControl && node !== undefined) {
      const name = (words[0] ?? '').slice(0, 60);
      const isRefused = !isHarmless(tree, element);
      tried.push({ node, name, promises, isRefused, own: view.ownNumber(element.index) });
    } else if (isControl || isLeft(element, promises)) left += 1;
  }
  return { tried: tried.sort((a, b) => Number(b.promises) - Number(a.promises)), left };
}

/** A control that no click sets, or that promises and was not to be tried: out of sight, a link, one that sends. */
function isLeft({ tag, role, attributes, rendered }: ElementNode, promises: boolean): boolean {
  const isSlider =
    role === 'slider' || (tag === 'input' && SET_OTHERWISE.test(attributes['type'] ?? ''));
  if (rendered && isSlider) return true;
  return promises && (/^(a|button|input|summary|select)$/u.test(tag) || role === 'button');
}

function typeOf({ tag, attributes }: ElementNode): string {
  return tag === 'input' ? (attributes['type'] ?? 'text').toLowerCase() : '';
}

/** What names an element, its name first. */
function wordsOf(tree: SnapshotTree, element: ElementNode): string[] {
  const { name, attributes, tag } = element;
  const isSmall = /^(a|button|label|summary|span|div)$/u.test(tag);
  const text = isSmall && tree.below(element).length < 6 ? tree.text(element) : '';
  const said = [name, text, attributes['title'], attributes['value']].map((one) => one ?? '');
  const [first = ''] = said.filter((one) => one.trim() !== '');
  return [first.trim(), ...said, attributes['class'] ?? '', attributes['id'] ?? ''];
}
