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
  await view.run(WATCHED_SECONDS);
  const computed = await view.isComputing();
  const atLast = await view.list();
  const media: WatchedMedia[] = [];
  let heard = 0;
  for (const [place, one] of atLast.entries()) {
    const plays = playsOf(one, atFirst[place]);
    const mayListen = plays === 'long' && one.isPlaying && heard < MAX_HEARD;
    if (plays === 'long') heard += 1;
    const audible = mayListen ? await view.hears(place) : null;
    media.push({ ...factsOf(view, one), plays, audible });
  }
  const missed = isLate || view.copy.attempts.length > 0;
  return { view, media, computed, missed, ...(heard > MAX_HEARD && { capped: 'count' }) };
}

function playsOf(now: WireSound, before: WireSound | undefined): WatchedMedia['plays'] {
  const looks = [now, ...(before ? [before] : [])];
  if (looks.some(({ isBroken }) => isBroken)) return 'unknown';
  const started = looks.filter(({ isPlaying, played }) => isPlaying || played > 0);
  if (started.length === 0) return 'no';
  if (started.every(({ isMuted }) => isMuted)) return 'muted';
  const { seconds, loop, isPlaying, played } = now;
  const isShort = seconds !== null && seconds <= ALLOWED_SECONDS && !loop;
  // Stopped by the page itself before its end.
  const isCut =
    !isPlaying && played <= ALLOWED_SECONDS && seconds !== null && played < seconds - 0.2;
  return isShort || isCut ? 'short' : 'long';
}

function factsOf(
  view: SoundView,
  { n, url, seconds, loop, hasControls }: WireSound,
): Omit<WatchedMedia, 'plays' | 'audible'> {
  const node = (n === null ? undefined : view.visitedNode(n)) ?? null;
  const source = url.startsWith('data:') ? 'data:' : (url.split(/[?#]/u)[0] ?? '').slice(-60);
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
