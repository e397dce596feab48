import type { Report } from '#report-model';

/**
 * `report.json` in pieces, to be written one after the other: a run of thousands of pages never stands in
 * memory as one string. Fields come in the contract's order; each page and each finding is one line, so
 * that two reports can be compared line by line. Joined, the pieces are one JSON document.
 */
export function* reportJson(report: Report): Generator<string, void, undefined> {
  yield '{\n';
  yield field('schemaVersion', report.schemaVersion);
  yield field('language', report.language);
  yield field('tool', report.tool);
  yield field('engines', report.engines);
  yield field('referential', report.referential);
  yield field('run', report.run);
  yield field('site', report.site);
  yield* lines('pages', report.pages);
  yield* lines('findings', report.findings);
  yield field('criteria', report.criteria);
  yield field('exemptions', report.exemptions);
  if (report.comparisons) yield* lines('comparisons', report.comparisons);
  yield field('processes', report.processes);
  yield `${entry('rates', report.rates)}\n}\n`;
}

function entry(name: keyof Report, value: unknown): string {
  return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

function field(name: keyof Report, value: unknown): string {
  return `${entry(name, value)},\n`;
}

function* lines(
  name: keyof Report,
  values: readonly unknown[],
): Generator<string, void, undefined> {
  yield `  ${JSON.stringify(name)}: [`;
  for (const [place, value] of values.entries())
    yield `${place === 0 ? '\n' : ',\n'}    ${JSON.stringify(value)}`;
  yield values.length === 0 ? '],\n' : '\n  ],\n';
}
