import type { Language, Localized } from '#model';
import { safeLine, type Terminal } from './terminal.ts';

/** Where a crawl stands. */
export interface ProgressState {
  readonly audited: number;
  readonly failed: number;
  /** Pages known so far that will be audited, the current ones included. */
  readonly expected: number;
  readonly current: string;
}

const WORDS = {
  fr: {
    start: 'Ouverture de la première page…',
    pages: 'pages',
    failed: 'en échec',
    pace: '{rate} page/s',
    left: 'reste {time}',
  },
  en: {
    start: 'Opening the first page…',
    pages: 'pages',
    failed: 'failed',
    pace: '{rate} pages/s',
    left: '{time} left',
  },
} satisfies Record<Language, object>;

/** A live line on a terminal; in a pipe or a CI, one plain line per page only when verbose. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #start = performance.now();
  #shown = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** What a person sees until the first page is done. */
  begin(): void {
    if (this.#terminal.live) this.#draw(WORDS[this.#terminal.lang].start);
  }

  update(state: ProgressState): void {
    const { live, verbose } = this.#terminal;
    if (live) this.#draw(this.#line(state));
    else if (verbose) this.#terminal.say(safeLine(this.#line(state), 400));
  }

  /** A remark while the work goes on: it stays above the live line. */
  tell(remark: Localized): void {
    this.#terminal.say(remark);
    if (this.#terminal.live) this.#draw(this.#shown);
  }

  #draw(line: string): void {
    this.#shown = line;
    this.#terminal.redraw(safeLine(line, Math.max(20, this.#terminal.columns - 1)));
  }

  #line({ audited, failed, expected, current }: ProgressState): string {
    const words = WORDS[this.#terminal.lang];
    const done = audited + failed;
    const rate = (1000 * done) / Math.max(1, performance.now() - this.#start);
    const number = new Intl.NumberFormat(this.#terminal.lang, { maximumFractionDigits: 1 });
    const parts = [`${done}/${expected} ${words.pages}`];
    if (failed > 0) parts.push(`${failed} ${words.failed}`);
    // The first pages tell nothing about the pace of the others.
    if (done >= 3) {
      parts.push(
        words.pace.replace('{rate}', number.format(rate)),
        words.left.replace('{time}', duration((expected - done) / rate)),
      );
    }
    return `${parts.join(' · ')}  ${current}`;
  }
}

/** Seconds as `1 min 05 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
