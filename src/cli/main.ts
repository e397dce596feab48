import { CommanderError } from 'commander';
import { EXIT, UserError, type Language } from '#model';
import { commands } from './commands.ts';
import { buildProgram, explainUsage } from './program.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { toolVersion } from './version.ts';

/** Runs one command line and returns its exit code. The only place that turns errors into words and codes. */
export async function main(args: readonly string[]): Promise<number> {
  const terminal = terminalFor(args);
  let code: number = EXIT.done;
  const program = buildProgram(commands(terminal), toolVersion, terminal.lang, (end) => {
    code = end;
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onWriteError);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    return report(error instanceof CommanderError ? explainUsage(error, program) : error, terminal);
  }
  return code;
}

/** A reader that closed its pipe has seen enough: the work goes on, and its exit code stays true. */
function onWriteError(error: NodeJS.ErrnoException): void {
  const isClosed = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
  if (!isClosed) process.exit(EXIT.output);
}

function report(error: unknown, terminal: Terminal): number {
  if (error === undefined) return EXIT.done;
  if (error instanceof UserError) {
    terminal.complain(error.sentence);
    return error.exitCode;
  }
  terminal.complain({
    fr: 'Erreur interne de rgaa : merci de la signaler avec ce qui suit.',
    en: 'Internal error in rgaa: please report it with what follows.',
  });
  terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.bug;
}

function terminalFor(args: readonly string[]): Terminal {
  const { env } = process;
  const has = (flag: string) => args.includes(flag);
  const isDumb = env['TERM'] === 'dumb';
  const isForced = Boolean(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0';
  const isRefused = has('--no-color') || Boolean(env['NO_COLOR']) || env['FORCE_COLOR'] === '0';
  return createTerminal({
    lang: language(args),
    quiet: has('--quiet'),
    verbose: has('--verbose'),
    color: isRefused || isDumb ? false : isForced || undefined,
    ci: Boolean(env['CI']) || isDumb,
  });
}

/** `--lang` wins; an English locale asks for English; French otherwise. */
function language(args: readonly string[]): Language {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = place < 0 ? undefined : (args[place]?.split('=')[1] ?? args[place + 1]);
  if (given === 'fr' || given === 'en') return given;
  const { env } = process;
  return /^en/iu.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'fr';
}
