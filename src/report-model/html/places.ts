import type { ReportPage } from '../report.ts';
import { httpLink, shownPath } from '../shown.ts';
import type { HtmlPageLink } from './model-pages.ts';

/** Pages a report shows one by one; the others are counted. */
export const MAX_PAGES = 1000;

/** Where each page of a run stands, and how it is named and linked. */
export class Places {
  readonly #byId: ReadonlyMap<
    string,
    {
      readonly place: number;
      readonly link: HtmlPageLink;
      readonly states: ReadonlyMap<string, string>;
    }
  >;

  constructor(pages: readonly ReportPage[], origin: string | null) {
    this.#byId = new Map(
      pages.map((page, index) => [
        page.id,
        {
          place: index + 1,
          link: {
            path: shownPath(page.url, origin),
            anchor: index < MAX_PAGES ? `page-${index + 1}` : null,
          },
          states: new Map(page.states.map(({ id, name }) => [id, name])),
        },
      ]),
    );
  }

  link(id: string): HtmlPageLink {
    return this.#byId.get(id)?.link ?? { path: id, anchor: null };
  }

  /** What a state of a page is called. */
  stateName(page: string, state: string): string {
    return this.#byId.get(page)?.states.get(state) ?? state;
  }

  /** The places of some pages, runs of them joined: `1-3 7`. */
  ranges(ids: readonly string[]): string {
    const places = ids.flatMap((id) => this.#byId.get(id)?.place ?? []).sort((a, b) => a - b);
    const ranges: { from: number; to: number }[] = [];
    for (const place of places) {
      const last = ranges.at(-1);
      if (last && place <= last.to + 1) last.to = place;
      else ranges.push({ from: place, to: place });
    }
    return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
  }
}

/** `https://host` of an address; null when it is not one. */
export function originOf(url: string): string | null {
  const href = httpLink(url);
  return href === null ? null : new URL(href).origin;
}
