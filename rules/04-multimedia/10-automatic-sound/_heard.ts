import type { SoundFacts, WatchedMedia } from '#model';
import { cantTell, failed, passed, proposed, type Answer, type DomView } from '#rule-kit';

/** A text that may tell of a way to silence the page. */
const TOLD = /couper le son|d[ée]sactiver le son|\bmute\b|\bmuet\b|volume|musique|\bsilence\b/iu;

/** The messages that `judgeHeard` answers with. */
export type HeardMessage = 'heard' | 'likely' | 'unnamed' | 'left' | 'less';

/** Whether what sounds by itself for more than 3 seconds can be silenced, by what was tried on it. */
export function judgeHeard(
  dom: DomView,
  sound: SoundFacts,
  media: WatchedMedia,
): Answer<HeardMessage> {
  if (media.hasControls) return passed();
  const { source, seconds } = media;
  const last = sound.controls.at(-1);
  const stop = last && (last.effect === 'stops' || last.effect === 'less') ? last : undefined;
  const data = { source, seconds: seconds ?? '∞', control: stop?.name ?? '', left: sound.left };
  if (stop?.effect === 'stops' && stop.promises && stop.name !== '') return passed();
  if (stop) return cantTell(stop.effect === 'stops' ? 'unnamed' : 'less', { data });
  if (sound.otherWay) return cantTell('less', { data });
  const isTried = sound.left === 0 && sound.controls.every(({ effect }) => effect === 'none');
  if (!isTried) return proposed('left', { data });
  return isCertain(dom, sound, media) ? failed('heard', { data }) : proposed('likely', { data });
}

/** Heard twice, where no frame may hold a control and no text tells of a way to silence it. */
function isCertain(dom: DomView, sound: SoundFacts, media: WatchedMedia): boolean {
  const { node, audible, again, seconds, loop } = media;
  // What was played of a file that is nothing but sound is sound, even where it may not be listened to.
  const isSound = audible ?? dom.element(node)?.tag === 'audio';
  const isLong = loop || (seconds !== null && seconds > 3);
  const isTold = dom
    .elements()
    .some((one) => one.tag === 'body' && TOLD.test(dom.text(one, { rendered: true })));
  // What could not be seen may hold a control.
  const { frames, capped, closedShadowRoots } = dom.snapshot;
  const isWhole = frames.length === 1 && !capped && closedShadowRoots === 0 && !sound.capped;
  return isSound && isLong && again && !isTold && isWhole;
}

/**
 * Whether all that may sound by itself was watched: nothing that the watch could have missed, no frame nor plug-in, no
 * file that could not be played.
 */
export function isWholeWatch(dom: DomView, sound: SoundFacts | undefined): boolean {
  return (
    sound !== undefined &&
    sound.capped === undefined &&
    !sound.missed &&
    !sound.computed &&
    sound.media.every(({ plays }) => plays !== 'unknown') &&
    dom.snapshot.frames.length === 1 &&
    dom.byTag('object', 'embed', 'bgsound', 'iframe', 'frame').length === 0
  );
}
