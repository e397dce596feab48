import { EXIT, UserError } from '#model';
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

function listThemes(terminal: Terminal): void {
  for (const theme of RGAA.themes) {
    terminal.out(terminal.style('bold', `${theme.number}. ${theme.label[terminal.lang]}`));
    for (const { id, label } of theme.criteria)
      terminal.out(`  ${id.padEnd(6)} ${label[terminal.lang]}`);
  }
}

function printCriterion(id: RgaaCriterionId, terminal: Terminal): void {
  const { label, level, wcag, tests, url } = criterion(id);
  const { lang } = terminal;
  terminal.out(terminal.style('bold', `${id} ${label[lang]} (${level} · WCAG ${wcag.join(', ')})`));
  terminal.out(url);
  for (const one of tests) printTest(one, terminal);
  terminal.out('');
  terminal.out(
    terminal.style('bold', lang === 'fr' ? 'À vérifier par une personne' : 'For a person to check'),
  );
  for (const step of notes[id]?.[lang] ?? []) terminal.out(`  - ${step}`);
}

function printTest({ id, label }: Test, terminal: Terminal): void {
  const own = rules.filter((rule) => rule.head.test === id);
  const decided = [...new Set(own.flatMap((rule) => rule.head.decides))];
  const { lang } = terminal;
  const nothing =
    lang === 'fr' ? 'rien : à vérifier par une personne' : 'nothing: for a person to check';
  const verb = lang === 'fr' ? 'l’outil décide' : 'the tool decides';
  terminal.out(`  ${id.padEnd(8)} ${label[lang]}`);
  terminal.out(`           ${verb} : ${decided.length > 0 ? decided.join(', ') : nothing}`);
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
