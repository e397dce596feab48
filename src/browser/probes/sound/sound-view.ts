import { setTimeout as pause } from 'node:timers/promises';
import { converse, type Ask } from '../../conversation.ts';
import { SOUND_FUNCTIONS, type WireSound } from '../../in-page/sound-watch.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import { ownDocument, type SealedCopy } from '../../sealed-copy.ts';
import { runSeconds } from '../../virtual-time.ts';
import type { FrameWorld } from '../../worlds.ts';

const EXCHANGE_MS = 2000;
const RUN_MS = 2000;
/** How often a signal is looked for, and how long apart: a sound may begin softly. */
const LISTENS = 16;
const LISTEN_MS = 80;
/** What is softer than this is silence. */
const SILENCE = 0.003;

/** A copy of the page as the probe of sound handles it: its own document, and the media its scripts made. */
export class SoundView {
  readonly copy: SealedCopy;
  readonly ask: Ask;
  readonly #main: FrameWorld;
  readonly #offset: number;
  /** Graphs of sound by their number: whether they run. */
  readonly #graphs = new Map<string, boolean>();

  constructor(copy: SealedCopy) {
    const { main, offset } = ownDocument(copy);
    this.copy = copy;
    this.#main = main;
    this.#offset = offset;
    this.ask = converse(main, 'sound', EXCHANGE_MS, [...TREE_FUNCTIONS, ...SOUND_FUNCTIONS]);
  }

  /** Notes the graphs of sound, those that are already there too. */
  async watchGraphs(): Promise<void> {
    const { session } = this.#main;
    session.on('WebAudio.contextCreated', ({ context }) => this.#noteGraph(context));
    session.on('WebAudio.contextChanged', ({ context }) => this.#noteGraph(context));
    session.on('WebAudio.contextWillBeDestroyed', ({ contextId }) =>
      this.#graphs.delete(contextId),
    );
    await session.send('WebAudio.enable');
  }

  /** Scripts compute sound, or have some spoken. */
  async isComputing(): Promise<boolean> {
    const isSpeaking = (await this.ask('isSpeaking', null)) === true;
    return isSpeaking || [...this.#graphs.values()].includes(true);
  }

  /** All audio and video elements, each at the same place each time. */
  async list(): Promise<readonly WireSound[]> {
    await this.#handOverLoose();
    return JSON.parse(String(await this.ask('listSounds', null))) as WireSound[];
  }

  async run(seconds: number): Promise<void> {
    await runSeconds(this.#main.session, seconds, RUN_MS);
  }

  /** Whether a signal comes out of one; null where that is not for us to know. */
  async hears(place: number): Promise<boolean | null> {
    if ((await this.ask('listenTo', place)) !== true) return null;
    try {
      for (let times = 0; times < LISTENS; times += 1) {
        await pause(LISTEN_MS);
        if (Number(await this.ask('signalNow', null)) > SILENCE) return true;
      }
      return false;
    } finally {
      await this.ask('stopListening', null);
    }
  }

  /** The node of the visited page. */
  visitedNode(n: number): number | undefined {
    return this.copy.nodes.fromOther(n + this.#offset);
  }

  /** This document's own number of a node of the copy. */
  ownNumber(index: number): number {
    return index - this.#offset;
  }

  /** Media that scripts made and put nowhere are found among all objects of the page. */
  async #handOverLoose(): Promise<void> {
    const { session, contextId: executionContextId } = this.#main;
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'HTMLMediaElement.prototype',
    });
    if (!result.objectId) return;
    const asked = { prototypeObjectId: result.objectId };
    const { objects } = await session.send('Runtime.queryObjects', asked);
    if (!objects.objectId) return;
    const listed = { objectId: objects.objectId, ownProperties: true };
    const { result: found } = await session.send('Runtime.getProperties', listed);
    for (const { value } of found) {
      if (!value?.objectId || value.subtype !== 'node') continue;
      const { node } = await session.send('DOM.describeNode', { objectId: value.objectId });
      const { backendNodeId } = node;
      const own = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
      if (!own.object.objectId) continue;
      const functionDeclaration = 'function () { (globalThis.rgaaLoose ??= new Set()).add(this); }';
      const call = { objectId: own.object.objectId, functionDeclaration };
      await session.send('Runtime.callFunctionOn', call);
    }
  }

  #noteGraph(context: {
    readonly contextId: string;
    readonly contextType: string;
    readonly contextState: string;
  }): void {
    const { contextId, contextType, contextState } = context;
    this.#graphs.set(contextId, contextType === 'realtime' && contextState === 'running');
  }
}
