import { expect, it } from 'vitest';
import type { Language } from '#model';
import { auditedReport } from '../support/audited-report.ts';
import { htmlOf } from '../support/report-page.ts';
import { townHall } from '../support/town-hall-run.ts';

it.each<Language>(['fr', 'en'])(
  'our own audit finds no fault with the report in %s',
  async (lang) => {
    const { pages, findings } = await auditedReport([htmlOf(townHall, lang)], 'en');
    const [page] = pages;
    expect(page?.status).toBe('audited');
    const failed = findings.filter((finding) => finding.outcome === 'failed');
    expect(failed.map((one) => `${one.test} ${one.message} ${one.target?.html ?? ''}`)).toEqual([]);
    // It did look: the report has a title, a language, tables.
    expect(page?.tests['8.5.1']?.outcome).toBe('passed');
  },
);
