import type { NodeIndex } from '#model';
import { converse, type Ask } from '../../conversation.ts';
import { ANIMATION_FUNCTIONS } from '../../in-page/motion-animations.ts';
import { PART_FUNCTIONS, type PartState } from '../../in-page/motion-parts.ts';
import { SCRIPT_WATCH_FUNCTIONS } from '../../in-page/motion-scripts.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { STRIP_FUNCTIONS } from '../../in-page/strips.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import { FIELD_FUNCTIONS } from '../../in-page/value-fields.ts';
import { photograph, type PageArea } from '../../photograph.ts';
import { pixelsOfPng, type Pixels } from '../../png-pixels.ts';
import { ownDocument, type SealedCopy } from '../../sealed-copy.ts';
import { runSeconds } from '../../virtual-time.ts';
import type { FrameWorld } from '../../worlds.ts';

const EXCHANGE_MS = 2000;
const RUN_MS = 2500;

/** A copy of the page as the motion probe handles it: its own document alone, node numbers of that document. */
export class MotionView {
  readonly copy: SealedCopy;
  readonly main: FrameWorld;
  readonly #ask: Ask;
  readonly #offset: number;

  constructor(copy: SealedCopy) {
    const { main, offset } = ownDocument(copy);
    this.copy = copy;
    this.main = main;
    this.#offset = offset;
    this.#ask = converse(main, 'motion', EXCHANGE_MS, [
      ...TREE_FUNCTIONS,
      ...PAINTING_FUNCTIONS,
      ...PART_FUNCTIONS,
      ...SCRIPT_WATCH_FUNCTIONS,
      ...ANIMATION_FUNCTIONS,
      ...FIELD_FUNCTIONS,
      ...STRIP_FUNCTIONS,
    ]);
  }

  async tell(entry: string, argument: unknown = null): Promise<void> {
    await this.#ask(entry, argument);
  }

  /** An answer that is JSON; `T` is what the entry says it gives. */
  async ask<T>(entry: string, argument: unknown = null): Promise<T> {
    return JSON.parse(String(await this.#ask(entry, argument))) as T;
  }

  /** The visited page's node, or that of the nearest element above which both loads hold. */
  visitedNode(n: number): NodeIndex | undefined {
    const { nodes, snapshot } = this.copy;
    let at: NodeIndex | null = n + this.#offset;
    while (at !== null) {
      const match = nodes.fromOther(at);
      if (match !== undefined) return match;
      at = snapshot.nodes[at]?.parent ?? null;
    }
    return undefined;
  }

  /** This copy's own number of a node of the visited page. */
  ownNumber(node: NodeIndex): number | undefined {
    const match = this.copy.nodes.toOther(node);
    return match === undefined ? undefined : match - this.#offset;
  }

  /** Lets the page's clock run so many seconds, each painted. */
  async run(seconds: number): Promise<void> {
    await runSeconds(this.main.session, seconds, RUN_MS);
    await this.tell('paintFrames', 3);
  }

  /** Scrolls to a part; undefined when nothing of it shows. */
  async show(n: number): Promise<PageArea | undefined> {
    return (await this.ask<PageArea | null>('showPart', n)) ?? undefined;
  }

  async shoot(area: PageArea): Promise<Pixels> {
    const asked = { format: 'png', area, limitMs: EXCHANGE_MS, step: 'motion' } as const;
    return pixelsOfPng(Buffer.from(await photograph(this.main, asked), 'base64'));
  }

  /** The window as it stands, without loss. */
  async photographWindow(): Promise<string> {
    return photograph(this.main, { format: 'png', limitMs: EXCHANGE_MS, step: 'motion' });
  }

  async stateOf(n: number, blinks: boolean): Promise<PartState> {
    return this.ask<PartState>('partState', { n, blinks });
  }
}
