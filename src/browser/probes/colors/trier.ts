import type { NodeIndex, StateText, TextLook, UnsureLook } from '#model';
import type { Ask } from '../../conversation.ts';
import type { WireLook } from '../../in-page/text-looks.ts';
import type { ForcedStates } from './forced-states.ts';
import type { Forced, StateTrial } from './state-trials.ts';

/** Texts looked at again, each state alone. */
const MOST_AGAIN = 40;

type Seen = NonNullable<WireLook>;

interface Change {
  readonly trial: StateTrial;
  readonly text: StateTrial['texts'][number];
  /** Null: out of sight at rest. */
  readonly rest: WireLook;
  readonly look: Seen;
}

/** Forces states and reads how the texts look then, against how they look at rest. */
export class Trier {
  readonly #ask: Ask;
  readonly #states: ForcedStates;
  readonly #deadline: number;
  readonly #rest = new Map<NodeIndex, WireLook>();
  readonly #changes = new Map<string, Change>();
  /** Texts whose look in a state is not known. */
  left = 0;

  constructor(ask: Ask, states: ForcedStates, deadline: number) {
    this.#ask = ask;
    this.#states = states;
    this.#deadline = deadline;
  }

  async remember(nodes: readonly NodeIndex[]): Promise<void> {
    const looks = await this.#looks(nodes);
    nodes.forEach((node, at) => this.#rest.set(node, looks[at] ?? null));
  }

  /** Trials that do not meet, all at once. */
  async tryAtOnce(trials: readonly StateTrial[]): Promise<void> {
    const texts = trials.flatMap((trial) => trial.texts.map((text) => ({ trial, text })));
    const looks = await this.#in(
      joined(trials),
      texts.map(({ text }) => text.node),
    );
    if (!looks) this.left += texts.length;
    looks?.forEach((look, at) => {
      const one = texts[at];
      if (!one || !look) return;
      const rest = this.#rest.get(one.text.node) ?? null;
      if (JSON.stringify(rest) === JSON.stringify(look)) return;
      const key = `${one.trial.state} ${one.text.node}`;
      if (!this.#changes.has(key)) this.#changes.set(key, { ...one, rest, look });
    });
  }

  /** All changes; those worth a second look were seen again with nothing else forced, or are told as left. */
  async changes(): Promise<StateText[]> {
    const changes = [...this.#changes.values()];
    const worthIt = changes.filter(({ look }) => look.faint && !look.unsure);
    // Asked one upon the other, the browser does them in this order.
    const asked = worthIt.slice(0, MOST_AGAIN).map(async ({ trial, text, look }) => {
      const alone = await this.#in(trial.force, [text.node]);
      return JSON.stringify(alone?.[0]) === JSON.stringify(look);
    });
    const answers = await Promise.all(asked);
    const again = new Set(worthIt.filter((_change, at) => answers[at] === true));
    this.left += worthIt.length - again.size;
    return changes
      .map((change) => toldOf(change, again.has(change)))
      .sort((one, other) => one.node - other.node);
  }

  /** Undefined when time was over, or the page is no longer the same. */
  async #in(force: Forced, nodes: readonly NodeIndex[]): Promise<WireLook[] | undefined> {
    if (performance.now() > this.#deadline) return undefined;
    const [isForced, looks] = await Promise.all([this.#states.force(force), this.#looks(nodes)]);
    return isForced ? looks : undefined;
  }

  async #looks(nodes: readonly NodeIndex[]): Promise<WireLook[]> {
    return JSON.parse(String(await this.#ask('looksOf', nodes))) as WireLook[];
  }
}

function joined(trials: readonly StateTrial[]): Forced {
  const force = new Map<NodeIndex, readonly string[]>();
  for (const trial of trials)
    for (const [node, classes] of trial.force)
      force.set(node, [...new Set([...(force.get(node) ?? []), ...classes])]);
  return force;
}

function toldOf({ trial, text, rest, look }: Change, isSame: boolean): StateText {
  const unsure: UnsureLook | undefined =
    look.unsure ?? (!rest || look.size === rest.size ? undefined : 'size');
  return {
    ...text,
    state: trial.state,
    ...(trial.focused !== null && { focused: trial.focused }),
    ...(rest && { rest: lookOf(rest) }),
    look: lookOf(look),
    ...(unsure && { unsure }),
    ...(isSame && { again: true }),
  };
}

function lookOf({ color, behind, onCanvas }: Seen): TextLook {
  return { color, behind, ...(onCanvas && { onCanvas }) };
}
