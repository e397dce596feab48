import { pageId, pageNumber, type Finding, type FoldedFinding, type TestId } from '#model';
import { detached } from './detached.ts';

interface Entry {
  readonly key: string;
  readonly serial: number;
  /** As it stands on the first page, in page order. */
  finding: Finding;
  first: number;
  /** Numbers of the pages it was found on. */
  readonly pages: Set<number>;
  occurrences: number;
}

/** Gathers findings page by page and keeps one of each, whatever the number of pages. */
export class FindingLedger {
  readonly #entries = new Map<string, Entry>();

  /** Returns the serials of the page's findings. Pages may come in any order: the result is the same. */
  add(page: string, findings: readonly Finding[]): number[] {
    const serials = new Set<number>();
    const order = pageNumber(page);
    for (const finding of findings) {
      const entry = this.#entryOf(finding, order);
      if (order < entry.first) Object.assign(entry, { finding: detached(finding), first: order });
      entry.pages.add(order);
      entry.occurrences += 1;
      serials.add(entry.serial);
    }
    return [...serials];
  }

  #entryOf(finding: Finding, first: number): Entry {
    const key = `${finding.fingerprint} ${finding.outcome}`;
    const known = this.#entries.get(key);
    if (known) return known;
    const entry = {
      key,
      serial: this.#entries.size,
      finding: detached(finding),
      first,
      pages: new Set<number>(),
      occurrences: 0,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Numbers the findings: failures first, then by test, then in the order they were met. */
  conclude(): {
    readonly findings: readonly FoldedFinding[];
    readonly idOf: (serial: number) => string;
  } {
    const order = [...this.#entries.values()].sort(
      (a, b) => rank(a.finding) - rank(b.finding) || a.first - b.first || (a.key < b.key ? -1 : 1),
    );
    const ids: string[] = [];
    for (const [place, { serial }] of order.entries()) ids[serial] = `F${place + 1}`;
    const idOf = (serial: number) => ids[serial] ?? '';
    const findings = order.map(({ serial, finding, pages, occurrences }) => ({
      ...finding,
      id: idOf(serial),
      pages: [...pages].sort((a, b) => a - b).map(pageId),
      occurrences,
    }));
    return { findings, idOf };
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
