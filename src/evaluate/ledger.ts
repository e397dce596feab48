import type { Finding, TestId } from '#model';

/** A defect of the run: equal findings of all pages folded into one. */
export interface FoldedFinding extends Finding {
  readonly id: string;
  /** Ids of the pages it was found on, in page order. */
  readonly pages: readonly string[];
  readonly occurrences: number;
}

interface Entry {
  readonly finding: Finding;
  readonly pages: Set<string>;
  occurrences: number;
}

/** Gathers findings page by page and keeps one of each, whatever the number of pages. */
export class FindingLedger {
  readonly #entries = new Map<string, Entry>();

  /** Returns the keys of the page's findings. */
  add(pageId: string, findings: readonly Finding[]): string[] {
    const keys = new Set<string>();
    for (const finding of findings) {
      const key = `${finding.fingerprint} ${finding.outcome}`;
      const entry = this.#entries.get(key) ?? { finding, pages: new Set(), occurrences: 0 };
      entry.pages.add(pageId);
      entry.occurrences += 1;
      this.#entries.set(key, entry);
      keys.add(key);
    }
    return [...keys];
  }

  /** Numbers the findings: failures first, then by test, then in the order they were met. */
  conclude(): {
    readonly findings: readonly FoldedFinding[];
    readonly idOf: (key: string) => string | undefined;
  } {
    const order = [...this.#entries].sort(([, a], [, b]) => rank(a.finding) - rank(b.finding));
    const ids = new Map(order.map(([key], place) => [key, `F${place + 1}`]));
    const findings = order.map(([key, { finding, pages, occurrences }]) => ({
      ...finding,
      id: ids.get(key) ?? '',
      pages: [...pages],
      occurrences,
    }));
    return { findings, idOf: (key) => ids.get(key) };
  }
}

function rank(finding: Finding): number {
  return (finding.outcome === 'failed' ? 0 : 1_000_000_000) + testOrder(finding.test);
}

/** `8.10.2` as a number that sorts as the referential does. */
export function testOrder(test: TestId): number {
  const [theme = 0, criterion = 0, number = 0] = test.split('.').map(Number);
  return theme * 1_000_000 + criterion * 1000 + number;
}
