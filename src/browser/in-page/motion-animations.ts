/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: lists its style animations and
 * puts them at moments of their course.
 */
import type { knownIndex as KnownIndex } from './motion-parts.ts';
import type { isDisplayed as IsDisplayed } from './trees.ts';

declare const knownIndex: typeof KnownIndex;
declare const isDisplayed: typeof IsDisplayed;

export interface WireAnimation {
  /** Its place in the list. */
  readonly id: number;
  readonly n: number;
  readonly name: string;
  /** Moments its key frames set. */
  readonly frames: number;
  /** Properties they change. */
  readonly properties: readonly string[];
  /** Seconds of one turn, and in all; null without end. */
  readonly turn: number;
  readonly seconds: number | null;
}

interface AnimationWorld {
  rgaaAnimations: readonly Animation[];
  /** Where each stood when they were listed, in milliseconds of its own course. */
  rgaaMoments: readonly number[];
}

/** Entry: lists the animations that run by themselves, as JSON. */
export function listAnimations(): string {
  const animations = document
    .getAnimations()
    .filter(
      (one) =>
        one.playState === 'running' &&
        one.timeline instanceof DocumentTimeline &&
        !(one instanceof CSSTransition) &&
        one.effect instanceof KeyframeEffect,
    );
  const world = globalThis as unknown as AnimationWorld;
  world.rgaaAnimations = animations;
  world.rgaaMoments = animations.map(({ currentTime }) => Number(currentTime));
  return JSON.stringify(animations.flatMap(describeAnimation));
}

function describeAnimation(animation: Animation, id: number): WireAnimation[] {
  const effect = animation.effect as KeyframeEffect;
  const n = knownIndex(effect.target);
  if (n === undefined || !effect.target || !isDisplayed(effect.target, false)) return [];
  const { duration, endTime } = effect.getComputedTiming();
  const own = ['offset', 'computedOffset', 'easing', 'composite'];
  const keyframes = effect.getKeyframes();
  const properties = new Set(keyframes.flatMap((frame) => Object.keys(frame)));
  const rate = Math.abs(animation.playbackRate) || 1;
  const end = Number(endTime) / 1000 / rate;
  const name = animation instanceof CSSAnimation ? animation.animationName : animation.id;
  return [
    {
      id,
      n,
      name: name.slice(0, 60),
      frames: keyframes.length,
      properties: [...properties].filter((property) => !own.includes(property)),
      turn: Number(duration) / 1000 / rate,
      seconds: Number.isFinite(end) ? end : null,
    },
  ];
}

/** Entry: puts animations at a moment of their course, in seconds from their own beginning, and holds them. */
export function holdAnimations({
  ids,
  at,
}: {
  ids: readonly number[];
  at: readonly number[];
}): void {
  const animations = (globalThis as unknown as AnimationWorld).rgaaAnimations;
  for (const [place, id] of ids.entries()) {
    const animation = animations[id];
    if (!animation) continue;
    const delay = Number(animation.effect?.getComputedTiming().delay ?? 0);
    animation.pause();
    animation.currentTime =
      Math.max(0, delay) + (at[place] ?? 0) * 1000 * (Math.abs(animation.playbackRate) || 1);
  }
}

/** Entry: puts all of them where they are so many seconds after they were listed, and holds them. */
export function holdAfter(seconds: number): void {
  const { rgaaAnimations, rgaaMoments } = globalThis as unknown as AnimationWorld;
  for (const [place, animation] of rgaaAnimations.entries()) {
    animation.pause();
    animation.currentTime = (rgaaMoments[place] ?? 0) + seconds * 1000 * animation.playbackRate;
  }
}

/** All of the above, in the order in which the page receives them. */
export const ANIMATION_FUNCTIONS = [
  listAnimations,
  describeAnimation,
  holdAnimations,
  holdAfter,
] as const;
