import type { ElementNode } from '#model';
import { perPage, type DomView } from '#rule-kit';

export interface MetaRefresh {
  readonly meta: ElementNode;
  /** Seconds. */
  readonly delay: number;
  /** Address asked for, resolved; null when the page only reloads. */
  readonly url: string | null;
}

/**
 * Reads a refresh declaration as browsers do: digits, then the end, or a separator and an address that may
 * be announced by `url=` and quoted. Anything else does nothing. Source: HTML, shared declarative refresh.
 */
export function parseRefresh(
  content: string,
): { readonly delay: number; readonly address: string } | undefined {
  const found = /^\s*(\d+|(?=\.))[\d.]*(?:$|[;,\s]\s*[;,]?\s*(.*)$)/su.exec(content);
  if (!found) return undefined;
  const rest = (found[2] ?? '').replace(/^url\s*=\s*/iu, '');
  const quoted = /^(["'])(.*?)(\1|$)/su.exec(rest);
  return { delay: Number(found[1] ?? 0) || 0, address: (quoted?.[2] ?? rest).trim() };
}

/** The meta refreshes that act: the first valid one of each document, frames included. */
export const metaRefreshes = perPage((dom: DomView): readonly MetaRefresh[] => {
  const valid = allRefreshes(dom);
  return valid.filter((one) => valid.find(({ meta }) => meta.frame === one.meta.frame) === one);
});

function allRefreshes(dom: DomView): MetaRefresh[] {
  return dom.byTag('meta').flatMap((meta): MetaRefresh[] => {
    const { 'http-equiv': kind, content } = meta.attributes;
    if (kind?.trim().toLowerCase() !== 'refresh' || meta.inShadow) return [];
    const parsed = parseRefresh(content ?? '');
    if (!parsed) return [];
    const base = dom.snapshot.frames[meta.frame]?.baseUrl ?? '';
    const { delay, address } = parsed;
    if (address === '') return [{ meta, delay, url: null }];
    return [
      { meta, delay, url: URL.canParse(address, base) ? new URL(address, base).href : address },
    ];
  });
}

/** The page is its own destination: a reload, whatever the form. */
export function isReload(dom: DomView, { meta, url }: MetaRefresh): boolean {
  const own = dom.snapshot.frames[meta.frame]?.url ?? '';
  return url === null || url.split('#')[0] === own.split('#')[0];
}

const STOPS =
  /pause|arr[êe]t|stopp?er?|stop|suspend|d[ée]sactiver|rafra[iî]ch|actualis|prolong|refresh|extend/iu;

/** A control whose name promises to stop or delay something. */
export function hasStopControl(dom: DomView): boolean {
  return dom
    .elements()
    .some(
      (element) =>
        element.focusable && STOPS.test(element.name ?? dom.text(element, { rendered: true })),
    );
}

/** Words of a page that has moved: its redirection may be the essential one that RGAA leaves out. */
export const MOVED =
  /d[ée]m[ée]nag|d[ée]plac[ée]|nouvelle (adresse|version|page)|n.existe plus|a chang[ée]|redirig|redirection|moved|new (address|location|version|page)|no longer|redirect/iu;

/** Everything the page says, its title first. */
export function wordsOf(dom: DomView): string {
  return `${dom.document.title ?? ''} ${dom.text(dom.root, { rendered: true })}`;
}
