import { criterionOf, type CriterionId, type Language, type OpenReason, type TestId } from '#model';
import type { ReportPage } from '../report.ts';
import { shown } from '../shown.ts';
import type { HtmlDefects, HtmlOpenCriterion, HtmlOpenReason } from './model.ts';
import type { Places } from './places.ts';

/** Steps a person takes, by criterion and language. */
export type CriterionNotes = Readonly<
  Record<CriterionId, Readonly<Record<Language, readonly string[]>>>
>;

interface OpenTests {
  readonly pages: Set<string>;
  readonly reasons: Map<OpenReason, { readonly tests: Set<TestId>; readonly pages: Set<string> }>;
}

/** Criteria of which a test is open on a page, or that a finding questions: why, and how a person closes them. */
export function openCriteria(
  criteria: readonly HtmlDefects[],
  pages: readonly ReportPage[],
  places: Places,
  options: { readonly lang: Language; readonly notes: CriterionNotes },
): HtmlOpenCriterion[] {
  const open = openTests(pages);
  return criteria.flatMap((entry) => {
    const tests = open.get(entry.criterion.id);
    if (!tests && entry.findings.length === 0) return [];
    const steps = options.notes[entry.criterion.id]?.[options.lang] ?? [];
    return {
      ...entry,
      reasons: tests ? reasonsOf(tests) : [],
      steps: steps.map((step) => shown(step, 2000)),
      pageRanges: places.ranges([...(tests?.pages ?? [])]),
    };
  });
}

function openTests(pages: readonly ReportPage[]): Map<CriterionId, OpenTests> {
  const open = new Map<CriterionId, OpenTests>();
  for (const page of pages) {
    for (const [id, { outcome, reason = 'no-rule' }] of Object.entries(page.tests)) {
      if (outcome !== 'cantTell' && outcome !== 'untested') continue;
      const test = id as TestId;
      const criterion = criterionOf(test);
      const entry = open.get(criterion) ?? { pages: new Set(), reasons: new Map() };
      const why = entry.reasons.get(reason) ?? { tests: new Set(), pages: new Set() };
      why.tests.add(test);
      why.pages.add(page.id);
      entry.pages.add(page.id);
      entry.reasons.set(reason, why);
      open.set(criterion, entry);
    }
  }
  return open;
}

function reasonsOf({ reasons }: OpenTests): HtmlOpenReason[] {
  return [...reasons].map(([reason, { tests, pages }]) => ({
    reason,
    tests: [...tests].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    pages: pages.size,
  }));
}
