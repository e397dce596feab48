/** `p12` → 12. Pages are numbered in the order in which the run began them. */
export function pageNumber(id: string): number {
  return Number(id.slice(1));
}

/** 12 → `p12`. */
export function pageId(number: number): string {
  return `p${number}`;
}
