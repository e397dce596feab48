import type { Language } from '#model';
import type { Summary } from '#report-model';
import type { Terminal } from './terminal.ts';

/** What is counted: for one (in French for none as well), and for more. */
type Counted = readonly [one: string, more: string];
type CountedKey = keyof Summary['pages'] | keyof Summary['criteria'] | keyof Summary['findings'];

const COUNTED: Record<Language, Record<CountedKey | 'page', Counted>> = {
  fr: {
    audited: ['auditée', 'auditées'],
    error: ['en échec', 'en échec'],
    skipped: ['laissée de côté', 'laissées de côté'],
    C: ['conforme (C)', 'conformes (C)'],
    NC: ['non conforme (NC)', 'non conformes (NC)'],
    NA: ['non applicable (NA)', 'non applicables (NA)'],
    NT: ['à vérifier par une personne (NT)', 'à vérifier par une personne (NT)'],
    certain: ['certain', 'certains'],
    proposed: ['à confirmer', 'à confirmer'],
    lead: ['à examiner', 'à examiner'],
    page: ['page', 'pages'],
  },
  en: {
    audited: ['audited', 'audited'],
    error: ['failed', 'failed'],
    skipped: ['left out', 'left out'],
    C: ['compliant (C)', 'compliant (C)'],
    NC: ['not compliant (NC)', 'not compliant (NC)'],
    NA: ['not applicable (NA)', 'not applicable (NA)'],
    NT: ['for a person to check (NT)', 'for a person to check (NT)'],
    certain: ['certain', 'certain'],
    proposed: ['to confirm', 'to confirm'],
    lead: ['to look at', 'to look at'],
    page: ['page', 'pages'],
  },
};

const WORDS = {
  fr: {
    pages: 'Pages',
    criteria: 'Critères',
    findings: 'Constats',
    bounds: 'Taux possible',
    between:
      'entre {low} et {high}, selon ce qui reste à vérifier. Ce n’est pas un taux de conformité.',
    rate: 'Taux de conformité',
    nonCompliant: 'Critères non conformes',
    readings: 'Lectures',
    strict: 'stricte',
    lenient: 'large',
    exemptions: 'Exemptions',
    exempted: 'déclarées : {declared} ; constats non comptés : {findings}',
  },
  en: {
    pages: 'Pages',
    criteria: 'Criteria',
    findings: 'Findings',
    bounds: 'Possible rate',
    between:
      'between {low} and {high}, depending on what is still to be checked. This is not a compliance rate.',
    rate: 'Compliance rate',
    nonCompliant: 'Criteria that are not compliant',
    readings: 'Readings',
    strict: 'strict',
    lenient: 'lenient',
    exemptions: 'Exemptions',
    exempted: 'declared: {declared}; findings not counted: {findings}',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The table printed at the end of an audit. Never a rate while a criterion is open. */
export function printSummary(summary: Summary, terminal: Terminal): void {
  const { lang } = terminal;
  const words = WORDS[lang];
  const rows: [string, string][] = [
    [words.pages, counts(summary.pages, lang)],
    [words.criteria, counts(summary.criteria, lang)],
    [words.findings, counts(summary.findings, lang)],
    rateRow(summary, lang),
    ...judgingRows(summary, lang),
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  terminal.say('');
  for (const [title, text] of rows)
    terminal.say(`${terminal.style('bold', title.padEnd(width))}  ${text}`, width + 2);
  if (summary.nonCompliant.length === 0) return;
  terminal.say('');
  terminal.say(terminal.style('bold', words.nonCompliant));
  for (const { criterion, label, pages } of summary.nonCompliant)
    terminal.say(`  ${criterion.padEnd(6)} ${label} (${count(pages, 'page', lang)})`, 9);
}

/** What the audit chose otherwise than by default. */
function judgingRows({ readings, exemptions }: Summary, lang: Language): [string, string][] {
  const words = WORDS[lang];
  const chosen = readings.map(({ id, value }) => `${id} (${words[value]})`).join(', ');
  const exempted = words.exempted
    .replace('{declared}', String(exemptions.declared))
    .replace('{findings}', String(exemptions.findings));
  return [
    ...(chosen === '' ? [] : [[words.readings, chosen] satisfies [string, string]]),
    ...(exemptions.declared === 0 ? [] : [[words.exemptions, exempted] satisfies [string, string]]),
  ];
}

function counts<K extends CountedKey>(values: Readonly<Record<K, number>>, lang: Language): string {
  const shown = (Object.keys(values) as K[]).map((key) => count(values[key], key, lang));
  return shown.join(' · ');
}

/** A number and its word, which no line end parts. */
function count(value: number, key: CountedKey | 'page', lang: Language): string {
  const [one, more] = COUNTED[lang][key];
  const isOne = value === 1 || (value === 0 && lang === 'fr');
  return `${value} ${isOne ? one : more}`.replaceAll(' ', '\u00a0');
}

function rateRow({ rates }: Summary, lang: Language): [string, string] {
  const words = WORDS[lang];
  const number = new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const shown = (percent: number) => number.format(percent / 100);
  if (rates.global !== null) return [words.rate, shown(rates.global)];
  const text = words.between
    .replace('{low}', shown(rates.bounds.low))
    .replace('{high}', shown(rates.bounds.high));
  return [words.bounds, text];
}
