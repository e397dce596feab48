import type { Language } from '#model';
import type { Summary } from '#report-model';
import type { Terminal } from './terminal.ts';

const WORDS = {
  fr: {
    pages: 'Pages',
    audited: 'auditées',
    error: 'en échec',
    skipped: 'laissées de côté',
    criteria: 'Critères (sur 106)',
    C: 'conformes (C)',
    NC: 'non conformes (NC)',
    NA: 'non applicables (NA)',
    NT: 'à vérifier par une personne (NT)',
    findings: 'Constats',
    certain: 'certains',
    proposed: 'à confirmer',
    lead: 'à examiner',
    bounds: 'Taux possible',
    between:
      'entre {low} % et {high} %, selon ce qui reste à vérifier. Ce n’est pas un taux de conformité.',
    rate: 'Taux de conformité',
    nonCompliant: 'Critères non conformes',
    onPages: 'page(s)',
  },
  en: {
    pages: 'Pages',
    audited: 'audited',
    error: 'failed',
    skipped: 'left out',
    criteria: 'Criteria (of 106)',
    C: 'compliant (C)',
    NC: 'not compliant (NC)',
    NA: 'not applicable (NA)',
    NT: 'for a person to check (NT)',
    findings: 'Findings',
    certain: 'certain',
    proposed: 'to confirm',
    lead: 'to look at',
    bounds: 'Possible rate',
    between:
      'between {low} % and {high} %, depending on what is still to be checked. This is not a compliance rate.',
    rate: 'Compliance rate',
    nonCompliant: 'Criteria that are not compliant',
    onPages: 'page(s)',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The table printed at the end of an audit. Never a rate while a criterion is open. */
export function printSummary(summary: Summary, terminal: Terminal): void {
  const words = WORDS[terminal.lang];
  const rows: [string, string][] = [
    [words.pages, counts(summary.pages, words)],
    [words.criteria, counts(summary.criteria, words)],
    [words.findings, counts(summary.findings, words)],
    rateRow(summary, terminal.lang),
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  terminal.say('');
  for (const [title, text] of rows)
    terminal.say(`${terminal.style('bold', title.padEnd(width))}  ${text}`);
  if (summary.nonCompliant.length === 0) return;
  terminal.say('');
  terminal.say(terminal.style('bold', words.nonCompliant));
  for (const { criterion, label, pages } of summary.nonCompliant) {
    terminal.say(`  ${criterion.padEnd(6)} ${label} (${pages} ${words.onPages})`);
  }
}

function counts<K extends string>(
  values: Readonly<Record<K, number>>,
  words: Readonly<Record<K, string>>,
): string {
  const shown = (Object.keys(values) as K[]).map((key) => `${values[key]} ${words[key]}`);
  return shown.join(' · ');
}

function rateRow({ rates }: Summary, lang: Language): [string, string] {
  const words = WORDS[lang];
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  if (rates.global !== null) return [words.rate, `${number.format(rates.global)} %`];
  const text = words.between
    .replace('{low}', number.format(rates.bounds.low))
    .replace('{high}', number.format(rates.bounds.high));
  return [words.bounds, text];
}
