import type { NodeIndex, WalkEnd } from '#model';
import type { FrameOffsets } from '../../frame-offsets.ts';
import { converse, type Ask } from '../../conversation.ts';
import { within } from '../../deadline.ts';
import { FOCUS_FUNCTIONS } from '../../in-page/focus-change.ts';
import { SIGHT_FUNCTIONS } from '../../in-page/focus-sight.ts';
import { STYLE_FUNCTIONS } from '../../in-page/focus-style.ts';
import { WALK_FUNCTIONS, type WireFocus, type WireStop } from '../../in-page/tab-walk.ts';
import { GROUND_FUNCTIONS } from '../../in-page/text-grounds.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { STRIP_FUNCTIONS } from '../../in-page/strips.ts';
import { FIELD_FUNCTIONS } from '../../in-page/value-fields.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import { photograph, type PageArea } from '../../photograph.ts';
import type { FrameWorld, Worlds } from '../../worlds.ts';
import { INSIDE_PRESSES, isLoop } from './tab-loop.ts';
import type { MetStop } from './met-stop.ts';

const MAX_STOPS = 150;
/** A page may build a long list as soon as a field has the focus. */
const EXCHANGE_MS = 5000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...WALK_FUNCTIONS,
  ...SIGHT_FUNCTIONS,
  ...STYLE_FUNCTIONS,
  ...FOCUS_FUNCTIONS,
  ...GROUND_FUNCTIONS,
  ...FIELD_FUNCTIONS,
  ...STRIP_FUNCTIONS,
];
/** Shift, among the protocol's modifiers. */
const SHIFT = 8;
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9 };

interface WalkedFrame {
  readonly world: FrameWorld;
  readonly ask: Ask;
}

interface Arrival {
  readonly at: MetStop | null;
  readonly dropped: MetStop | null;
}

/** Presses Tab and tells where the focus is, in whichever frame. */
export class TabWalker {
  readonly stops = new Map<string, MetStop>();
  readonly dropped = new Map<string, 'once' | 'again'>();
  #frames: readonly WalkedFrame[];
  readonly #offsets: FrameOffsets;
  readonly #deadline: number;
  capped: 'time' | 'stops' | 'left-page' | undefined;

  constructor(worlds: Worlds, offsets: FrameOffsets, deadline: number) {
    this.#frames = worlds.open.map((world) => ({
      world,
      ask: converse(world, 'keyboard', EXCHANGE_MS, FUNCTIONS),
    }));
    this.#offsets = offsets;
    this.#deadline = deadline;
  }

  async open(): Promise<void> {
    const opened = await Promise.allSettled(
      this.#frames.map((_frame, at) => this.ask('openWalk', null, at)),
    );
    if (opened[0]?.status !== 'fulfilled') throw new Error('keyboard: the page does not answer');
    // A frame that went elsewhere is walked through as one stop.
    this.#frames = this.#frames.filter((_frame, at) => opened[at]?.status === 'fulfilled');
  }

  /** Nothing has the focus any more, in any frame. */
  async rest(): Promise<void> {
    await Promise.all(this.#frames.map((_frame, at) => this.ask('dropFocus', null, at)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#frames.map((_frame, at) => this.ask('closeWalk', null, at)));
  }

  /** Until the focus leaves the document, goes round in a circle, or time is over. */
  async walk(direction: 'forward' | 'backward'): Promise<WalkEnd> {
    try {
      return await this.#walk(direction === 'backward');
    } catch {
      this.interrupt();
      return { end: 'capped' };
    }
  }

  async #walk(isBackward: boolean): Promise<WalkEnd> {
    const met = new Set<string>();
    let stale: MetStop[] = [];
    while (!this.#isOver()) {
      const { at, dropped } = await this.press(isBackward);
      const stop = at ?? dropped;
      if (!stop) return { end: 'left' };
      if (dropped) await this.#confirmDrop(dropped, isBackward);
      if (met.has(stop.key)) stale.push(stop);
      else stale = [];
      met.add(stop.key);
      if (isLoop(stale)) return { end: 'loop', loop: nodesOf(stale) };
      if (stale.length > INSIDE_PRESSES && new Set(stale).size === 1) break;
    }
    this.capped ??= 'stops';
    return { end: 'capped' };
  }

  /** One press of Tab, with Shift or not. */
  async press(isBackward: boolean): Promise<Arrival> {
    const key = { ...TAB, modifiers: isBackward ? SHIFT : 0 };
    const send = (type: 'rawKeyDown' | 'keyUp') =>
      within(
        EXCHANGE_MS,
        'keyboard',
        this.#main.session.send('Input.dispatchKeyEvent', { type, ...key }),
      );
    await send('rawKeyDown');
    const [, arrival] = await Promise.all([send('keyUp'), this.#read(!isBackward)]);
    return arrival;
  }

  get #main(): FrameWorld {
    const [main] = this.#frames;
    if (!main) throw new Error('keyboard: no page');
    return main.world;
  }

  /** The innermost frame that has the focus tells; on the way forward, scripts get a frame's time to react. */
  async #read(waits: boolean): Promise<Arrival> {
    const main = await this.#readIn(0, waits);
    const inner = main.at?.isFrame ? this.#frames.length - 1 : 0;
    for (let frame = inner; frame > 0; frame -= 1) {
      const focus = await this.#readIn(frame, waits).catch(() => undefined);
      if (!focus?.isHere || (!focus.at && !focus.dropped) || focus.at?.isFrame) continue;
      return { at: this.#stop(focus.at, frame), dropped: this.#stop(focus.dropped, frame) };
    }
    return { at: this.#stop(main.at, 0), dropped: this.#stop(main.dropped, 0) };
  }

  async #readIn(frame: number, waits: boolean): Promise<WireFocus> {
    return JSON.parse(String(await this.ask('readFocus', waits, frame))) as WireFocus;
  }

  #stop(wire: WireStop | null, frame: number): MetStop | null {
    if (!wire) return null;
    const key = `${frame} ${wire.met}`;
    const node = wire.n === null ? null : (this.nodeOf(wire.n, frame) ?? null);
    const stop = this.stops.get(key) ?? { ...wire, key, node, frame };
    this.stops.set(key, stop);
    return stop;
  }

  /** The node of the page at this place of a frame's snapshot. */
  nodeOf(place: number, frame = 0): NodeIndex | undefined {
    const offset = this.#offsets.get(this.#frames[frame]?.world.frameId ?? '')?.offset;
    return offset === undefined ? undefined : offset + place;
  }

  /** Goes back one stop and comes again: the focus must be gone again. */
  async #confirmDrop(stop: MetStop, isBackward: boolean): Promise<void> {
    if (this.dropped.get(stop.key) === 'again') return;
    const known = this.dropped.has(stop.key);
    if (!known) this.dropped.set(stop.key, 'once');
    await this.press(!isBackward);
    const second = await this.press(isBackward);
    if (second.dropped?.key === stop.key) this.dropped.set(stop.key, 'again');
  }

  #isOver(): boolean {
    if (this.stops.size > MAX_STOPS) this.capped = 'stops';
    if (performance.now() > this.#deadline) this.capped = 'time';
    return this.capped !== undefined;
  }

  /** The page went elsewhere or stopped answering. */
  interrupt(): void {
    this.capped ??= 'left-page';
  }

  async ask(entry: string, argument: unknown, frame = 0): Promise<unknown> {
    const walked = this.#frames[frame];
    if (!walked) throw new Error('keyboard: no such frame');
    return walked.ask(entry, argument);
  }

  /** The window, or a part of the page, without loss. */
  async photograph(area?: PageArea): Promise<string> {
    return photograph(this.#main, { format: 'png', area, limitMs: EXCHANGE_MS, step: 'keyboard' });
  }
}

function nodesOf(stops: readonly MetStop[]): (NodeIndex | null)[] {
  return [...new Set(stops.map(({ node }) => node))];
}
