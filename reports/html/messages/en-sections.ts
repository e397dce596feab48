import type { sections as french } from './fr-sections.ts';
import { s } from './en-plural.ts';

/** Words of the filters and of each section after the summary. */
export const sections: typeof french = {
  filters: {
    title: 'Filter and search',
    search: 'Search findings, criteria and pages',
    theme: 'Theme',
    criterion: 'Criterion',
    status: 'Status of the criterion',
    impact: 'Impact',
    certainty: 'Certainty',
    page: 'Page',
    all: 'All',
    allPages: 'All',
    reset: 'Show everything',
    noImpact: 'Impact not estimated',
    shown: 'Findings shown: {shown} of {total}.',
    empty: 'Nothing here matches the filters.',
  },
  judging: {
    title: 'How the audit was judged',
    readings: 'Readings of the referential',
    readingsIntro: (n) =>
      n === 0
        ? 'Points that the official text lets read in two ways were all judged by default, as close to the text as can be.'
        : `${n} reading${s(n)} ${n === 1 ? 'was' : 'were'} chosen otherwise than by default:`,
    value: { strict: 'strict reading', lenient: 'lenient reading' },
    tests: (ids) => `test${s(ids.length)} ${ids.join(', ')}`,
    others: (n) => `Default readings (${n})`,
    exemptions: 'Contents exempt or under derogation',
    exemptionsIntro: (n) =>
      n === 0
        ? 'No content was declared exempt: everything that was read was judged.'
        : 'Whoever ran the audit declared these contents, with the reason; the tool does not check that it holds.',
    kind: {
      'third-party': 'Third-party content',
      'exempt-content': 'Exempt content',
      'disproportionate-burden': 'Derogation for disproportionate burden',
    },
    reason: 'Reason',
    selector: 'Elements',
    before: 'Documents dated before',
    url: 'Addresses',
    criteria: 'Criteria',
    alternative: 'Accessible alternative',
    effect: 'Effect',
    removes: 'These contents count in no outcome.',
    keeps:
      'Without an accessible alternative, content under derogation stays applicable: these findings count in the outcomes.',
    found: 'Found',
    nothing: 'Nothing on the audited pages matches this declaration.',
    covered: (pages, elements, findings) =>
      [
        ...(pages > 0 ? [`${pages} whole page${s(pages)}`] : []),
        ...(elements > 0 ? [`${elements} element${s(elements)}`] : []),
        `${findings} finding${s(findings)}`,
      ].join(', '),
    cut: (n) => `${n} more in report.json.`,
  },
  defects: {
    title: 'Defects to fix',
    intro:
      'Every defect is certain and counted once, even when it comes back on several pages. Within a criterion, the most serious and most widespread come first.',
    none: 'No certain defect was found. That does not prove there is none: see what is left to check.',
    cut: (n) =>
      `${n} more finding${s(n)} of this criterion ${n === 1 ? 'is' : 'are'} not shown here, to keep the report readable; report.json holds them all.`,
    officialText: 'Official text',
    ofCriterion: (id) => `of criterion ${id} (in French)`,
  },
  finding: {
    noImpact: 'Impact not estimated',
    test: (id) => `Test ${id}`,
    fix: 'Fix:',
    element: 'Element',
    code: 'Code',
    frame: 'Within the frame',
    name: 'Accessible name',
    role: 'Role',
    state: 'State of the page',
    measures: 'Observed',
    pages: 'Pages',
    failPair: 'Or else',
    failPairTests: (ids) => `test ${ids}: one of the two certainly fails`,
    spread: (occurrences, pages) =>
      `${occurrences} occurrence${s(occurrences)} on ${pages} page${s(pages)}`,
    more: (n) => `and ${n} more page${s(n)}`,
    cut: (n) => `and ${n} more, listed in report.json`,
  },
  comparison: {
    caption: (tests: string) => `What pages show (${tests})`,
    pages: 'Pages',
    empty: 'nothing',
    more: (n: number) => `and ${n} more`,
    left: (n: number) => `${n} more arrangement${s(n)} not shown.`,
  },
  look: {
    title: 'What to look at, in order',
    picture: (path) => `Picture of this element on the page ${path}`,
    shown: 'On screen',
    sized: (width, height) => `On screen, ${width} × ${height} pixels`,
    text: 'Visible text',
    attributes: 'Attributes',
    description: 'Linked description',
    caption: 'Caption',
    link: 'Link and destination',
    heading: (level) =>
      level === null ? 'Heading before it' : `Heading of level ${level} before it`,
    landmark: 'Region of the page',
    landmarks: {
      banner: 'header',
      navigation: 'navigation',
      main: 'main content',
      complementary: 'complementary content',
      contentinfo: 'footer',
      search: 'search',
      form: 'form',
      region: 'region',
    },
    before: 'Text before',
    after: 'Text after',
    question: 'Question:',
    picturesCut: (n) =>
      `${n} picture${s(n)} ${n === 1 ? 'is' : 'are'} left out so that the report stays light; the crops folder of the audit holds ${n === 1 ? 'it' : 'them'}.`,
  },
  strip: {
    focus: 'Left without the focus, right with it.',
    motion: 'From left to right, after 0, 1.5, 3 and 5 seconds.',
    picture: (path) => `Pictures of this element on the page ${path}, side by side`,
  },
  toCheck: {
    title: 'For a person to check',
    intro:
      'No tool can conclude on these criteria. For each of them: what is still open, how to check it, and the findings that help to do so.',
    none: 'Nothing is waiting for a person.',
    alreadyFailed: 'Already not compliant; the rest of the criterion is still open.',
    reason: (tests, pages) =>
      `Test${s(tests.length)} ${tests.join(', ')}, on ${pages} page${s(pages)}.`,
    steps: (n) => `How to check (${n} step${s(n)})`,
    findings: (n) => `Findings to look at (${n})`,
    ofCriterion: (id) => `, criterion ${id}`,
  },
  criteria: {
    title: 'The criteria one by one',
    caption: 'Status of each criterion over the audited pages',
    hint: 'The NC, C, NA and NT columns count the audited pages by the criterion’s status on the page.',
    criterion: 'Criterion',
    level: 'Level',
    status: 'Status',
    pagesWith: (name) => `Pages: ${name.toLowerCase()}`,
  },
  pages: {
    title: 'Page by page',
    caption: 'Result of each page',
    hint: 'The NC, C, NA and NT columns count the criteria by their status on the page.',
    page: 'Page',
    result: 'Result',
    status: { audited: 'Audited', error: 'In error', skipped: 'Left out' },
    criteriaWith: (name) => `Criteria: ${name.toLowerCase()}`,
    details: 'Each page in detail',
    open: 'Open the page on the site',
    nonCompliant: 'Criteria not met on this page:',
    noneFound: 'No criterion was proven not to be met on this page.',
    openCount: (n) => `${n} criteri${n === 1 ? 'on' : 'a'} left to check on it.`,
    unread: 'Incomplete reading:',
    states: (n) => (n > 1 ? 'States of the page:' : 'State of the page:'),
    stateFailed: 'not reached',
    stateStep: (step) => `step “${step}”`,
    processes: 'Processes',
    processRule:
      'A criterion is validated on a page of a process only if it is validated on all its pages, states included.',
    processMissing: (urls) => `Not audited: ${urls.join(', ')}`,
    byProcess: 'because of another page of the process',
    untitled: 'no title',
    cut: (n) =>
      `${n} more page${s(n)} ${n === 1 ? 'is' : 'are'} not shown here; report.json holds them all.`,
  },
  method: {
    title: 'Method and vocabulary',
    how: [
      'Each page is loaded once in a browser without a screen. The tool collects facts there (content, roles and names as the browser computes them, colors, what the axe-core engine says), then judges these facts afterwards, test by test.',
      'A test is passed, failed or not applicable only when that is proven; otherwise it stays open. A criterion is not compliant if one of its tests fails; not tested if one of them is open; compliant if at least one test passes; not applicable in the other cases. Over all pages, a failure outweighs a criterion not tested, which outweighs compliance.',
      'The compliance rate is the number of compliant criteria divided by the number of applicable ones. It means something only once every criterion is tested, on a representative sample.',
      'The browser used is not one of the reference test environments, and no assistive technology was used: this report does not replace a full audit.',
    ],
    statuses: 'Status of a criterion',
    certainties: 'Certainty of a finding',
    source: 'The authoritative text is that of the referential:',
    sourceLink: 'criteria and tests of the RGAA (in French)',
    footer: (tool, version) =>
      `Report produced by ${tool} ${version}. This file opens without a network and sends nothing.`,
  },
};
