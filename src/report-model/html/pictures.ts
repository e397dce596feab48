/** Characters of pictures an HTML report carries at most: about three megabytes. */
const MAX_TOTAL = 3 * 1024 * 1024;

/** Base64 of a WebP picture by its name; null when the run does not hold it. */
export type PictureSource = (name: string) => string | null;

/** Hands out the crops of a run as addresses that need no request, until the report is large enough. */
export class Pictures {
  readonly #source: PictureSource;
  #left = MAX_TOTAL;
  /** Pictures the report could not carry. */
  cut = 0;

  constructor(source: PictureSource) {
    this.#source = source;
  }

  take(name: string | undefined): string | null {
    const data = name === undefined ? null : this.#source(name);
    if (data === null || !/^[A-Za-z0-9+/]+=*$/u.test(data)) return null;
    if (data.length > this.#left) {
      this.cut += 1;
      return null;
    }
    this.#left -= data.length;
    return `data:image/webp;base64,${data}`;
  }
}
