import type { ElementNode, PixelFacts } from '#model';
import { contrastRatio, parseHex, showRatio, type Rgba } from '#rule-kit';

/** A text against the colors painted behind it, from pixels. */
export interface OverPicture {
  /** Ratios over the darkest to the lightest 5 % of the pixels left aside on either side. */
  readonly low: number;
  readonly high: number;
  readonly color: string;
  readonly backgrounds: string;
  readonly pixels: number;
  /** `too-low`: on 95 % of its pixels at least. `enough`: on all of them, which are all darker or all lighter. */
  readonly verdict: 'too-low' | 'enough' | 'mixed';
}

const BLACK: Rgba = { red: 0, green: 0, blue: 0, alpha: 1 };

/** Undefined when the text was not measured on the screen. */
export function overPicture(
  pixels: PixelFacts | undefined,
  element: ElementNode,
  limit: number,
): OverPicture | undefined {
  const ground = pixels?.behind[element.index];
  const color = ground && parseHex(ground.text);
  if (!color) return undefined;
  const measured = ground.colors.flatMap((hex) => {
    const behind = parseHex(hex);
    if (!behind) return [];
    const isLighter = contrastRatio(behind, BLACK) > contrastRatio(color, BLACK);
    return [{ hex, ratio: contrastRatio(color, behind), isLighter }];
  });
  const ratios = measured.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const enough = ratios.filter((ratio) => ratio >= limit).length;
  const isOnOneSide = new Set(measured.map((one) => one.isLighter)).size === 1;
  return {
    low: showRatio(ratios[1] ?? 0),
    high: showRatio(ratios.at(-2) ?? 0),
    color: ground.text,
    backgrounds: `${measured[1]?.hex ?? ''} – ${measured.at(-2)?.hex ?? ''}`,
    pixels: ground.pixels,
    // Colors stand for 5 % of the pixels each.
    verdict: enough <= 1 ? 'too-low' : enough === ratios.length && isOnOneSide ? 'enough' : 'mixed',
  };
}
