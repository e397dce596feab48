/*
 * Runs inside a sealed copy of the page, in the isolated world that holds the snapshot's element index: what audio and
 * video elements do by themselves, and whether a signal comes out of them.
 */
import type { isDisplayed as IsDisplayed, openTrees as OpenTrees } from './trees.ts';

declare const isDisplayed: typeof IsDisplayed;
declare const openTrees: typeof OpenTrees;

export interface WireSound {
  /** In the copy's document; null outside of it. */
  readonly n: number | null;
  readonly url: string;
  readonly seconds: number | null;
  readonly loop: boolean;
  readonly isPlaying: boolean;
  /** Seconds of it that were played. */
  readonly played: number;
  /** Where it is now, in seconds. */
  readonly at: number;
  readonly isMuted: boolean;
  readonly volume: number;
  readonly isBroken: boolean;
  readonly hasControls: boolean;
}

interface Listening {
  readonly context: AudioContext;
  readonly analyser: AnalyserNode;
}

interface SoundWorld {
  readonly rgaaElements: ReadonlyMap<Node, number>;
  /** Elements that scripts made, handed over from outside. */
  rgaaLoose?: Set<HTMLMediaElement>;
  rgaaMedia?: HTMLMediaElement[];
  rgaaListening?: Listening;
}

/** All media, each at the same place as long as the page lives. */
function mediaNow(): HTMLMediaElement[] {
  const world = globalThis as unknown as SoundWorld;
  const media = (world.rgaaMedia ??= []);
  const inPage = openTrees().flatMap((tree) => [
    ...tree.querySelectorAll<HTMLMediaElement>('audio, video'),
  ]);
  for (const one of [...inPage, ...(world.rgaaLoose ?? [])])
    if (!media.includes(one)) media.push(one);
  return media;
}

/** Entry: how every audio and video is, as JSON. */
export function listSounds(): string {
  return JSON.stringify(mediaNow().map(soundOf));
}

function soundOf(media: HTMLMediaElement): WireSound {
  const { rgaaElements } = globalThis as unknown as SoundWorld;
  let played = 0;
  for (let at = 0; at < media.played.length; at += 1)
    played += media.played.end(at) - media.played.start(at);
  const isPlaying = !media.paused && !media.ended;
  const isBroken = media.error !== null || media.networkState === 3;
  return {
    n: rgaaElements.get(media) ?? null,
    url: media.currentSrc,
    seconds: secondsOf(media),
    loop: media.loop,
    isPlaying,
    played,
    at: media.currentTime,
    isMuted: media.muted || media.volume === 0,
    volume: media.volume,
    isBroken: isBroken || (isPlaying && media.readyState < 2),
    hasControls: media.controls && isDisplayed(media, true),
  };
}

/** Its length, or that of the part its address asks for: `film.mp4#t=8,10`. */
function secondsOf({ duration, currentSrc }: HTMLMediaElement): number | null {
  const [, start, end] = /#(?:.*&)?t=(?:npt:)?([\d.]*),([\d.]+)/.exec(currentSrc) ?? [];
  const part = end === undefined ? duration : Number(end) - Number(start || 0);
  const seconds = Math.min(part, duration);
  return Number.isFinite(seconds) ? Math.round(seconds * 10) / 10 : null;
}

/** Entry: speech is being said, or about to be. */
export function isSpeaking(): boolean {
  return speechSynthesis.speaking || speechSynthesis.pending;
}

/** Entry: milliseconds since the page's first byte. */
export function ageOfPage(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (entry?.responseStart ?? 0);
}

/** Entry: listens to one; false where its file is another site's, which does not let us. */
export async function listenTo(place: number): Promise<boolean> {
  const media = mediaNow()[place] as
    (HTMLMediaElement & { captureStream(): MediaStream }) | undefined;
  if (!media) return false;
  const context = new AudioContext();
  try {
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(media.captureStream()).connect(analyser);
    (globalThis as unknown as SoundWorld).rgaaListening = { context, analyser };
    return true;
  } catch {
    await context.close();
    return false;
  }
}

/** Entry: the strongest signal of this very moment, 0 to 1. */
export function signalNow(): number {
  const { rgaaListening } = globalThis as unknown as SoundWorld;
  if (!rgaaListening) return 0;
  const wave = new Float32Array(rgaaListening.analyser.fftSize);
  rgaaListening.analyser.getFloatTimeDomainData(wave);
  return wave.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
}

/** Entry: listens no more. */
export async function stopListening(): Promise<void> {
  const world = globalThis as unknown as SoundWorld;
  await world.rgaaListening?.context.close();
  delete world.rgaaListening;
}

/** Entry: what sounds goes on without end, so that only a control can silence it. */
export function keepSounding(places: readonly number[]): void {
  const media = mediaNow();
  for (const place of places) {
    const one = media[place];
    if (!one) continue;
    one.loop = true;
    if (one.ended) void one.play();
  }
}

/** Entry: activates an element of the snapshot, or the page itself, without the pointer. */
export function clickOn(n: number | null): void {
  const { rgaaElements } = globalThis as unknown as SoundWorld;
  let target: Node = document.body;
  for (const [node, index] of rgaaElements) if (index === n) target = node;
  if (target instanceof HTMLElement) target.click();
  else target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** Entry: tells the page that a key was pressed. */
export function tellKey(key: string): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.body.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
}

/** All of the above, in the order in which the page receives them. */
export const SOUND_FUNCTIONS = [
  mediaNow,
  listSounds,
  soundOf,
  secondsOf,
  isSpeaking,
  ageOfPage,
  listenTo,
  signalNow,
  stopListening,
  keepSounding,
  clickOn,
  tellKey,
] as const;
