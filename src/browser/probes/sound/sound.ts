import { setTimeout as pause } from 'node:timers/promises';
import type { DomSnapshot, SoundFacts, WatchedMedia } from '#model';
import type { WireSound } from '../../in-page/sound-watch.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import { hasCode } from '../timers.ts';
import { trySilencing } from './sound-controls.ts';
import { SoundView } from './sound-view.ts';

/** What a page starts within so many seconds, it starts by itself (RGAA 4.10). */
const WATCHED_SECONDS = 20;
/** A sound that lasts no longer is allowed (RGAA 4.10). */
const ALLOWED_SECONDS = 3;
/** One that began with the page and is over may be forgotten after this. */
const LATE_MS = 3000;
/** By when one that is over has begun again, if it does. */
const OVER_MS = 400;
const MAX_HEARD = 4;
const TRY_MS = 9000;
const MEDIA = /^(audio|video|object|embed|bgsound|iframe|frame)$/u;

/**
 * Lets sealed copies of the page play sound, as a visitor's browser may, and tells what starts by itself; what is heard
 * for long is looked for in a second copy, whose controls are activated to silence it. `open` must open copies that
 * may sound. Undefined for a page that holds neither code nor media.
 */
export async function collectSound(
  open: OpenCopy,
  visited: DomSnapshot,
): Promise<SoundFacts | undefined> {
  const mayPlay = visited.nodes.some((node) => node.kind === 'element' && MEDIA.test(node.tag));
  if (!mayPlay && !hasCode(visited)) return undefined;
  const first = await hearOnce(new SoundView(await open()));
  await first.view.copy.close();
  const { computed, missed, capped } = first;
  const rest = { computed, missed, seconds: WATCHED_SECONDS, ...(capped && { capped }) };
  if (!first.media.some(isLong))
    return { ...rest, media: sorted(first.media), controls: [], left: 0, otherWay: false };
  const second = await hearOnce(new SoundView(await open()));
  const media = first.media.map((one) => ({ ...one, again: second.media.some(isSame(one)) }));
  const places = second.media.flatMap((one, place) => (isLong(one) ? [place] : []));
  const tried = await trySilencing(second.view, places, performance.now() + TRY_MS);
  await second.view.copy.close();
  return { ...rest, ...tried, media: sorted(media) };
}

interface Heard {
  readonly view: SoundView;
  readonly media: readonly WatchedMedia[];
  readonly computed: boolean;
  readonly missed: boolean;
  readonly capped?: 'count';
}

async function hearOnce(view: SoundView): Promise<Heard> {
  const isLate = Number(await view.ask('ageOfPage', null)) > LATE_MS;
  await view.watchGraphs();
  const atFirst = await view.list();
  // Once the page's clock was run, its sound flows on but can be listened to no more.
  const audible = await listen(view, atFirst);
  await view.run(WATCHED_SECONDS);
  const computed = await view.isComputing();
  const atLast = await endOf(view, await view.list());
  const media = atLast.map((one, place): WatchedMedia => {
    const plays = playsOf(one, atFirst[place]);
    const heard = plays === 'long' ? (audible.get(place) ?? null) : null;
    return { ...factsOf(view, one), plays, audible: heard };
  });
  const missed = isLate || view.copy.attempts.length > 0;
  const isCut = media.filter(isLong).length > MAX_HEARD;
  return { view, media, computed, missed, ...(isCut && { capped: 'count' }) };
}

/** How media are once the short ones are over: one that plays again is taken for one that repeats. */
async function endOf(view: SoundView, media: readonly WireSound[]): Promise<readonly WireSound[]> {
  // The end of a part of a file is only noticed by the page's own clock.
  const short = media.filter((one) => one.isPlaying && isBrief(one) && !/#.*t=/u.test(one.url));
  if (short.length === 0) return media;
  await pause(Math.max(...short.map(({ seconds }) => seconds ?? 0)) * 1000 + OVER_MS);
  await view.run(1);
  const later = await view.list();
  return later.map((one, place) =>
    // One that begins again may wait for its first bytes at this moment.
    short.some(({ url }) => url === one.url) && hasBegunAgain(one)
      ? { ...one, loop: true, isBroken: media[place]?.isBroken ?? false }
      : one,
  );
}

function hasBegunAgain({ isPlaying, seconds, played, at }: WireSound): boolean {
  return isPlaying && seconds !== null && played > seconds - 0.1 && at < seconds - 0.2;
}

function isBrief({ seconds, loop }: WireSound): boolean {
  return seconds !== null && seconds <= ALLOWED_SECONDS && !loop;
}

/** Whether a signal comes out of those that sound, by their place. */
async function listen(
  view: SoundView,
  media: readonly WireSound[],
): Promise<ReadonlyMap<number, boolean | null>> {
  const audible = new Map<number, boolean | null>();
  for (const [place, { isPlaying, isMuted, isBroken }] of media.entries())
    if (isPlaying && !isMuted && !isBroken && audible.size < MAX_HEARD)
      audible.set(place, await view.hears(place));
  return audible;
}

function playsOf(now: WireSound, before: WireSound | undefined): WatchedMedia['plays'] {
  const looks = [now, ...(before ? [before] : [])];
  if (now.isBroken) return 'unknown';
  const started = looks.filter(({ isPlaying, played }) => isPlaying || played > 0);
  if (started.length === 0) return 'no';
  if (started.every(({ isMuted }) => isMuted)) return 'muted';
  const { seconds, isPlaying, played } = now;
  // Stopped by the page itself before its end.
  const isCut =
    !isPlaying && played <= ALLOWED_SECONDS && seconds !== null && played < seconds - 0.2;
  return isBrief(now) || isCut ? 'short' : 'long';
}

function factsOf(
  view: SoundView,
  { n, url, seconds, loop, hasControls }: WireSound,
): Omit<WatchedMedia, 'plays' | 'audible'> {
  const node = (n === null ? undefined : view.visitedNode(n)) ?? null;
  const source = /^https?:/u.test(url) ? new URL(url).pathname.slice(-60) : url.slice(0, 5);
  return { node, source, seconds, loop, again: false, hasControls };
}

function isLong({ plays }: WatchedMedia): boolean {
  return plays === 'long';
}

/** The same one in the other copy, heard or not heard alike where both were listened to. */
function isSame(one: WatchedMedia) {
  return ({ node, source, plays, audible }: WatchedMedia): boolean =>
    node === one.node &&
    source === one.source &&
    plays === one.plays &&
    (audible ?? one.audible) === (one.audible ?? audible);
}

function sorted(media: readonly WatchedMedia[]): readonly WatchedMedia[] {
  const place = ({ node }: WatchedMedia) => node ?? Number.MAX_SAFE_INTEGER;
  return [...media].sort(
    (one, other) => place(one) - place(other) || (one.source < other.source ? -1 : 1),
  );
}
