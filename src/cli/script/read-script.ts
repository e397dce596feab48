import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { problemOfAddress } from '#crawl';
import { UserError, type Localized } from '#model';
import type { z } from 'zod';
import { nearest } from '../suggest.ts';
import { referenceProblem } from './references.ts';
import { script, type Script } from './schema.ts';
import { problemWords } from './words.ts';

type Path = readonly PropertyKey[];

/**
 * Reads a page list with states, a login or processes. It can run no code; every mistake is told with its line
 * and the way to mend it.
 * @throws {UserError}
 */
export function readScript(text: string, source: string): Script {
  const lines = new LineCounter();
  // Every scalar is a string, so that a value such as 01000 stays what was written.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    logLevel: 'error',
  });
  const refuse = (line: number | null, { fr, en }: Localized): never => {
    const at = line === null ? { fr: '', en: '' } : { fr: `, ligne ${line}`, en: `, line ${line}` };
    throw new UserError({ fr: `${source}${at.fr} : ${fr}`, en: `${source}${at.en}: ${en}` });
  };
  const [error] = document.errors;
  if (error) return refuse(lines.linePos(error.pos[0]).line, BROKEN);
  const lineOf = (path: Path, key?: string) => {
    const offset = offsetOf(document, path, key);
    return offset === undefined ? null : lines.linePos(offset).line;
  };
  // Few aliases: a small file must not unfold into gigabytes.
  const given = document.toJS({ maxAliasCount: 20 }) as unknown;
  const data: unknown = Array.isArray(given) ? { pages: given } : given;
  const shift = (path: Path): Path => (Array.isArray(given) ? path.slice(1) : path);
  const misplaced = referenceProblem(data);
  if (misplaced) return refuse(lineOf(shift(misplaced.path)), misplaced.problem);
  const result = script.safeParse(data);
  if (!result.success) return refuseIssue(result.error.issues[0], shift, lineOf, refuse);
  for (const [place, { url }] of result.data.pages.entries()) {
    const problem = problemOfAddress(url);
    if (problem) refuse(lineOf(shift(['pages', place])), problem);
  }
  const problem = result.data.login && problemOfAddress(result.data.login.url);
  if (problem) refuse(lineOf(['login']), problem);
  return result.data;
}

function refuseIssue(
  issue: z.core.$ZodIssue | undefined,
  shift: (path: Path) => Path,
  lineOf: (path: Path, key?: string) => number | null,
  refuse: (line: number | null, sentence: Localized) => never,
): never {
  const path = shift(issue?.path ?? []);
  if (issue?.code !== 'unrecognized_keys') return refuse(lineOf(path), problemWords(path, issue));
  const [unknown = ''] = issue.keys;
  const close = nearest(unknown, KEYS);
  return refuse(lineOf(path, unknown), {
    fr: `la clé « ${unknown} » n’existe pas ici${close ? ` ; vouliez-vous dire « ${close} » ?` : '.'}`,
    en: `there is no key “${unknown}” here${close ? `; did you mean “${close}”?` : '.'}`,
  });
}

/** Every key a page list may hold. */
const KEYS =
  'url name allowSubmit states from steps click fill select wait expect role label text selector value option seconds login auth user password storageState consent pages processes'.split(
    ' ',
  );

/** Where the nearest node that exists begins; the key of one, where it is named. */
function offsetOf(document: Document, path: Path, key?: string): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0];
  }
  if (isNode(node)) return node.range?.[0];
  return path.length === 0 ? undefined : offsetOf(document, path.slice(0, -1), key);
}

const BROKEN: Localized = {
  fr: 'le YAML ou le JSON est mal formé. Corrigez-le à partir de cette ligne.',
  en: 'the YAML or JSON is malformed. Correct it from this line on.',
};
