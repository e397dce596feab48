import type { NodeIndex } from './dom.ts';

/**
 * How the page is rendered again: text spacing of RGAA 10.12.1; size of all texts doubled; browser zoom at
 * 200 %, which halves the window; a window 320 CSS px wide; for pages
 * with vertical lines, one 256 CSS px high.
 */
export const VARIANTS = ['spacing', 'text-200', 'zoom-200', 'narrow', 'short'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A text that was whole on the screen at rest, and is not in a variant. */
export interface TextLoss {
  /** The element that owns the text. */
  readonly node: NodeIndex;
  /**
   * `cut`: part of it is hidden by an `overflow` that does not scroll; `out`: all of it is; `gone`: it is no
   * longer displayed; `overlapped`: another text lies over it.
   */
  readonly kind: 'cut' | 'out' | 'gone' | 'overlapped';
  /** The element whose `overflow` hides it, or whose text lies over it. */
  readonly by?: NodeIndex;
  /** Widest part hidden of a line, in CSS pixels. */
  readonly x?: number;
  /** Greatest share hidden of the height of a line, 0 to 1. */
  readonly y?: number;
  /** Lines of the text, and those of them that nothing hides. */
  readonly lines?: number;
  readonly whole?: number;
  /** An ellipsis says that some of it is left out. */
  readonly ellipsis?: true;
  /** Every line of it was cut in height at rest already, and still is. */
  readonly already?: true;
  /** A style rule for a state (hover, focus, checked…) may open what hides it, or rules could not be read. */
  readonly mayOpen?: true;
  /** The same words are displayed elsewhere in the variant. */
  readonly elsewhere?: true;
  /** Seen in both renderings of the variant. */
  readonly twice?: true;
  /** Of windows that are small: seen, or not, in a page loaded in such a window. Absent where that is not known. */
  readonly atLoad?: boolean;
}

/** A text or a field inside the window at rest, and past its right edge in a variant; edges in CSS pixels. */
export interface WideContent {
  readonly node: NodeIndex;
  readonly left: number;
  readonly right: number;
  readonly twice?: true;
  readonly atLoad?: boolean;
}

export interface VariantFacts {
  /** Width of the window and of its scrolled content, in CSS pixels. */
  readonly window: number;
  readonly content: number;
  /** The latter in a page loaded in such a window, where it was. */
  readonly contentAtLoad?: number;
  /** The page lets its visitor scroll sideways. */
  readonly scrolls: boolean;
  readonly losses: readonly TextLoss[];
  readonly wide: readonly WideContent[];
  /** Texts displayed that were not at rest. */
  readonly appeared: number;
  /** Losses and wide contents past the limit, not told. */
  readonly left?: number;
  /** Controls, pictures and media displayed at rest that are not any more, or are more hidden; the first few. */
  readonly missing?: readonly NodeIndex[];
  /** Texts over which a picture or a layered box comes that did not at rest; the first few. */
  readonly covered?: readonly NodeIndex[];
  /** Texts of which a part is only seen by scrolling a box sideways; the first few. */
  readonly aside?: readonly NodeIndex[];
  /** Of the spacing: texts that keep their own, imposed by `!important`; the first few. */
  readonly kept?: readonly NodeIndex[];
  /** Of pages with vertical lines: height of the scrolled content, and such texts that end below the window. */
  readonly height?: number;
  readonly deep?: readonly WideContent[];
}

/** What differs between the narrow window, higher than wide, and the one of zoom, wider than high. */
export interface OrientationFacts {
  /** Texts, controls, pictures and media displayed in one of them only; the first few. */
  readonly portraitOnly: readonly NodeIndex[];
  readonly landscapeOnly: readonly NodeIndex[];
  /** Large elements turned a quarter round in one of them only. */
  readonly turned: readonly {
    readonly node: NodeIndex;
    readonly orientation: 'portrait' | 'landscape';
  }[];
  /** Scripts of the page that speak of the orientation of the screen. */
  readonly scripts: number;
}

/** A text that browser zoom at 200 % enlarges by less than 1.9; sizes in CSS pixels. */
export interface SmallGrowth {
  readonly node: NodeIndex;
  readonly size: number;
  /** Its size in a window half as wide, which zoom draws twice as large. */
  readonly half: number;
  /** Its size in a window 320 px wide. */
  readonly narrow?: number;
  readonly twice?: true;
}

export interface GrowthFacts {
  /** Texts and fields compared, displayed or not. */
  readonly texts: number;
  readonly small: readonly SmallGrowth[];
  /** Past the limit, not told. */
  readonly left?: number;
}

/** Colors of texts when the browser's own palette turns from light to dark, and back. */
export interface PaletteFacts {
  /** Elements that own a text whose color follows the palette: no declaration gives it. */
  readonly own: readonly NodeIndex[];
  /** Those of which it cannot be told. Any other text has a declared color. */
  readonly unknown: readonly NodeIndex[];
}

/** The page's own document rendered anew in other conditions; inner frames are not looked at. */
export interface RenderedFacts {
  readonly window: number;
  readonly content: number;
  /** Elements whose text was whole at rest and was followed. */
  readonly texts: number;
  /** Controls, pictures and media that were followed. */
  readonly parts?: number;
  /** Elements with a displayed text that were not followed: too many. */
  readonly left?: number;
  /** Those there was time for. */
  readonly variants: { readonly [V in Variant]?: VariantFacts };
  readonly orientations?: OrientationFacts;
  readonly growth?: GrowthFacts;
  readonly palette?: PaletteFacts;
}
