import type { CriterionId, TestId } from './outcome.ts';

/**
 * Why the law leaves a content aside: made and controlled by somebody else, named by the law itself (old
 * documents, archives, maps…), or out of proportion to make accessible.
 */
export const EXEMPTION_KINDS = [
  'third-party',
  'exempt-content',
  'disproportionate-burden',
] as const;
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];

/**
 * Contents that whoever runs the audit declares exempt or under derogation. At least one of `selector`, `url`
 * and `before` is there; a selector with an address counts on the pages of that address only, a date with an
 * address on the documents of that address only.
 */
export interface Exemption {
  readonly kind: ExemptionKind;
  /** In the person's own words; always given, always printed. */
  readonly reason: string;
  /** CSS selector, in every frame of a page. */
  readonly selector?: string;
  /** Pattern of addresses: of whole pages, or of the frames, links, pictures and media of a page. */
  readonly url?: string;
  /**
   * A day, `2018-09-23`: documents in download whose own dates are all earlier (décret n° 2019-768, files
   * published before that day). A document that tells no date stays in the audit.
   */
  readonly before?: string;
  /** Criteria it is limited to; all of them when absent. */
  readonly criteria?: readonly CriterionId[];
  /** For a disproportionate burden: where the same content stands in an accessible form. */
  readonly alternative?: string;
}

/** What an exemption did on one page. */
export interface ExemptionOnPage {
  readonly page: string;
  /** The page as a whole is exempt. */
  readonly whole: boolean;
  /** Elements it points at; what they hold is not counted again. */
  readonly elements: number;
  /** Findings about them: not counted in any verdict if the exemption removes contents, else only told. */
  readonly findings: number;
}

export interface ExemptionUse {
  readonly exemption: Exemption;
  /** Its contents count in no verdict. */
  readonly removes: boolean;
  /** Tests on which it had findings. */
  readonly tests: readonly TestId[];
  /** Pages where it points at something. */
  readonly pages: readonly ExemptionOnPage[];
}

/**
 * A content under derogation leaves the audit only if it has an accessible alternative; without one it stays
 * applicable (RGAA, « méthode d’évaluation », statuts).
 */
export function removesContents({ kind, alternative }: Exemption): boolean {
  return kind !== 'disproportionate-burden' || alternative !== undefined;
}
