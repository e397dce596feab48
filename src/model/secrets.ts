/** What stands in the place of a secret in all that is kept or shown. */
export const HIDDEN = '•••';

const REFERENCE = /\$\{([A-Za-z_]\w*)\}/gu;

/** Names of the variables a text refers to: `${AUDIT_PASSWORD}`. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** Values nobody may read in the run: put in at the last moment, and taken out of all that comes back. */
export class Secrets {
  readonly #values: ReadonlyMap<string, string>;
  #pattern: RegExp | undefined;
  readonly #hidden = new Set<string>();

  constructor(values: ReadonlyMap<string, string> = new Map()) {
    this.#values = values;
    this.hide([...values.values()]);
  }

  get hasValues(): boolean {
    return this.#values.size > 0;
  }

  /** From now on these texts are taken out as well: the tokens of a session, say. */
  hide(texts: readonly string[]): void {
    for (const text of texts) for (const form of formsOf(text)) this.#hidden.add(form);
    // The longest first, so that no piece of it is left.
    const longestFirst = [...this.#hidden].sort((a, b) => b.length - a.length);
    this.#pattern =
      longestFirst.length === 0 ? undefined : new RegExp(longestFirst.map(escaped).join('|'), 'gu');
  }

  /** The text with the values of its variables; one without a value is a bug, as all were read before. */
  expand(text: string): string {
    return text.replace(REFERENCE, (_reference, name: string) => {
      const value = this.#values.get(name);
      if (value === undefined) throw new Error(`${name}: no value`);
      return value;
    });
  }

  /** A copy of plain data without any secret in its texts; the data itself when there are none. */
  redact<T>(value: T): T {
    const pattern = this.#pattern;
    return pattern ? (redacted(value, pattern) as T) : value;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function redacted(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, HIDDEN);
  if (Array.isArray(value)) return value.map((one) => redacted(one, pattern));
  if (value === null || typeof value !== 'object') return value;
  // Attributes of a page stand in objects without prototype, so that none is mistaken for a method.
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== Object.prototype && prototype !== null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, redacted(one, pattern)] as const);
  return Object.setPrototypeOf(Object.fromEntries(entries), prototype);
}

/** A text as pages write it: as it is, in an address, in markup, in a script. */
function formsOf(text: string): string[] {
  if (text === '') return [];
  const encoded = encodeURIComponent(text);
  // As a form sends it.
  const sent = encoded
    .replace(/[!'()~]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
  const marked = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  const markup = marked.replace(/>/gu, '&gt;');
  return [
    text,
    encoded,
    encoded.replaceAll('%20', '+'),
    sent,
    marked,
    marked.replaceAll('"', '&quot;'),
    markup,
    markup.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    JSON.stringify(text).slice(1, -1),
  ];
}
