import type { GrowthFacts, NodeIndex, SmallGrowth } from '#model';

/** Less than that is not twice as large. */
const LEAST_GROWTH = 1.9;
const MAX_TOLD = 60;

/** Size of each text in CSS pixels, by node. */
export type Sizes = ReadonlyMap<NodeIndex, number>;

export interface SizesSeen {
  readonly rest: Sizes;
  /** In a window half as wide, which zoom draws twice as large: first and second rendering. */
  readonly half: Sizes;
  readonly again?: Sizes | undefined;
  readonly narrow?: Sizes | undefined;
}

/** Texts that browser zoom at 200 % does not draw about twice as large. */
export function textGrowth({ rest, half, again, narrow }: SizesSeen): GrowthFacts {
  const small = [...rest].flatMap(([node, size]): SmallGrowth[] => {
    const zoomed = half.get(node) ?? size;
    if (!isSmall(size, zoomed)) return [];
    const inNarrow = narrow?.get(node);
    return [
      {
        ...{ node, size, half: zoomed },
        ...(inNarrow !== undefined && { narrow: inNarrow }),
        ...(again?.get(node) === zoomed && { twice: true as const }),
      },
    ];
  });
  const left = Math.max(0, small.length - MAX_TOLD);
  return { texts: rest.size, small: small.slice(0, MAX_TOLD), ...(left > 0 && { left }) };
}

/** A size seems to be a share of the window's: halved with it. */
export function hasShare(rest: Sizes, half: Sizes | undefined): boolean {
  const isHalf = (size: number, other = size) => Math.abs(other / size - 0.5) < 0.01;
  return half !== undefined && [...rest].some(([node, size]) => isHalf(size, half.get(node)));
}

function isSmall(size: number, half: number): boolean {
  return size > 0 && (half * 2) / size < LEAST_GROWTH;
}
