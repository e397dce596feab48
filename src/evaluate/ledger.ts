import {
  INITIAL_STATE,
  pageId,
  pageNumber,
  type Finding,
  type FoldedFinding,
  type TestId,
} from '#model';
import { detached } from './detached.ts';

interface Entry {
  readonly key: string;
  readonly serial: number;
  /** As it stands on the first page, in page order; as a page loads before any other state. */
  finding: Finding;
  first: number;
  /** Numbers of the pages it was found on. */
  readonly pages: Set<number>;
  /** State by number of page, where it does not show as the page loads. */
  readonly states: Map<number, string>;
  occurrences: number;
}

/** More than any page's number: what only shows in another state comes after what shows at once. */
const LATER = 1_000_000_000;

/** Gathers findings page by page and keeps one of each, whatever the number of pages. */
export class FindingLedger {
  readonly #entries = new Map<string, Entry>();

  /** Returns the serials of the page's findings. Pages may come in any order: the result is the same. */
  add(page: string, findings: readonly Finding[]): number[] {
    const serials = new Set<number>();
    const number = pageNumber(page);
    for (const finding of findings) {
      const order = finding.state === INITIAL_STATE ? number : number + LATER;
      const entry = this.#entryOf(finding, order);
      if (order < entry.first) Object.assign(entry, { finding: detached(finding), first: order });
      if (order !== number && !entry.pages.has(number)) entry.states.set(number, finding.state);
      entry.pages.add(number);
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
      states: new Map<number, string>(),
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
    const findings = order.map(({ serial, finding, pages, states, occurrences }) => ({
      ...finding,
      id: idOf(serial),
      pages: [...pages].sort((a, b) => a - b).map(pageId),
      occurrences,
      ...(states.size > 0 && { inStates: placesOf(states) }),
    }));
    return { findings, idOf };
  }
}

function placesOf(states: ReadonlyMap<number, string>) {
  const inOrder = [...states].sort(([a], [b]) => a - b);
  return inOrder.map(([number, state]) => ({ page: pageId(number), state }));
}

function rank(finding: Finding): number {
  return (finding.outcome === 'failed' ? 0 : 1_000_000_000) + testOrder(finding.test);
}

/** `8.10.2` as a number that sorts as the referential does. */
export function testOrder(test: TestId): number {
  const [theme = 0, criterion = 0, number = 0] = test.split('.').map(Number);
  return theme * 1_000_000 + criterion * 1000 + number;
}
