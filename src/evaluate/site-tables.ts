import type { FoldedFinding, SiteTable } from '#model';
import type { SiteRule } from '#rule-kit';
import type { SitePage } from './run-site-rule.ts';

/** Rows one table keeps. */
const MAX_ROWS = 20;

/** What the rules across pages compared, for those that found something; equal tables of several tests are one. */
export function siteTables(
  rules: readonly SiteRule[],
  digests: ReadonlyMap<SiteRule, readonly SitePage[]>,
  findings: readonly FoldedFinding[],
): readonly SiteTable[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const tables = new Map<string, SiteTable>();
  for (const rule of rules) {
    const table = found.has(rule.id) && tableOf(rule, digests.get(rule) ?? []);
    if (!table) continue;
    const { tests, ...content } = table;
    const key = JSON.stringify(content);
    const known = tables.get(key)?.tests ?? [];
    tables.set(key, { ...table, tests: [...new Set([...known, ...tests])] });
  }
  return [...tables.values()];
}

function tableOf({ head, shows }: SiteRule, pages: readonly SitePage[]): SiteTable | undefined {
  if (!shows || pages.length < 2) return undefined;
  const rows = new Map<string, { cells: readonly string[]; pages: string[] }>();
  for (const { page, digest } of pages) {
    const cells = shows.cells(digest);
    const key = cells.join('\0');
    const known = rows.get(key);
    if (known) known.pages.push(page.id);
    else rows.set(key, { cells, pages: [page.id] });
  }
  const sorted = [...rows.values()].sort((a, b) => b.pages.length - a.pages.length);
  return {
    tests: [head.test],
    columns: shows.columns,
    rows: sorted.slice(0, MAX_ROWS),
    left: Math.max(0, sorted.length - MAX_ROWS),
  };
}
