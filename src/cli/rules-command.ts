import { EXIT, UserError, type Language } from '#model';
import {
  criterion,
  isCriterionId,
  isTestId,
  RGAA,
  test,
  type RgaaCriterionId,
  type Test,
} from '#referential';
import { rules } from '#rules';
import { notes } from '#rules/notes';
import type { CommandSpec } from './program.ts';
import { nearest } from './suggest.ts';
import type { Terminal } from './terminal.ts';

/** `rgaa rules [test|criterion]`: what each test is and how far the tool decides it. */
export const rulesCommand = (terminal: Terminal): CommandSpec => ({
  name: 'rules',
  argument: '[id]',
  summary: {
    fr: 'ce que l’outil décide pour un test ou un critère',
    en: 'what the tool decides for a test or criterion',
  },
  options: ['lang', 'quiet', 'noColor'],
  examples: ['rgaa rules', 'rgaa rules 8.3', 'rgaa rules 8.3.1'],
  run: ([id]) => {
    if (id === undefined) listThemes(terminal);
    else if (isTestId(id)) printTest(test(id), terminal);
    else if (isCriterionId(id)) printCriterion(id, terminal);
    else return Promise.reject(unknown(id));
    return Promise.resolve(EXIT.done);
  },
});

const WORDS = {
  fr: {
    person: 'À vérifier par une personne',
    decides: 'L’outil décide :',
    nothing: 'rien, une personne vérifie',
    failed: 'non validé',
    passed: 'validé',
    inapplicable: 'non applicable',
  },
  en: {
    person: 'For a person to check',
    decides: 'The tool decides:',
    nothing: 'nothing, a person checks',
    failed: 'failed',
    passed: 'passed',
    inapplicable: 'inapplicable',
  },
} as const satisfies Record<Language, Record<string, string>>;
const DECIDABLE = ['failed', 'passed', 'inapplicable'] as const;

/** Columns of `  8.3.1    `: what follows the number stands below its label. */
const INDENT = 11;

function listThemes(terminal: Terminal): void {
  for (const theme of RGAA.themes) {
    terminal.print(terminal.style('bold', `${theme.number}. ${theme.label[terminal.lang]}`));
    for (const { id, label } of theme.criteria)
      terminal.print(`  ${id.padEnd(6)} ${label[terminal.lang]}`, 9);
  }
}

function printCriterion(id: RgaaCriterionId, terminal: Terminal): void {
  const { label, level, wcag, tests, url } = criterion(id);
  const { lang } = terminal;
  const facts = `(${level} · WCAG ${wcag.join(', ')})`;
  terminal.print(`${terminal.style('bold', `${id} ${label[lang]}`)} ${facts}`, 4);
  terminal.print(url);
  terminal.print('');
  for (const one of tests) printTest(one, terminal);
  terminal.print('');
  terminal.print(terminal.style('bold', WORDS[lang].person));
  for (const step of notes[id]?.[lang] ?? []) terminal.print(`  - ${step}`, 4);
}

function printTest({ id, label }: Test, terminal: Terminal): void {
  const own = new Set<string>(
    rules.filter(({ head }) => head.test === id).flatMap(({ head }) => head.decides),
  );
  const words = WORDS[terminal.lang];
  const decided = DECIDABLE.filter((outcome) => own.has(outcome)).map((outcome) => words[outcome]);
  terminal.print(`  ${id.padEnd(8)} ${label[terminal.lang]}`, INDENT);
  const what = decided.length > 0 ? decided.join(', ') : words.nothing;
  terminal.print(`${' '.repeat(INDENT)}${words.decides} ${what}`, INDENT);
}

function unknown(id: string): UserError {
  const all = RGAA.themes.flatMap(({ criteria }) =>
    criteria.flatMap((one) => [one.id, ...one.tests.map((t) => t.id)]),
  );
  const close = nearest(id, all);
  return new UserError({
    fr: `« ${id} » n’est ni un critère ni un test du RGAA${close ? ` ; vouliez-vous dire ${close} ?` : '.'}`,
    en: `“${id}” is neither a criterion nor a test of the RGAA${close ? `; did you mean ${close}?` : '.'}`,
  });
}
