import { setTimeout as pause } from 'node:timers/promises';
import type {
  DomSnapshot,
  Effect,
  FollowedLink,
  KeyPressFacts,
  NodeIndex,
  SingleKey,
} from '#model';
import type { OpenCopy } from '../../sealed-copy.ts';
import { isSameEffect, isTellingEffect } from './activation-again.ts';
import type { ActivationStage } from './activation-stage.ts';
import { Stages } from './stages.ts';

const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789?/.,+-*!';
/** Pressed one after the other before the page is looked at; one by one where something happened. */
const BATCH = 11;
/** Each needs two more copies. */
const MAX_EFFECTS = 3;
const MAX_LINKS = 3;
const TIME_MS = 22_000;
const PATIENCE = { quietMs: 150, capMs: 800 };
/** For scripts that scroll softly before they move the focus. */
const SOFT_SCROLL_MS = 1500;

/**
 * On sealed copies: follows the first links to places of the page with Enter, and presses letters, digits and signs
 * while nothing has the focus. What was seen is looked for in a second copy.
 */
export async function collectKeyPresses(
  open: OpenCopy,
  visited: DomSnapshot,
): Promise<KeyPressFacts | undefined> {
  const links = placeLinks(visited);
  const hasScript = mayListen(visited);
  if (links.length === 0 && !hasScript) return undefined;
  const deadline = performance.now() + TIME_MS;
  const first = new Stages(open, PATIENCE);
  const followed = await follow(await first.clean(), links, 0);
  first.spoil();
  const second =
    followed.length > 0 ? await follow(await first.clean(), links, SOFT_SCROLL_MS) : [];
  first.spoil();
  const { keys, tried, capped } = hasScript
    ? await pressAll(new Stages(open, PATIENCE), deadline)
    : { keys: [], tried: CHARACTERS, capped: undefined };
  const isTwice = ({ node, next }: FollowedLink) =>
    second.some((one) => one.node === node && one.next === next);
  return {
    ...{ tried, keys },
    links: followed.map((one) => (isTwice(one) ? { ...one, twice: true as const } : one)),
    ...(capped && { capped }),
  };
}

/** The first links of the page's own document whose address is a place of it. */
function placeLinks({ nodes }: DomSnapshot): NodeIndex[] {
  const found = nodes.filter(
    (node) =>
      node.kind === 'element' &&
      node.tag === 'a' &&
      node.frame === 0 &&
      node.focusable &&
      /^#(?!top$)./iu.test(node.attributes['href'] ?? ''),
  );
  return found.slice(0, MAX_LINKS).map(({ index }) => index);
}

function mayListen({ nodes }: DomSnapshot): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'element' &&
      (node.tag === 'script' ||
        Object.keys(node.attributes).some((name) => name.startsWith('onkey'))),
  );
}

async function follow(
  stage: ActivationStage,
  links: readonly NodeIndex[],
  waitMs: number,
): Promise<FollowedLink[]> {
  const followed: FollowedLink[] = [];
  for (const node of links) {
    await stage.blur();
    await stage.mark(node);
    if (!(await stage.focus(node))) continue;
    await stage.press('enter');
    await stage.effect();
    await pause(waitMs);
    await stage.press('tab');
    const { focus } = await stage.effect();
    followed.push({ node, next: focus ?? null });
  }
  return followed;
}

async function pressAll(
  stages: Stages,
  deadline: number,
): Promise<Pick<KeyPressFacts, 'keys' | 'tried' | 'capped'>> {
  const keys: SingleKey[] = [];
  let tried = '';
  let capped: KeyPressFacts['capped'];
  for (let at = 0; at < CHARACTERS.length && !capped; at += BATCH) {
    const batch = CHARACTERS.slice(at, at + BATCH);
    if (isTellingEffect(await pressed(await stages.clean(), batch))) {
      stages.spoil();
      keys.push(...(await pressEach(stages, batch, MAX_EFFECTS - keys.length)));
    }
    tried += batch;
    if (keys.length >= MAX_EFFECTS) capped = 'effects';
    else if (performance.now() > deadline) capped = 'time';
  }
  stages.spoil();
  return { keys, tried, ...(capped && tried !== CHARACTERS && { capped }) };
}

/** Each key of a batch that did something, on a copy that is as the page was; what it did, once more. */
async function pressEach(stages: Stages, batch: string, most: number): Promise<SingleKey[]> {
  const keys: SingleKey[] = [];
  for (const key of batch) {
    if (keys.length >= most) break;
    const effect = await pressed(await stages.clean(), key);
    if (!isTellingEffect(effect)) continue;
    stages.spoil();
    const again = await pressed(await stages.clean(), key);
    stages.spoil();
    keys.push({ key, effect, ...(isSameEffect(effect, again) && { twice: true as const }) });
  }
  return keys;
}

async function pressed(stage: ActivationStage, characters: string): Promise<Effect> {
  await stage.blur();
  await stage.mark(null);
  for (const character of characters) await stage.type(character);
  return await stage.effect();
}
