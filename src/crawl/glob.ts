import { UserError } from '#model';

/** One step of a pattern: a character to match, a star that stays on any it accepts, or a fork. */
interface Step {
  readonly accepts: 'character' | 'not-slash' | 'anything' | 'nothing';
  readonly character: string;
  /** How many steps may be left out from here on, this one included. */
  readonly optional: readonly number[];
}

const MAX_PATTERN_LENGTH = 1_000;
const MAX_ALTERNATIVES = 64;

/**
 * Compiles a pattern of `--include` or `--exclude` into a matcher of a whole text. `*` is any run of
 * characters but `/`; `**` any run at all, and as a whole folder it may be absent: `/a/**` also matches
 * `/a`. `{x,y}` is either. Every other character is itself, `?` included, since it begins a query here.
 * The cost is the pattern's length times the text's: a translation into a regular expression can be
 * made to backtrack for minutes, by the pattern or by an audited page's addresses.
 * @throws {UserError} pattern too long or with too many alternatives
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  if (pattern.length > MAX_PATTERN_LENGTH) throw unusable(pattern);
  const alternatives = expandBraces(pattern).map(stepsOf);
  return (text) => alternatives.some((steps) => matches(steps, text));
}

function expandBraces(pattern: string): readonly string[] {
  let done = [''];
  let rest = pattern;
  for (;;) {
    const open = rest.indexOf('{');
    const close = open < 0 ? -1 : rest.indexOf('}', open);
    if (close < 0) return done.map((start) => start + rest);
    const choices = rest.slice(open + 1, close).split(',');
    const before = rest.slice(0, open);
    if (done.length * choices.length > MAX_ALTERNATIVES) throw unusable(pattern);
    done = done.flatMap((start) => choices.map((choice) => start + before + choice));
    rest = rest.slice(close + 1);
  }
}

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (pattern.startsWith('**', at)) {
      const wholeFolders = (at === 0 || pattern[at - 1] === '/') && pattern[at + 2] === '/';
      // Decided before the star has taken anything: the star and its slash, or neither.
      if (wholeFolders) steps.push({ accepts: 'nothing', character, optional: [1, 3] });
      steps.push({ accepts: 'anything', character, optional: [1] });
      while (pattern[at + 1] === '*') at += 1;
    } else if (character === '*') {
      steps.push({ accepts: 'not-slash', character, optional: [1] });
    } else {
      const lastFolder = character === '/' && at > 0 && pattern.slice(at) === '/**';
      steps.push({ accepts: 'character', character, optional: lastFolder ? [2] : [] });
    }
  }
  return steps;
}

/** Walks the text once with the set of all steps reached so far. */
function matches(steps: readonly Step[], text: string): boolean {
  let reached = new Uint8Array(steps.length + 1);
  reach(reached, steps, 0);
  for (const character of text.split('')) {
    const next = new Uint8Array(steps.length + 1);
    for (const [at, step] of steps.entries()) {
      if (reached[at] !== 1) continue;
      if (step.accepts === 'character') {
        if (step.character === character) reach(next, steps, at + 1);
      } else if (
        step.accepts === 'anything' ||
        (step.accepts === 'not-slash' && character !== '/')
      ) {
        reach(next, steps, at);
      }
    }
    reached = next;
  }
  return reached[steps.length] === 1;
}

function reach(reached: Uint8Array, steps: readonly Step[], at: number): void {
  if (reached[at] === 1) return;
  reached[at] = 1;
  for (const skipped of steps[at]?.optional ?? []) reach(reached, steps, at + skipped);
}

function unusable(pattern: string): UserError {
  const start = pattern.slice(0, 60);
  return new UserError({
    fr: `Le motif « ${start}… » est trop long ou a trop de variantes entre accolades : découpez-le en plusieurs motifs.`,
    en: `The pattern "${start}…" is too long or has too many alternatives in braces: split it into several patterns.`,
  });
}
