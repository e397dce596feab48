import { urlKey } from './url.ts';

/** Links from a page to others of its own shape: the chains of a calendar or of filters. */
const MAX_WITHIN_SHAPE = 100;
/** Links to addresses of one path and one set of parameters, however found. */
const MAX_PER_FAMILY = 1_000;

interface Shape {
  /** Digits made alike: `/agenda?mois=10` and `/agenda?mois=11`. */
  readonly shape: string;
  /** Values left out too: `/recherche?tri=nom` and `/recherche?tri=date`. */
  readonly family: string;
}

/**
 * Counts links per shape of address, to stop at endlessly generated ones. An archive is found from other
 * pages (lists, menus), a trap mostly from itself, so the low limit holds for links between addresses of
 * one shape and the high one for all; neither counts sitemaps or lists. What is refused here may still
 * be queued when another page links to it.
 */
export class ShapeCounter {
  readonly #within = new Map<string, number>();
  readonly #families = new Map<string, number>();
  readonly #maxPerFamily: number;

  /** A person who asks for more pages than the high limit gets them. */
  constructor(maxPages: number) {
    this.#maxPerFamily = Math.max(MAX_PER_FAMILY, maxPages);
  }

  isTrap(url: string, from: string | null): boolean {
    const { shape, family } = shapeOf(url);
    if ((this.#families.get(family) ?? 0) >= this.#maxPerFamily) return true;
    return isWithin(shape, from) && (this.#within.get(shape) ?? 0) >= MAX_WITHIN_SHAPE;
  }

  count(url: string, from: string | null): void {
    const { shape, family } = shapeOf(url);
    this.#families.set(family, (this.#families.get(family) ?? 0) + 1);
    if (isWithin(shape, from)) this.#within.set(shape, (this.#within.get(shape) ?? 0) + 1);
  }
}

function isWithin(shape: string, from: string | null): boolean {
  return from !== null && shapeOf(from).shape === shape;
}

function shapeOf(url: string): Shape {
  const [path = '', query = ''] = urlKey(url).replace(/\d+/g, '#').split('?', 2);
  const names = query.split('&').map((parameter) => parameter.split('=', 1)[0] ?? '');
  return { shape: `${path}?${query}`, family: `${path}?${[...new Set(names)].join('&')}` };
}
