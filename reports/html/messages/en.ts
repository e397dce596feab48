import { sections } from './en-sections.ts';
import { terms } from './en-terms.ts';
import type { fr } from './fr.ts';
import { s } from './en-plural.ts';

export const en: typeof fr = {
  ...terms,
  ...sections,
  documentTitle: (site) => `RGAA audit: ${site}`,
  skip: 'Skip to content',
  kicker: 'Accessibility audit report',
  heading: (site) => `RGAA audit: ${site}`,
  contents: 'Contents',
  colon: ':',
  yes: 'yes',
  no: 'no',
  none: 'no value',
  warnings: {
    incomplete: 'This audit is incomplete',
    notices: 'Good to know about this audit',
    nothing:
      'No page could be audited: this report says nothing about the accessibility of the site.',
    errors: (n) => `${n} page${s(n)} could not be audited; the reason is given page by page.`,
    notVisited: (n) => `${n} known page${s(n)} ${n === 1 ? 'was' : 'were'} not visited.`,
    partlyRead: (n) =>
      `${n} page${s(n)} could only be read in part; nothing on ${n === 1 ? 'it' : 'them'} is held to be absent.`,
    ruleErrors: (n) =>
      `${n} automatic check${s(n)} failed: ${n === 1 ? 'its' : 'their'} tests stay open. That is a defect of the tool.`,
  },
  audited: {
    title: 'What was audited',
    site: 'Site',
    date: 'Date',
    dateValue: (start, duration) => `${start}, Paris time (took ${duration})`,
    pages: 'Pages',
    pagesValue: (audited, error, skipped) =>
      [
        `${audited} audited`,
        ...(error > 0 ? [`${error} in error`] : []),
        ...(skipped > 0 ? [`${skipped} left out`] : []),
      ].join(', '),
    end: 'End',
    referential: 'Referential',
    tool: 'Tool',
    toolValue: (tool, version, axe) => `${tool} ${version}, with axe-core ${axe}`,
    browser: 'Browser',
    browserValue: (version, kind) => `Chromium ${version} (${kind}), without assistive technology`,
    seeds: 'Starting addresses',
    seedsCut: (n) => `and ${n} more`,
    settings: 'Settings of the audit',
  },
  summary: {
    title: 'In short',
    counts: 'Criteria by status',
    criteria: (n) => (n === 1 ? 'criterion' : 'criteria'),
    nothing: 'Nothing could be audited.',
    failed: (n) =>
      n === 0 ? 'No certain defect was found.' : `${n} certain defect${s(n)} to fix.`,
    open: (n) =>
      n === 0
        ? 'No finding is waiting for a person.'
        : `${n} finding${s(n)} for a person to look at.`,
    noRate: (open, total) =>
      `This report gives no compliance rate: ${open} of the ${total} criteria are not fully tested.`,
    bounds: (low, high) =>
      `Once a person has checked those criteria, the rate will be between ${low} and ${high}.`,
    rate: (rate, compliant, applicable) =>
      `Compliance rate: ${rate} (${compliant} compliant of ${applicable} applicable criteria).`,
    state: (name) => `In the terms of the law, the sample is ${name}.`,
    average: (rate) => `Mean of the rates of each page: ${rate}.`,
    exempted: (n) =>
      `Some contents were declared exempt: ${n} finding${s(n)} about them ${n === 1 ? 'does' : 'do'} not count (see “How the audit was judged”).`,
    limits:
      'An automatic check proves defects; it seldom proves their absence. Here a criterion is called compliant or not applicable only when that is proven on every audited page. Everything else waits for a person: “not tested” does not mean “compliant”.',
    byTheme: 'Criteria and defects by theme',
    theme: 'Theme',
    defects: 'Certain defects',
  },
};
