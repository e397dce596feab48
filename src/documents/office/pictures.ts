import type { Counts } from './counts.ts';

/**
 * Pictures of a drawing in Office's XML, each with the properties that name it (`docPr`, `cNvPr`). A picture
 * marked as decorative needs no description.
 */
export class PictureReader {
  readonly #counts: Counts;
  readonly #holders: ReadonlySet<string>;
  #open: { name: string; isPicture: boolean; isNamed: boolean } | undefined;

  /** @param holders elements that hold one drawing each: `inline`, `pic`… */
  constructor(counts: Counts, holders: readonly string[]) {
    this.#counts = counts;
    this.#holders = new Set(holders);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#open && this.#holders.has(name))
      this.#open = { name, isPicture: name === 'pic', isNamed: false };
    if (!this.#open) return;
    if (name === 'pic' || name === 'chart' || name === 'relIds') this.#open.isPicture = true;
    if (name === 'docPr' || name === 'cNvPr')
      this.#open.isNamed ||= (attributes['descr'] || attributes['title'] || '').trim() !== '';
    if (name === 'decorative' && attributes['val'] !== '0' && attributes['val'] !== 'false')
      this.#open.isNamed = true;
  }

  close(name: string): void {
    if (this.#open?.name !== name) return;
    if (this.#open.isPicture) {
      this.#counts.images += 1;
      if (!this.#open.isNamed) this.#counts.imagesWithoutAlternative += 1;
    }
    this.#open = undefined;
  }
}
