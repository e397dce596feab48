import { ErrorCodes, Tokenizer, TokenizerMode, type ParserError, type Token } from 'parse5';
import type { SourceFacts } from '#model';
import type { Place } from '#rule-kit';

/** A tag as written in the served source. */
export interface SourceTag {
  readonly kind: 'start' | 'end';
  readonly name: string;
  readonly selfClosing: boolean;
  /** Inside svg or math, where XML's rules on `/>` apply. */
  readonly foreign: boolean;
  readonly offset: number;
  readonly end: number;
}

export interface SourceDoctype {
  readonly name: string;
  readonly publicId: string;
  readonly systemId: string;
  readonly offset: number;
  readonly end: number;
}

export interface SourceScan {
  readonly html: string;
  readonly truncated: boolean;
  readonly doctypes: readonly SourceDoctype[];
  readonly tags: readonly SourceTag[];
  readonly errors: readonly ParserError[];
  /** Offset of the first character of text that is not blank. */
  readonly firstText: number;
}

const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);
const HTML_INSIDE_FOREIGN = new Set(['foreignobject', 'desc', 'title', 'annotation-xml']);

const scans = new WeakMap<SourceFacts, SourceScan>();

/** Tokens of the HTML as served, each read once per page. Scripts, styles and comments hold no tags. */
export function scanSource(source: SourceFacts): SourceScan {
  const known = scans.get(source);
  if (known) return known;
  const scan = readTokens(source);
  scans.set(source, scan);
  return scan;
}

/** Which rules of writing apply at a point: those of HTML or those of the XML inside svg and math. */
class Contexts {
  readonly #stack: { readonly name: string; readonly foreign: boolean }[] = [];

  get foreign(): boolean {
    return this.#stack.at(-1)?.foreign ?? false;
  }

  open(name: string): void {
    if (name === 'svg' || name === 'math') this.#stack.push({ name, foreign: true });
    else if (this.foreign && HTML_INSIDE_FOREIGN.has(name))
      this.#stack.push({ name, foreign: false });
  }

  close(name: string): void {
    if (this.#stack.at(-1)?.name === name) this.#stack.pop();
  }
}

function readTokens({ html, truncated }: SourceFacts): SourceScan {
  const doctypes: SourceDoctype[] = [];
  const tags: SourceTag[] = [];
  const errors: ParserError[] = [];
  const contexts = new Contexts();
  let firstText = Number.POSITIVE_INFINITY;
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onDoctype: (token) => void doctypes.push(toDoctype(token)),
      onStartTag: (token) => {
        const tag = toTag('start', token, contexts);
        tags.push(tag);
        if (!(tag.foreign && tag.selfClosing)) contexts.open(tag.name);
        tokenizer.inForeignNode = contexts.foreign;
        if (!contexts.foreign) enterText(tokenizer, tag.name);
      },
      onEndTag: (token) => {
        contexts.close(token.tagName);
        tags.push(toTag('end', token, contexts));
        tokenizer.inForeignNode = contexts.foreign;
      },
      onCharacter: ({ location }) =>
        void (firstText = Math.min(firstText, location?.startOffset ?? 0)),
      onParseError: (error) => void errors.push(error),
      onComment: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html.replace(/^\ufeff/u, ' '), true);
  return { html, truncated, doctypes, tags, errors, firstText };
}

function toDoctype({ name, publicId, systemId, location }: Token.DoctypeToken): SourceDoctype {
  return {
    name: name ?? '',
    publicId: publicId ?? '',
    systemId: systemId ?? '',
    offset: location?.startOffset ?? 0,
    end: location?.endOffset ?? 0,
  };
}

function toTag(kind: SourceTag['kind'], token: Token.TagToken, contexts: Contexts): SourceTag {
  const { tagName: name, selfClosing, location } = token;
  return {
    kind,
    name,
    selfClosing,
    foreign: contexts.foreign || name === 'svg' || name === 'math',
    offset: location?.startOffset ?? 0,
    end: location?.endOffset ?? 0,
  };
}

function nothing(): void {
  // Comments, blanks and the end of the file say nothing here.
}

/** Elements whose content is text up to their end tag. */
function enterText(tokenizer: Tokenizer, name: string): void {
  const { RCDATA, RAWTEXT, SCRIPT_DATA, PLAINTEXT } = TokenizerMode;
  if (name === 'title' || name === 'textarea') tokenizer.state = RCDATA;
  else if (name === 'script') tokenizer.state = SCRIPT_DATA;
  else if (name === 'plaintext') tokenizer.state = PLAINTEXT;
  else if (RAW_TEXT.has(name)) tokenizer.state = RAWTEXT;
}

/** Errors of writing that RGAA's « règles d’écriture » name, as parse5 calls them. */
export const WRITING_ERRORS = {
  [ErrorCodes.duplicateAttribute]: 'repeatedAttribute',
  [ErrorCodes.missingWhitespaceBetweenAttributes]: 'missingSpace',
  [ErrorCodes.unexpectedCharacterInAttributeName]: 'quote',
  [ErrorCodes.unexpectedCharacterInUnquotedAttributeValue]: 'quote',
  [ErrorCodes.unexpectedEqualsSignBeforeAttributeName]: 'quote',
  [ErrorCodes.eofInTag]: 'unfinishedTag',
  [ErrorCodes.eofBeforeTagName]: 'unfinishedTag',
} as const satisfies Partial<Record<ErrorCodes, string>>;

/** Where something stands in the source, for a person: line and column from 1, and the line's words. */
export function placeInSource(
  { html }: Pick<SourceScan, 'html'>,
  offset: number,
): { readonly place: Place; readonly line: number; readonly column: number } {
  const before = html.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const excerpt = html.slice(offset, offset + 160).replace(/\s+/gu, ' ');
  return { place: { selector: `source ${line}:${column}`, html: excerpt }, line, column };
}
