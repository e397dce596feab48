import type { DomSnapshot } from '#model';

export interface PageLinks {
  /** Absolute addresses of links and image-map areas, in document order, each once. */
  readonly links: readonly string[];
  /** `<link rel="canonical">`, absolute, if there is one. */
  readonly canonical: string | null;
  /** A password field stands on the page. */
  readonly asksPassword: boolean;
}

const MAX_LINKS = 5000;

/** What a crawler needs from a snapshot: links as rendered, those that scripts built included. */
export function pageLinks(snapshot: DomSnapshot): PageLinks {
  const links = new Set<string>();
  let canonical: string | null = null;
  let asksPassword = false;
  for (const node of snapshot.nodes) {
    if (node.kind !== 'element') continue;
    const { tag, attributes } = node;
    const href =
      attributes['href'] ?? (node.namespace === 'svg' ? attributes['xlink:href'] : undefined);
    const base = snapshot.frames[node.frame]?.baseUrl ?? '';
    if ((tag === 'a' || tag === 'area') && href !== undefined && links.size < MAX_LINKS)
      add(links, href, base);
    if (
      tag === 'link' &&
      node.frame === 0 &&
      attributes['rel']?.toLowerCase() === 'canonical' &&
      href
    ) {
      canonical ??= URL.canParse(href, base) ? new URL(href, base).href : null;
    }
    if (tag === 'input' && attributes['type']?.toLowerCase() === 'password' && node.rendered)
      asksPassword = true;
  }
  return { links: [...links], canonical, asksPassword };
}

function add(links: Set<string>, href: string, base: string): void {
  if (URL.canParse(href, base)) links.add(new URL(href, base).href);
}
