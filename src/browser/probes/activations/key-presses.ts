import { setTimeout as pause } from 'node:timers/promises';
import type {
  DomSnapshot,
  Effect,
  FollowedLink,
  KeyPressFacts,
  NodeIndex,
  SingleKey,
} from '#model';
import { isSameEffect, isTellingEffect } from './activation-again.ts';
import type { ActivationStage } from './activation-stage.ts';
import type { Stages } from './stages.ts';

const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789?/.,+-*!';
/** Where something happened with all of them: pressed before the page is looked at, then one by one. */
const BATCH = 11;
/** Each needs two more copies. */
const MAX_EFFECTS = 3;
const MAX_LINKS = 3;
const TIME_MS = 22_000;
const PATIENCE = { quietMs: 150, capMs: 800 };
/** For scripts that scroll softly before they move the focus. */
const SOFT_SCROLL_MS = 1500;

/**
 * On sealed copies: presses letters, digits and signs while nothing has the focus, and follows the first links to
 * places of the page with Enter. What may be a defect is looked for in a second copy.
 */
export async function collectKeyPresses(
  stages: Stages,
  visited: DomSnapshot,
): Promise<KeyPressFacts | undefined> {
  const links = placeLinks(visited);
  const hasScript = mayListen(visited);
  if (links.length === 0 && !hasScript) return undefined;
  const deadline = performance.now() + TIME_MS;
  stages.takeTime(PATIENCE);
  const { keys, tried, capped } = hasScript
    ? await pressAll(stages, deadline)
    : { keys: [], tried: CHARACTERS, capped: undefined };
  const followed = await follow(stages, links, 0);
  const doubtful = followed.filter((one) => goesBack(one, visited)).map(({ node }) => node);
  const second = await follow(stages, doubtful, SOFT_SCROLL_MS);
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

/** Tab goes on before the place that the link leads to. */
function goesBack({ node, next }: FollowedLink, { nodes }: DomSnapshot): boolean {
  const link = nodes[node];
  const [, id] = (link?.kind === 'element' ? link.attributes['href'] : undefined)?.split('#') ?? [];
  const place = nodes.find((one) => one.kind === 'element' && one.attributes['id'] === id);
  return next !== null && next < (place?.index ?? nodes.length);
}

async function follow(
  stages: Stages,
  links: readonly NodeIndex[],
  waitMs: number,
): Promise<FollowedLink[]> {
  const followed: FollowedLink[] = [];
  if (links.length === 0) return followed;
  const stage = await stages.clean();
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
  stages.spoil();
  return followed;
}

async function pressAll(
  stages: Stages,
  deadline: number,
): Promise<Pick<KeyPressFacts, 'keys' | 'tried' | 'capped'>> {
  const keys: SingleKey[] = [];
  if (!(await doesAnything(stages, CHARACTERS))) return { keys, tried: CHARACTERS };
  let tried = '';
  let capped: KeyPressFacts['capped'];
  for (let at = 0; at < CHARACTERS.length && !capped; at += BATCH) {
    const batch = CHARACTERS.slice(at, at + BATCH);
    if (await doesAnything(stages, batch))
      keys.push(...(await pressEach(stages, batch, MAX_EFFECTS - keys.length)));
    tried += batch;
    if (keys.length >= MAX_EFFECTS) capped = 'effects';
    else if (performance.now() > deadline) capped = 'time';
  }
  return { keys, tried, ...(capped && tried !== CHARACTERS && { capped }) };
}

/** One key may undo what another did: on a page that is still otherwise, anything that stirs counts. */
async function doesAnything(stages: Stages, characters: string): Promise<boolean> {
  const effect = await pressed(await stages.clean(), characters);
  const isAnything = isTellingEffect(effect) || (stages.isStill && effect.stirred === true);
  if (isAnything) stages.spoil();
  return isAnything;
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
