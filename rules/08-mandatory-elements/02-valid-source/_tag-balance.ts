import type { SourceTag } from '../_source.ts';

/** A certain fault in how tags open, close or nest. */
export type TagFault =
  | { readonly kind: 'stray'; readonly tag: SourceTag }
  | { readonly kind: 'unclosed'; readonly tag: SourceTag }
  | { readonly kind: 'crossed'; readonly tag: SourceTag; readonly open: SourceTag }
  | { readonly kind: 'selfClosed'; readonly tag: SourceTag }
  | { readonly kind: 'nested'; readonly tag: SourceTag; readonly open: SourceTag };

/** What changes with the document type. */
export interface ParsingMode {
  /** XHTML family: `<div/>` is an empty element. */
  readonly xhtml: boolean;
  /** No document type, or an old one: a table does not close a paragraph. */
  readonly quirks: boolean;
}

const words = (list: string) => new Set(list.split(' '));

const VOID = words(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr',
);
/** Never followed: both tags may be left out, or the parser merges them. */
const SKIPPED = words('html head body');
const OPTIONAL_END = words(
  'p li dt dd rt rp rb rtc optgroup option colgroup caption thead tbody tfoot tr td th',
);
const SCOPE = words(
  'applet caption table td th marquee object template svg math foreignobject select',
);

const TABLE_PARTS = words('table caption colgroup thead tbody tfoot tr td th template');
const TABLE_SCOPE = words('table template');

/** What a start tag closes without an end tag, and the elements it does not look beyond. */
const CLOSES: Readonly<
  Record<string, { readonly closed: Set<string>; readonly within: Set<string> }>
> = {
  li: { closed: words('li'), within: words('ul ol menu') },
  dt: { closed: words('dt dd'), within: words('dl') },
  dd: { closed: words('dt dd'), within: words('dl') },
  option: { closed: words('option'), within: words('select datalist optgroup') },
  optgroup: { closed: words('option optgroup'), within: words('select') },
  td: { closed: words('td th'), within: words('tr table') },
  th: { closed: words('td th'), within: words('tr table') },
  tr: { closed: words('td th tr caption colgroup'), within: words('thead tbody tfoot table') },
  thead: { closed: words('td th tr tbody thead tfoot caption colgroup'), within: words('table') },
  tbody: { closed: words('td th tr tbody thead tfoot caption colgroup'), within: words('table') },
  tfoot: { closed: words('td th tr tbody thead tfoot caption colgroup'), within: words('table') },
  colgroup: { closed: words('caption colgroup'), within: words('table') },
  rt: { closed: words('rt rp'), within: words('ruby') },
  rp: { closed: words('rt rp'), within: words('ruby') },
};
const CLOSES_P = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
);
/** An open cell is closed by the next one whatever stands between them; an item only through these. */
const TRANSPARENT_FOR_ITEMS = words('div address p');
const SPECIAL_BLOCKS = words(
  'article aside blockquote button center details dialog div dl fieldset figure footer form header main menu nav ol pre section summary table ul',
);
/** HTML in svg or math makes the parser leave them: nothing is said of what follows. */
const LEAVES_FOREIGN = words(
  'b big blockquote br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 hr i img li menu ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/**
 * Follows the tags of a source and reports only what breaks the rules for certain: HTML's optional end tags
 * are honoured, and an error is told once, not again by its consequences.
 */
export class TagBalance {
  readonly faults: TagFault[] = [];
  readonly #open: SourceTag[] = [];
  /** End tags still to come of elements already told as faulty. */
  readonly #expected = new Map<string, number>();
  readonly #mode: ParsingMode;
  #lost = false;

  constructor(mode: ParsingMode) {
    this.#mode = mode;
  }

  follow(tags: readonly SourceTag[], truncated: boolean): readonly TagFault[] {
    for (const tag of tags) {
      if (tag.name === 'frameset' || tag.name === 'plaintext') this.#lost = true;
      if (tag.foreign && tag.kind === 'start' && LEAVES_FOREIGN.has(tag.name)) this.#lost = true;
      if (this.#lost) break;
      if (SKIPPED.has(tag.name)) continue;
      if (tag.kind === 'start') this.#start(tag);
      else this.#end(tag);
    }
    if (!truncated && !this.#lost)
      for (const tag of this.#open)
        if (!OPTIONAL_END.has(tag.name)) this.#tell({ kind: 'unclosed', tag });
    return this.faults;
  }

  #tell(fault: TagFault): void {
    this.faults.push(fault);
  }

  #start(tag: SourceTag): void {
    if (tag.foreign) {
      if (!tag.selfClosing) this.#open.push(tag);
      return;
    }
    if (VOID.has(tag.name)) return void this.#closeParagraph(tag);
    this.#closeParagraph(tag);
    this.#closeImplied(tag);
    this.#refuseNesting(tag);
    if (!tag.selfClosing) return void this.#open.push(tag);
    if (!this.#mode.xhtml) {
      this.#tell({ kind: 'selfClosed', tag });
      this.#expect(tag.name, 1);
    }
  }

  #end(tag: SourceTag): void {
    const barrier = TABLE_PARTS.has(tag.name) ? TABLE_SCOPE : SCOPE;
    const at = this.#find(tag.name, (name) => barrier.has(name));
    if (at === -1) return this.#stray(tag);
    const above = this.#open.splice(at).slice(1);
    const unclosed = above.filter(({ name }) => !OPTIONAL_END.has(name));
    for (const { name } of above) this.#expect(name, 1);
    const [first] = unclosed;
    if (first) this.#tell({ kind: 'crossed', tag, open: first });
  }

  #stray(tag: SourceTag): void {
    const expected = this.#expected.get(tag.name) ?? 0;
    if (expected > 0) this.#expect(tag.name, -1);
    else this.#tell({ kind: 'stray', tag });
  }

  #expect(name: string, by: number): void {
    // `</p>` and `</br>` make an element of their own when nothing is open.
    this.#expected.set(name, (this.#expected.get(name) ?? 0) + by);
  }

  /** Place of the innermost open element of a name, without looking past a barrier. */
  #find(name: string, stops: (name: string) => boolean): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at]?.name ?? '';
      if (open === name) return at;
      if (stops(open)) return -1;
    }
    return -1;
  }

  #closeParagraph(tag: SourceTag): void {
    if (!CLOSES_P.has(tag.name) || (tag.name === 'table' && this.#mode.quirks)) return;
    const at = this.#find('p', (name) => SCOPE.has(name) || name === 'button');
    if (at !== -1) this.#closeFrom(at, tag);
  }

  #closeImplied(tag: SourceTag): void {
    const rule = CLOSES[tag.name];
    if (!rule) return;
    const isItem = tag.name === 'li' || tag.name === 'dt' || tag.name === 'dd';
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const name = this.#open[at]?.name ?? '';
      if (rule.within.has(name) || name === 'template' || name === 'table') return;
      if (isItem && SPECIAL_BLOCKS.has(name) && !TRANSPARENT_FOR_ITEMS.has(name)) return;
      if (rule.closed.has(name)) this.#closeFrom(at, tag);
    }
  }

  #closeFrom(at: number, by: SourceTag): void {
    const [, ...above] = this.#open.splice(at);
    const unclosed = above.find(({ name }) => !OPTIONAL_END.has(name));
    for (const { name } of above) if (!OPTIONAL_END.has(name)) this.#expect(name, 1);
    if (unclosed) this.#tell({ kind: 'crossed', tag: by, open: unclosed });
  }

  #refuseNesting(tag: SourceTag): void {
    if (!['a', 'form', 'button'].includes(tag.name)) return;
    const at = this.#find(tag.name, (name) => SCOPE.has(name));
    const open = this.#open[at];
    if (open) this.#tell({ kind: 'nested', tag, open });
  }
}
