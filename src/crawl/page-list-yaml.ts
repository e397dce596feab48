import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Localized } from '#model';

/** An entry of a page list before its address is checked. */
export interface RawPage {
  readonly url: string;
  readonly name: string | undefined;
  readonly line: number;
}

type Fail = (line: number | null, sentence: Localized) => never;

/**
 * Reads a YAML list (JSON is YAML too). Its nodes are walked as written: no alias is expanded, no tag
 * builds anything, and each entry knows its line.
 */
export function readNodes(content: string, fail: Fail): readonly RawPage[] {
  const lines = new LineCounter();
  const document = parseDocument(content, {
    lineCounter: lines,
    schema: 'failsafe',
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) return fail(lines.linePos(error.pos[0]).line, BROKEN);
  const list = document.contents;
  const lineOf = (node: ParsedNode) => lines.linePos(node.range[0]).line;
  if (!isSeq(list)) return fail(list ? lineOf(list as ParsedNode) : null, NOT_A_LIST);
  return list.items.map((item) => {
    const node = item as ParsedNode;
    const line = lineOf(node);
    const text = textOf(node);
    if (text !== undefined) return { url: text, name: undefined, line };
    if (!isMap(node)) return fail(line, NOT_AN_ENTRY);
    const entry = new Map<string, string>();
    for (const { key, value } of node.items) {
      const name = textOf(key);
      const held = textOf(value);
      if ((name !== 'url' && name !== 'name') || held === undefined)
        return fail(line, NOT_AN_ENTRY);
      entry.set(name, held);
    }
    const url = entry.get('url');
    return url === undefined ? fail(line, NOT_AN_ENTRY) : { url, name: entry.get('name'), line };
  });
}

function textOf(node: unknown): string | undefined {
  // The failsafe schema makes every scalar a string, so that « name: 2024 » is a name.
  return isScalar(node) && typeof node.value === 'string' ? node.value.trim() : undefined;
}

const BROKEN: Localized = {
  fr: 'le YAML ou le JSON est mal formé. Corrigez-le à partir de cette ligne.',
  en: 'the YAML or JSON is malformed. Correct it from this line on.',
};
const NOT_A_LIST: Localized = {
  fr: 'une liste est attendue, avec une adresse ou { url, name } par élément.',
  en: 'a list is expected, with an address or { url, name } for each item.',
};
const NOT_AN_ENTRY: Localized = {
  fr: 'chaque élément est une adresse ou un objet avec « url » et, au choix, « name ».',
  en: 'each item is an address or an object with “url” and, if you like, “name”.',
};
