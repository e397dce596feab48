import type { Finding, FoldedFinding, TestId } from '#model';

interface Entry {
  /** As it stands on the first page, in page order. */
  finding: Finding;
  first: number;
  readonly pages: Set<string>;
  occurrences: number;
}

/** Gathers findings page by page and keeps one of each, whatever the number of pages. */
export class FindingLedger {
  readonly #entries = new Map<string, Entry>();

  /** Returns the keys of the page's findings. Pages may come in any order: the result is the same. */
  add(pageId: string, findings: readonly Finding[]): string[] {
    const keys = new Set<string>();
    for (const finding of findings) {
      const key = `${finding.fingerprint} ${finding.outcome}`;
      const order = pageOrder(pageId);
      const entry = this.#entries.get(key) ?? {
        finding: detached(finding),
        first: order,
        pages: new Set(),
        occurrences: 0,
      };
      if (order < entry.first) Object.assign(entry, { finding: detached(finding), first: order });
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
    const order = [...this.#entries].sort(
      ([keyA, a], [keyB, b]) =>
        rank(a.finding) - rank(b.finding) || a.first - b.first || (keyA < keyB ? -1 : 1),
    );
    const ids = new Map(order.map(([key], place) => [key, `F${place + 1}`]));
    const findings = order.map(([key, { finding, pages, occurrences }]) => ({
      ...finding,
      id: ids.get(key) ?? '',
      pages: [...pages].sort((a, b) => pageOrder(a) - pageOrder(b)),
      occurrences,
    }));
    return { findings, idOf: (key) => ids.get(key) };
  }
}

/** Cut texts keep the whole text they were cut from alive: a page's, here. A copy stands alone. */
function detached(finding: Finding): Finding {
  return JSON.parse(JSON.stringify(finding)) as Finding;
}

function rank(finding: Finding): number {
  return (finding.outcome === 'failed' ? 0 : 1_000_000_000) + testOrder(finding.test);
}

/** `8.10.2` as a number that sorts as the referential does. */
export function testOrder(test: TestId): number {
  const [theme = 0, criterion = 0, number = 0] = test.split('.').map(Number);
  return theme * 1_000_000 + criterion * 1000 + number;
}

/** Pages are numbered in queue order: `p12` comes after `p2`. */
export function pageOrder(pageId: string): number {
  return Number(pageId.slice(1));
}
