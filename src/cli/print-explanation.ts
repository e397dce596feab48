import type { ExplainedRule, ExplainedSiteRule, ExplainedTarget } from '#evaluate';
import type { JsonObject } from '#model';
import type { Explanation } from './explanation.ts';
import { REASONS, VERDICTS, WORDS } from './explanation-words.ts';
import { safeLine, type Terminal } from './terminal.ts';

/** Targets shown of each rule, the telling ones first. */
const SHOWN = 10;
/** Characters shown of what a rule keeps of a page. */
const DIGEST = 400;

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
  for (const { name, rules } of told.states) {
    terminal.print('');
    terminal.print(`${words.state}${words.colon} ${safeLine(name[lang], 200)}`);
    for (const rule of rules) printRule(rule, all, terminal);
  }
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
