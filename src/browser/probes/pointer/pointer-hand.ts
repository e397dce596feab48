import { converse, type Ask } from '../../conversation.ts';
import { elementAt } from '../../in-page/form-trial.ts';
import { LINK_FUNCTIONS } from '../../in-page/link-cues.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { COVER_FUNCTIONS } from '../../in-page/covered-contents.ts';
import { REVEAL_FUNCTIONS } from '../../in-page/reveal-trial.ts';
import { WAY_FUNCTIONS, type Point } from '../../in-page/reveal-ways.ts';
import { SHOWN_FUNCTIONS } from '../../in-page/shown-contents.ts';
import { SELECTOR_FUNCTIONS } from '../../in-page/state-selectors.ts';
import { TRIGGER_FUNCTIONS } from '../../in-page/state-triggers.ts';
import { STYLE_SHEET_FUNCTIONS } from '../../in-page/style-sheets.ts';
import { dropFocus, focusedElement } from '../../in-page/tab-walk.ts';
import { TREE_FUNCTIONS } from '../../in-page/trees.ts';
import type { SealedCopy } from '../../sealed-copy.ts';

const FUNCTIONS = [
  ...TREE_FUNCTIONS,
  ...PAINTING_FUNCTIONS,
  ...STYLE_SHEET_FUNCTIONS,
  ...SHOWN_FUNCTIONS,
  ...SELECTOR_FUNCTIONS,
  ...TRIGGER_FUNCTIONS,
  ...REVEAL_FUNCTIONS,
  ...COVER_FUNCTIONS,
  ...WAY_FUNCTIONS,
  ...LINK_FUNCTIONS,
  ...[elementAt, focusedElement, dropFocus],
];
const EXCHANGE_MS = 3000;
/** Milliseconds for the page to react: shown at once, else by a script after a delay. */
const REACT = { leastMs: 120, capMs: 600 };
const SLOW = { leastMs: 450, capMs: 900 };
/** A gap of 8 pixels is jumped over. */
const STEP_PX = 10;

/** The pointer and the keys of one sealed copy. */
export interface Hand {
  readonly copy: SealedCopy;
  readonly ask: Ask;
  /** Puts the pointer on an element; where it is then, null when it cannot be reached. */
  readonly hover: (n: number) => Promise<Point | null>;
  /** The element, or the first in it that takes the focus; null when there is none. */
  readonly focus: (n: number) => Promise<boolean | null>;
  /** Pointer and focus are nowhere; `isCalm`: there is nothing to go away. */
  readonly leave: (isCalm?: boolean) => Promise<void>;
  /** Scripts may show something after a delay: it is waited for from now on. */
  readonly slowDown: () => void;
  /** Moves by small steps, as a hand does. */
  readonly moveAlong: (from: Point, way: readonly Point[]) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
}

/** Within one copy: elements by their place in its own document. */
export interface Trial {
  readonly n: number;
  readonly by: 'hover' | 'focus';
  readonly mayActivate: (n: number) => boolean;
}

/** A content that came up is still in sight. */
export async function isShown({ ask }: Hand, place: number): Promise<boolean> {
  return (await ask('isStillShown', place)) === true;
}

/** A hand in a copy that has rested; a first Tab tells the page that the keyboard is used. */
export async function handIn(copy: SealedCopy): Promise<Hand> {
  const [main] = copy.worlds.open;
  if (!main) throw new Error('pointer: no page');
  const ask = converse(main, 'pointer', EXCHANGE_MS, FUNCTIONS);
  const { mouse, keyboard } = copy.page;
  let patience = REACT;
  const react = () => ask('calm', patience);
  const hand: Hand = {
    copy,
    ask,
    leave: (isCalm = false) => leave(copy, ask, isCalm),
    slowDown: () => void (patience = SLOW),
    hover: async (n) => {
      const point = (await ask('pointOf', n)) as Point | null;
      if (point) await mouse.move(point.x, point.y, { steps: 2 });
      if (point) await react();
      return point;
    },
    focus: async (n) => {
      const isFocused = (await ask('focusInto', n)) as boolean | null;
      if (isFocused) await react();
      return isFocused;
    },
    moveAlong: async (from, way) => {
      for (const point of pointsBetween(from, way)) await mouse.move(point.x, point.y);
      await ask('calm', SLOW);
    },
    press: async (key) => {
      await keyboard.press(key);
      await ask('calm', REACT);
    },
  };
  await ask('openReveals', null);
  await hand.press('Tab');
  await hand.leave();
  return hand;
}

async function leave({ page }: SealedCopy, ask: Ask, isCalm: boolean): Promise<void> {
  await page.mouse.move(-20, -20);
  await ask('dropFocus', null);
  if (!isCalm) await ask('calm', REACT);
}

function pointsBetween(from: Point, way: readonly Point[]): Point[] {
  const points: Point[] = [];
  let at = from;
  for (const to of way) {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - at.x, to.y - at.y) / STEP_PX));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      points.push({ x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share });
    }
    at = to;
  }
  return points;
}
