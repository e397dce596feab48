import type { NodeIndex } from '#model';
import { within } from '../../deadline.ts';
import type { FrameWorld } from '../../worlds.ts';
import type { Forced } from './state-trials.ts';

const LIMIT_MS = 3000;

/**
 * Tells the browser to draw elements as in a state. Nothing is hovered, focused or pressed: no event reaches the
 * page, whose scripts see nothing. Closing puts all back.
 */
export class ForcedStates {
  readonly #world: FrameWorld;
  /** Elements by the protocol's own numbers. */
  readonly #ids = new Map<NodeIndex, number>();
  #forced: ReadonlySet<NodeIndex> = new Set();

  constructor(world: FrameWorld) {
    this.#world = world;
  }

  /** The elements that will be forced. */
  async open(nodes: readonly NodeIndex[]): Promise<void> {
    await within(LIMIT_MS, 'stateColors', this.#open(nodes));
  }

  async #open(nodes: readonly NodeIndex[]): Promise<void> {
    const { session, contextId } = this.#world;
    await Promise.all([
      session.send('DOM.enable'),
      session.send('DOM.getDocument', { depth: 0 }),
      session.send('CSS.enable'),
    ]);
    const expression = `${JSON.stringify(nodes)}.map((n) => rgaaLooks.elements.get(n))`;
    const { result } = await session.send('Runtime.evaluate', { contextId, expression });
    const list = { objectId: result.objectId ?? '', ownProperties: true };
    const listed = await session.send('Runtime.getProperties', list);
    const objects = new Map(listed.result.map(({ name, value }) => [name, value?.objectId]));
    const asked = nodes.map(async (node, at) => {
      const objectId = objects.get(String(at));
      if (!objectId) return;
      const { nodeId } = await session.send('DOM.requestNode', { objectId });
      this.#ids.set(node, nodeId);
    });
    await Promise.all(asked);
  }

  /** These states and no other. False: an element is no longer there. */
  async force(force: Forced): Promise<boolean> {
    const gone = [...this.#forced].filter((node) => !force.has(node));
    const wanted = [...gone.map((node) => [node, []] as const), ...force];
    const sent = wanted.map(async ([node, forcedPseudoClasses]) => {
      const nodeId = this.#ids.get(node) ?? 0;
      await this.#world.session.send('CSS.forcePseudoState', {
        nodeId,
        forcedPseudoClasses: [...forcedPseudoClasses],
      });
    });
    this.#forced = new Set(force.keys());
    const done = await within(LIMIT_MS, 'stateColors', Promise.allSettled(sent));
    return done.every(({ status }) => status === 'fulfilled');
  }

  async close(): Promise<void> {
    const { session } = this.#world;
    const off = [session.send('CSS.disable'), session.send('DOM.disable')];
    await within(LIMIT_MS, 'stateColors', Promise.all(off));
  }
}
