import { styleText } from 'node:util';
import type { Language, Localized } from '#model';

/** Where the command line writes; results on `out`, all else on `err`. */
export interface Terminal {
  readonly lang: Language;
  /** The error stream is a terminal a person watches, and nothing asked for quiet. */
  readonly live: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly columns: number;
  /** Prints a result. */
  out(text: string): void;
  /** Prints a remark, unless quiet. */
  say(text: Localized | string): void;
  /** Prints an error, always. */
  complain(text: Localized | string): void;
  /** Draws over the current line of a live terminal. */
  redraw(text: string): void;
  style(format: Parameters<typeof styleText>[0], text: string): string;
}

export interface TerminalOptions {
  readonly lang: Language;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly ci: boolean;
}

export function createTerminal(options: TerminalOptions): Terminal {
  const { lang, quiet, verbose, color } = options;
  const live = process.stderr.isTTY && !quiet && !options.ci;
  let drawn = false;
  const clear = () => {
    if (drawn) process.stderr.write('\r\u001b[2K');
    drawn = false;
  };
  const write = (text: Localized | string) => {
    clear();
    process.stderr.write(`${typeof text === 'string' ? text : text[lang]}\n`);
  };
  return {
    lang,
    live,
    quiet,
    verbose,
    columns: process.stderr.columns ?? 100,
    out: (text) => {
      clear();
      process.stdout.write(`${text}\n`);
    },
    say: (text) => {
      if (!quiet) write(text);
    },
    complain: write,
    redraw: (text) => {
      clear();
      process.stderr.write(text);
      drawn = true;
    },
    style: (format, text) => (color ? styleText(format, text, { validateStream: false }) : text),
  };
}

/**
 * Page text on a terminal or in a CI log: one line, no control or direction characters, and never at the
 * start of a line where a CI would read a command (`::error`, `##vso[`).
 */
export function safeLine(text: string, limit: number): string {
  const plain = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  return plain.length > limit ? `${plain.slice(0, limit - 1)}…` : plain;
}
