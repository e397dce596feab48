import type { ExplainedRule, ExplainedTarget } from '#evaluate';
import type { Language } from '#model';
import type { Explanation } from './explain-command.ts';
import type { Terminal } from './terminal.ts';

/** Targets shown of each rule, the telling ones first. */
const SHOWN = 10;

const WORDS = {
  fr: {
    outcome: 'Résultat',
    because: 'parce que',
    blind: 'Non lu sur la page',
    missing: 'relevés manquants',
    targets: 'éléments examinés',
    more: 'autres ; --all les montre tous',
    across: 'compare toutes les pages de l’audit',
    page: 'la page',
    passed: 'conforme',
    failed: 'échec',
    'fail-pair': 'échec ici ou sur un test lié',
    proposed: 'échec probable',
    question: 'question',
  },
  en: {
    outcome: 'Outcome',
    because: 'because',
    blind: 'Not read on the page',
    missing: 'missing evidence',
    targets: 'elements looked at',
    more: 'more; --all shows them all',
    across: 'compares all pages of the run',
    page: 'the page',
    passed: 'passed',
    failed: 'failed',
    'fail-pair': 'failed here or on a linked test',
    proposed: 'probable failure',
    question: 'question',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Outcomes of tests and verdicts of rules. */
const VERDICTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    passed: 'validé',
    failed: 'non validé',
    inapplicable: 'non applicable',
    cantTell: 'à vérifier par une personne',
    untested: 'non testé',
    silent: 'rien trouvé, ne peut conclure',
    missing: 'relevé manquant',
    error: 'erreur de la règle',
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    inapplicable: 'inapplicable',
    cantTell: 'for a person to check',
    untested: 'untested',
    silent: 'nothing found, may not conclude',
    missing: 'missing evidence',
    error: 'the rule failed',
  },
};

/** Outcome first, then each rule with what it looked at, failures before passes. */
export function printExplanation(told: Explanation, all: boolean, terminal: Terminal): void {
  const { lang } = terminal;
  const words = WORDS[lang];
  const { outcome, reason } = told.outcome;
  terminal.print(terminal.style('bold', `${told.test.id} ${told.test.label[lang]}`), 4);
  terminal.print(`${told.page.id} ${told.page.url}`);
  terminal.print(
    `${words.outcome} : ${VERDICTS[lang][outcome] ?? outcome}${reason ? ` (${words.because} ${reason})` : ''}`,
  );
  if (told.blindSpots.length > 0) terminal.print(`${words.blind} : ${told.blindSpots.join(', ')}`);
  for (const rule of told.rules) printRule(rule, all, terminal);
  for (const rule of told.acrossPages) terminal.print(`\n${rule} : ${words.across}`);
}

function printRule(rule: ExplainedRule, all: boolean, terminal: Terminal): void {
  const words = WORDS[terminal.lang];
  const why = rule.reason ? ` (${rule.reason})` : '';
  terminal.print('');
  terminal.print(
    `${terminal.style('bold', rule.rule)} : ${VERDICTS[terminal.lang][rule.verdict] ?? rule.verdict}${why}, ${rule.targets.length} ${words.targets}`,
  );
  if (rule.missing.length > 0) terminal.print(`  ${words.missing} : ${rule.missing.join(', ')}`, 4);
  const telling = [...rule.targets].sort((a, b) => rank(a) - rank(b));
  for (const target of all ? telling : telling.slice(0, SHOWN)) printTarget(target, terminal);
  const left = all ? 0 : telling.length - SHOWN;
  if (left > 0) terminal.print(`  … ${left} ${words.more}`);
}

function rank({ answer }: ExplainedTarget): number {
  return ['failed', 'fail-pair', 'proposed', 'question', 'passed'].indexOf(answer);
}

function printTarget({ target, answer, message }: ExplainedTarget, terminal: Terminal): void {
  const words = WORDS[terminal.lang];
  const where = target ? `${target.selector}  ${target.html.slice(0, 100)}` : words.page;
  terminal.print(`  - ${words[answer]} : ${where}`, 4);
  if (message) terminal.print(`    ${message[terminal.lang]}`, 4);
}
