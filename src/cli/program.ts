import { Command, Option, type CommanderError } from 'commander';
import { UserError, type Language } from '#model';
import { OPTION_TEXTS, type OptionKey, type OptionText } from './help-texts.ts';
import { TITLES } from './help-titles.ts';
import { nearest } from './suggest.ts';
import { wrap } from './wrap.ts';

/** One subcommand: its words and what runs. */
export interface CommandSpec {
  readonly name: string;
  /** Argument as commander writes it: `<url...>`, `[test]`. */
  readonly argument?: string;
  readonly summary: { readonly fr: string; readonly en: string };
  readonly options: readonly OptionKey[];
  readonly examples?: readonly string[];
  readonly run: (
    argument: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<number>;
}

/** Builds the command tree. Nothing runs before `parse`; errors come out as `UserError`. */
export function buildProgram(
  specs: readonly CommandSpec[],
  version: string,
  lang: Language,
  end: (code: number) => void,
): Command {
  const program = new Command('rgaa');
  const titles = TITLES[lang];
  const translate = (title: string) => titles[title.replace(/:$/u, '')] ?? title;
  program
    .description(titles['about'] ?? '')
    .version(version, '-V, --version', titles['version'])
    .helpOption('-h, --help', titles['help'])
    .helpCommand(false)
    .configureHelp({ styleTitle: translate, boxWrap: wrap, minWidthToWrap: 20 })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  for (const spec of specs) addCommand(program, spec, lang, end);
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  lang: Language,
  end: (code: number) => void,
): void {
  const command = program.command(spec.name).description(spec.summary[lang]);
  command.copyInheritedSettings(program).helpOption('-h, --help', TITLES[lang]['help']);
  for (const one of spec.argument?.split(' ') ?? []) command.argument(one);
  for (const key of spec.options) {
    const text: OptionText = OPTION_TEXTS[key];
    const option = new Option(flagsOf(text, lang), describe(text, lang));
    if (text.many)
      option.argParser((value: string, previous: string[] | undefined) => [
        ...(previous ?? []),
        value,
      ]);
    command.addOption(option);
  }
  if (spec.examples) {
    const title = TITLES[lang]['examples'] ?? '';
    command.addHelpText(
      'after',
      `\n${title}\n${spec.examples.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  command.action(async (...parameters: unknown[]) => {
    const given = parameters.slice(0, spec.argument?.split(' ').length ?? 0);
    const argument = given
      .filter((one) => one !== undefined)
      .flat()
      .map(String);
    end(await spec.run(argument, command.opts()));
  });
}

function flagsOf({ flag, value }: OptionText, lang: Language): string {
  if (value === undefined) return flag;
  return `${flag} <${typeof value === 'string' ? value : value[lang]}>`;
}

/** What an option does, then in brackets how often it may stand and what holds without it. */
function describe({ text, many, byDefault }: OptionText, lang: Language): string {
  const titles = TITLES[lang];
  const notes = [
    ...(many ? [titles['many']] : []),
    ...(byDefault === undefined ? [] : [`${titles['byDefault']} ${byDefault}`]),
  ].map((note) => note?.replaceAll(' ', '\u00a0'));
  return text[lang] + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
}

/** Puts commander's errors in our words, with the nearest known name. Undefined for --help and --version. */
export function explainUsage(error: CommanderError, program: Command): UserError | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help') return undefined;
  const named = /'([^']+)'/u.exec(error.message)?.[1] ?? '';
  const flags = program.commands.flatMap((command) =>
    command.options.map((option) => option.long ?? ''),
  );
  const names = program.commands.map((command) => command.name());
  const close = nearest(named, error.code === 'commander.unknownCommand' ? names : flags);
  const hint = {
    fr: close ? ` Vouliez-vous dire « ${close} » ?` : ' Voir rgaa --help.',
    en: close ? ` Did you mean “${close}”?` : ' See rgaa --help.',
  };
  const texts: Record<string, { fr: string; en: string }> = {
    'commander.unknownOption': {
      fr: `Option inconnue : ${named}.`,
      en: `Unknown option: ${named}.`,
    },
    'commander.unknownCommand': {
      fr: `Commande inconnue : ${named}.`,
      en: `Unknown command: ${named}.`,
    },
    'commander.missingArgument': {
      fr: `Il manque l’argument ${named}.`,
      en: `Missing argument ${named}.`,
    },
    'commander.optionMissingArgument': {
      fr: `L’option ${named} attend une valeur.`,
      en: `Option ${named} needs a value.`,
    },
    'commander.excessArguments': { fr: 'Il y a trop d’arguments.', en: 'Too many arguments.' },
  };
  const text = texts[error.code] ?? { fr: error.message, en: error.message };
  const withHint =
    error.code === 'commander.unknownOption' || error.code === 'commander.unknownCommand';
  return new UserError({
    fr: text.fr + (withHint ? hint.fr : ' Voir rgaa --help.'),
    en: text.en + (withHint ? hint.en : ' See rgaa --help.'),
  });
}
