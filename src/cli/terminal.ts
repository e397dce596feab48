import { stripVTControlCharacters, styleText } from 'node:util';
import type { Language, Localized } from '#model';
import { wrap } from './wrap.ts';

/** Where the command line writes; results on the standard output, all else on the error stream. */
export interface Terminal {
  readonly lang: Language;
  /** The error stream is a terminal a person watches, and nothing asked for quiet. */
  readonly live: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly columns: number;
  /** Writes a result for programs, as it is. */
  out(data: string): void;
  /** Writes a result for people; lines that do not fit go on `hanging` columns further in. */
  print(text: Localized | string, hanging?: number): void;
  /** Writes a remark, unless quiet. */
  say(text: Localized | string, hanging?: number): void;
  /** Writes an error, always. */
  complain(text: Localized | string): void;
  /** Draws over the current line of a live terminal. */
  redraw(text: string): void;
  style(format: Parameters<typeof styleText>[0], text: string): string;
}

export interface TerminalOptions {
  readonly lang: Language;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Colours: asked for, refused, or left to each stream. */
  readonly color: boolean | undefined;
  readonly ci: boolean;
}

const CLEAR_LINE = '\r\u001b[2K';

export function createTerminal(options: TerminalOptions): Terminal {
  const { lang, quiet, verbose, color } = options;
  const { stdout, stderr } = process;
  const live = stderr.isTTY && !quiet && !options.ci;
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) stderr.write(CLEAR_LINE);
    isDrawn = false;
  };
  const write = (stream: NodeJS.WriteStream, text: Localized | string, hanging = 0) => {
    clear();
    const words = typeof text === 'string' ? text : text[lang];
    const fitted = wrap(words, stream.isTTY ? stream.columns : Infinity, hanging);
    stream.write(`${(color ?? stream.isTTY) ? fitted : stripVTControlCharacters(fitted)}\n`);
  };
  return {
    lang,
    live,
    quiet,
    verbose,
    get columns() {
      return stderr.columns ?? 100;
    },
    out: (data) => {
      clear();
      stdout.write(`${data}\n`);
    },
    print: (text, hanging) => write(stdout, text, hanging),
    say: (text, hanging) => {
      if (!quiet) write(stderr, text, hanging);
    },
    complain: (text) => write(stderr, text),
    redraw: (text) => {
      stderr.write(CLEAR_LINE + text);
      isDrawn = true;
    },
    style: (format, text) => styleText(format, text, { validateStream: false }),
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
