/** One key, as the protocol wants it pressed. */
export interface Stroke {
  /** What it writes; absent for none. */
  readonly text?: string;
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  /** 8 for Shift. */
  readonly modifiers?: number;
}

export const KEYS = {
  enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  shiftTab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: 8 },
} as const satisfies Record<string, Stroke>;
export type Key = keyof typeof KEYS;

/** A letter, digit or sign alone; where it lies on the keyboard is told where all keyboards agree. */
export function strokeOf(text: string): Stroke {
  const [letter, digit] = [/[a-z]/u.test(text), /[0-9]/u.test(text)];
  const code = letter ? `Key${text.toUpperCase()}` : digit ? `Digit${text}` : '';
  const windowsVirtualKeyCode = letter || digit ? text.toUpperCase().charCodeAt(0) : 0;
  return { text, key: text, code, windowsVirtualKeyCode };
}
