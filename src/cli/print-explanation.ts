import type { ExplainedRule, ExplainedSiteRule, ExplainedTarget } from '#evaluate';
import type { JsonObject, Language, OpenReason } from '#model';
import type { Explanation } from './explain-command.ts';
import { safeLine, type Terminal } from './terminal.ts';

/** Targets shown of each rule, the telling ones first. */
const SHOWN = 10;
/** Characters shown of what a rule keeps of a page. */
const DIGEST = 400;

const WORDS = {
  fr: {
    colon: ' :',
    outcome: 'Résultat',
    because: 'car',
    blind: 'Non lu sur la page',
    missing: 'relevés manquants',
    exempted: 'des contenus exemptés sont laissés de côté',
    decides: 'peut conclure seule',
    nothing: 'rien',
    needs: 'relevés',
    targets: 'éléments examinés',
    more: 'autres ; --all les montre tous',
    across: 'compare toutes les pages de l’audit',
    compared: 'pages comparées',
    least: 'au moins',
    digest: 'retenu de cette page',
    out: 'cette page ne fait pas partie de la comparaison',
    exempt: 'exempté',
    page: 'la page',
    passed: 'conforme',
    failed: 'échec',
    'fail-pair': 'échec ici ou sur un test lié',
    proposed: 'échec probable',
    question: 'question',
  },
  en: {
    colon: ':',
    outcome: 'Outcome',
    because: 'because',
    blind: 'Not read on the page',
    missing: 'missing evidence',
    exempted: 'exempt contents are left aside',
    decides: 'may conclude alone',
    nothing: 'nothing',
    needs: 'evidence',
    targets: 'elements looked at',
    more: 'more; --all shows them all',
    across: 'compares all pages of the run',
    compared: 'pages compared',
    least: 'at least',
    digest: 'kept of this page',
    out: 'this page is out of the comparison',
    exempt: 'exempt',
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

/** Why a fold left a test open. */
const REASONS: Readonly<Record<Language, Readonly<Record<OpenReason, string>>>> = {
  fr: {
    'no-rule': 'aucune règle ne traite ce test',
    'not-decided': 'rien n’a été trouvé, et aucune règle ne peut conclure seule',
    'needs-person': 'un constat pose une question à une personne',
    coverage: 'une partie de la page n’a pas pu être lue',
    'evidence-missing': 'un relevé manque',
    'rule-error': 'une règle a échoué',
    'too-few-pages': 'il y a trop peu de pages à comparer',
    'fail-pair': 'l’échec est certain, ici ou sur un test lié',
  },
  en: {
    'no-rule': 'no rule covers this test',
    'not-decided': 'nothing was found, and no rule may conclude alone',
    'needs-person': 'a finding asks a person',
    coverage: 'a part of the page could not be read',
    'evidence-missing': 'evidence is missing',
    'rule-error': 'a rule failed',
    'too-few-pages': 'there are too few pages to compare',
    'fail-pair': 'the failure is certain, here or on a linked test',
  },
};

/** Outcome first, then each rule with what it looked at, failures before passes. */
export function printExplanation(told: Explanation, all: boolean, terminal: Terminal): void {
  const { lang } = terminal;
  const words = WORDS[lang];
  const { outcome, reason, exempted } = told.outcome;
  const why = reason ? ` (${words.because} ${REASONS[lang][reason]})` : '';
  terminal.print(terminal.style('bold', `${told.test.id} ${told.test.label[lang]}`), 4);
  terminal.print(`${told.page.id} ${safeLine(told.page.url, 300)}`);
  terminal.print(`${words.outcome}${words.colon} ${VERDICTS[lang][outcome] ?? outcome}${why}`);
  if (exempted) terminal.print(words.exempted);
  if (told.blindSpots.length > 0)
    terminal.print(`${words.blind}${words.colon} ${told.blindSpots.join(', ')}`);
  for (const rule of told.rules) printRule(rule, all, terminal);
  for (const rule of told.acrossPages) printSiteRule(rule, all, terminal);
}

function printRule(rule: ExplainedRule, all: boolean, terminal: Terminal): void {
  const { lang } = terminal;
  const words = WORDS[lang];
  const may = rule.decides.map((one) => VERDICTS[lang][one] ?? one).join(', ');
  terminal.print('');
  terminal.print(
    `${verdictLine(rule, terminal)}${lang === 'fr' ? ' ;' : ';'} ${words.targets}${words.colon} ${rule.targets.length}`,
  );
  terminal.print(
    `  ${words.needs}${words.colon} ${rule.needs.join(', ')}${lang === 'fr' ? ' ;' : ';'} ${words.decides}${words.colon} ${may || words.nothing}`,
    4,
  );
  if (rule.missing.length > 0)
    terminal.print(`  ${words.missing}${words.colon} ${rule.missing.join(', ')}`, 4);
  const telling = [...rule.targets].sort((a, b) => rank(a) - rank(b));
  for (const target of all ? telling : telling.slice(0, SHOWN)) printTarget(target, terminal);
  const left = all ? 0 : telling.length - SHOWN;
  if (left > 0) terminal.print(`  … ${left} ${words.more}`);
}

function printSiteRule(rule: ExplainedSiteRule, all: boolean, terminal: Terminal): void {
  const words = WORDS[terminal.lang];
  terminal.print('');
  terminal.print(`${verdictLine(rule, terminal)}, ${words.across}`);
  terminal.print(
    `  ${words.compared}${words.colon} ${rule.compared} (${words.least} ${rule.minPages})`,
  );
  const digest = JSON.stringify(rule.digest);
  const shown = safeLine(digest, all ? Infinity : DIGEST);
  terminal.print(
    rule.digest === null ? `  ${words.out}` : `  ${words.digest}${words.colon} ${shown}`,
    4,
  );
  if (rule.message) terminal.print(`  - ${safeLine(rule.message[terminal.lang], 500)}`, 4);
}

/** The rule, and what it said of the page. */
function verdictLine(
  { rule, verdict, reason }: Pick<ExplainedRule, 'rule' | 'verdict' | 'reason'>,
  terminal: Terminal,
): string {
  const { lang } = terminal;
  const why = reason ? ` (${REASONS[lang][reason]})` : '';
  return `${terminal.style('bold', rule)}${WORDS[lang].colon} ${VERDICTS[lang][verdict] ?? verdict}${why}`;
}

function rank({ answer }: ExplainedTarget): number {
  return ['failed', 'fail-pair', 'proposed', 'question', 'exempt', 'passed'].indexOf(answer);
}

function printTarget({ target, answer, message, data }: ExplainedTarget, terminal: Terminal): void {
  const words = WORDS[terminal.lang];
  const where = target
    ? `${safeLine(target.selector, 200)}  ${safeLine(target.html, 100)}`
    : words.page;
  terminal.print(`  - ${words[answer]}${words.colon} ${where}`, 4);
  if (message) terminal.print(`    ${safeLine(message[terminal.lang], 500)}`, 4);
  const values = dataText(data);
  if (values !== '') terminal.print(`    ${values}`, 4);
}

/** Values the rule measured, on one line. */
function dataText(data: JsonObject): string {
  const told = Object.entries(data).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return safeLine(told.join(' · '), 300);
}
