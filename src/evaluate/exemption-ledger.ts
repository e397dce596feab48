import {
  pageNumber,
  removesContents,
  type ExemptionOnPage,
  type ExemptionUse,
  type TestId,
} from '#model';
import type { PageRule, RuleAnswer } from '#rule-kit';
import type { Exempting } from './exempt-area.ts';
import type { OpenedPage } from './opened-page.ts';
import { answersWithin } from './remaining.ts';

interface Entry {
  readonly pages: Map<string, { -readonly [K in keyof ExemptionOnPage]: ExemptionOnPage[K] }>;
  readonly tests: Set<TestId>;
}

/** Counts what each exemption of the audit covers, page by page. */
export class ExemptionLedger {
  readonly #exemptings: readonly Exempting[];
  readonly #entries = new Map<Exempting, Entry>();

  constructor(exemptings: readonly Exempting[]) {
    this.#exemptings = exemptings;
    for (const one of exemptings) this.#entries.set(one, { pages: new Map(), tests: new Set() });
  }

  addPage({ evidence, exemptions }: OpenedPage): void {
    const page = evidence.page.id;
    // Areas hold the page's nodes: only their counts are kept.
    for (const { exempting, whole, elements } of exemptions?.areas ?? [])
      this.#entries.get(exempting)?.pages.set(page, { page, whole, elements, findings: 0 });
  }

  /** A rule's answer: counted by the exemptions that cover it, if it is a finding. */
  addAnswer({ evidence, exemptions }: OpenedPage, { head }: PageRule, told: RuleAnswer): void {
    if (told.answer.outcome === 'passed') return;
    for (const { exempting, whole, nodes } of exemptions?.areasOf(head.test) ?? []) {
      const entry = this.#entries.get(exempting);
      const onPage = entry?.pages.get(evidence.page.id);
      if (!entry || !onPage || !(whole || answersWithin([told], nodes).length > 0)) continue;
      onPage.findings += 1;
      entry.tests.add(head.test);
    }
  }

  /** In the order they were declared; `tests` are those of the referential, in its order. */
  conclude(tests: readonly TestId[]): ExemptionUse[] {
    return this.#exemptings.map((exempting) => {
      const { exemption } = exempting;
      const entry = this.#entries.get(exempting);
      return {
        exemption,
        removes: removesContents(exemption),
        tests: tests.filter((test) => entry?.tests.has(test)),
        pages: [...(entry?.pages.values() ?? [])].sort(
          (a, b) => pageNumber(a.page) - pageNumber(b.page),
        ),
      };
    });
  }
}
