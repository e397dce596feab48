import type { Effect, NodeIndex } from '#model';
import { converse, type Ask } from '../../conversation.ts';
import { within } from '../../deadline.ts';
import { ACTIVATION_FUNCTIONS } from '../../in-page/activation.ts';
import { INVENTORY_FUNCTIONS } from '../../in-page/inventory.ts';
import { OPENED_WINDOW_FUNCTIONS } from '../../in-page/opened-window.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { REACTION_FUNCTIONS, type Patience, type WireEffect } from '../../in-page/reaction.ts';
import { SEEN_FUNCTIONS } from '../../in-page/seen.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import { WAY_OUT_FUNCTIONS } from '../../in-page/way-out.ts';
import { ownDocument, type SealedCopy } from '../../sealed-copy.ts';
import type { FrameWorld } from '../../worlds.ts';
import { askedFor } from './asked-for.ts';
import { KEYS, strokeOf, type Key, type Stroke } from './strokes.ts';

const EXCHANGE_MS = 4000;
const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...SEEN_FUNCTIONS,
  ...INVENTORY_FUNCTIONS,
  ...ACTIVATION_FUNCTIONS,
  ...REACTION_FUNCTIONS,
  ...OPENED_WINDOW_FUNCTIONS,
  ...WAY_OUT_FUNCTIONS,
];
/** A page that moves by itself shows it within this time. */
const WATCH: Patience = { quietMs: 400, capMs: 600 };
/** For movements that are under way to be brought to their end. */
const GLANCE: Patience = { quietMs: 50, capMs: 600 };

type MouseEvent = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

/** One sealed copy, and what is done to it with the pointer and with keys. */
export class ActivationStage {
  readonly copy: SealedCopy;
  patience: Patience;
  readonly #main: FrameWorld;
  readonly #offset: number;
  readonly #ask: Ask;
  #attempts = 0;

  constructor(copy: SealedCopy, patience: Patience) {
    const { main, offset } = ownDocument(copy);
    this.copy = copy;
    this.patience = patience;
    this.#main = main;
    this.#offset = offset;
    this.#ask = converse(main, 'activations', EXCHANGE_MS, FUNCTIONS);
  }

  /**
   * Learns what changes by itself, and what a press on nothing does; shortly where another copy of the page was found
   * still. Tells whether this one is. `isFragile`: a press beside what is open would close it, and is left out.
   */
  async open(isKnownStill: boolean, isFragile: boolean): Promise<boolean> {
    await this.ask('openActivation', null);
    await this.ask('markActivation', null);
    const isStill = isKnownStill || (await this.ask('learnNoise', WATCH)) === true;
    if (isFragile) return isStill;
    await this.#pressNothing();
    return (await this.ask('learnNoise', isKnownStill ? GLANCE : this.patience)) === true;
  }

  async #pressNothing(): Promise<void> {
    const corner = { x: 2, y: 2 };
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const)
      await this.#mouse(type, corner);
  }

  /** From now on the page is compared with this moment. */
  async mark(trigger: NodeIndex | null): Promise<void> {
    await this.ask('markActivation', trigger === null ? null : this.#local(trigger));
    this.#attempts = this.copy.attempts.length;
  }

  async focus(trigger: NodeIndex): Promise<boolean> {
    return (await this.ask('giveFocus', this.#local(trigger))) === true;
  }

  async blur(): Promise<void> {
    await this.ask('takeFocus', null);
  }

  /** A point of the control that the pointer can reach. */
  async aim(trigger: NodeIndex): Promise<Point | undefined> {
    const point = await this.ask('aimAt', this.#local(trigger));
    return point === null ? undefined : (JSON.parse(String(point)) as Point);
  }

  async hover(point: Point): Promise<void> {
    await this.#mouse('mouseMoved', point);
    await this.effect();
  }

  async pressAt(point: Point): Promise<void> {
    await this.#mouse('mousePressed', point);
  }

  async releaseAt(point: Point): Promise<void> {
    await this.#mouse('mouseMoved', point);
    await this.#mouse('mouseReleased', point);
  }

  async press(key: Key): Promise<void> {
    await this.#strike(KEYS[key]);
  }

  /** A letter, digit or sign, alone. */
  async type(text: string): Promise<void> {
    await this.#strike(strokeOf(text));
  }

  async #strike({ text, ...code }: Stroke): Promise<void> {
    await this.#send('Input.dispatchKeyEvent', {
      ...{ type: text === undefined ? 'rawKeyDown' : 'keyDown', ...code },
      ...(text !== undefined && { text }),
    });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
  }

  /** Once the page has reacted: what is other than at the mark, in nodes of the visited page. */
  async effect(): Promise<Effect> {
    const wire = JSON.parse(String(await this.ask('readEffect', this.patience))) as WireEffect;
    const of = (locals: readonly number[]) =>
      locals.flatMap((n) => this.visited(n) ?? []).sort((a, b) => a - b);
    const [shown, hidden, reworded] = [of(wire.shown), of(wire.hidden), of(wire.reworded)];
    const fields = of(wire.fields);
    const [states, media] = [this.#placed(wire.states), this.#placed(wire.media)];
    const asked = askedFor(this.copy.attempts.slice(this.#attempts));
    const focus = wire.focus == null ? wire.focus : (this.visited(wire.focus) ?? null);
    return {
      ...(shown.length > 0 && { shown }),
      ...(hidden.length > 0 && { hidden }),
      ...(reworded.length > 0 && { reworded }),
      ...(wire.added.length > 0 && { added: wire.added }),
      ...(states.length > 0 && { states }),
      ...(fields.length > 0 && { fields }),
      ...(media.length > 0 && { media }),
      ...(asked.length > 0 && { asked }),
      ...(wire.focus != null && focus !== undefined && { focus }),
      ...(wire.scrolled && { scrolled: true }),
      ...((wire.stirred || this.copy.attempts.length > this.#attempts) && { stirred: true }),
    };
  }

  #placed<T extends { readonly n: number }>(changes: readonly T[]) {
    return changes.flatMap(({ n, ...change }) => {
      const node = this.visited(n);
      return node === undefined ? [] : [{ node, ...change }];
    });
  }

  async ask(entry: string, argument: unknown): Promise<unknown> {
    return this.#ask(entry, argument);
  }

  /** The visited page's node for a number of this copy's own document. */
  visited(local: number): NodeIndex | undefined {
    return local < 0 ? undefined : this.copy.nodes.fromOther(local + this.#offset);
  }

  #local(trigger: NodeIndex): number {
    return (this.copy.nodes.toOther(trigger) ?? -1) - this.#offset;
  }

  async #mouse(type: MouseEvent, { x, y }: Point): Promise<void> {
    const isDown = type !== 'mouseMoved';
    await this.#send('Input.dispatchMouseEvent', {
      ...{ type, x, y },
      ...(isDown && { button: 'left', clickCount: 1 }),
      ...(type === 'mousePressed' && { buttons: 1 }),
    });
  }

  async #send(
    method: 'Input.dispatchMouseEvent' | 'Input.dispatchKeyEvent',
    event: object,
  ): Promise<void> {
    const sent = this.#main.session.send(method, event as never);
    await within(EXCHANGE_MS, 'activations', sent);
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
