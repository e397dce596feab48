import type { PdfFile } from './file.ts';
import { as, isArray, type PdfDict, type PdfObject } from './objects.ts';

/** The structure tree, counted. */
export interface Structure {
  readonly tags: Readonly<Record<string, number>>;
  readonly figuresWithoutAlternative: number;
  readonly tables: number;
  readonly tablesWithHeaders: number;
}

/** Standard structure types of ISO 32000-1 and -2; any other counts as `Other`. */
const STANDARD = new Set(
  (
    'Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'Title P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Em Strong Sub Quote ' +
    'Note FENote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form Artifact'
  ).split(' '),
);
const MAX_ELEMENTS = 500_000;
const MAX_ROLES = 8;

/** Reads the structure tree; undefined when there is none, or not one element in it. */
export function structureOf(file: PdfFile): Structure | undefined {
  const root = file.dict(file.catalog.entries.get('StructTreeRoot'));
  if (!root) return undefined;
  const roles = file.dict(root.entries.get('RoleMap'));
  const tags = new Map<string, number>();
  const withHeaders = new Set<PdfDict>();
  let figuresWithoutAlternative = 0;
  for (const { element, table } of elementsOf(file, root, roles)) {
    const type = typeOf(file, element, roles);
    tags.set(type, (tags.get(type) ?? 0) + 1);
    if (type === 'TH' && table) withHeaders.add(table);
    if (type === 'Figure' && !isDescribed(file, element)) figuresWithoutAlternative += 1;
  }
  if (tags.size === 0) return undefined;
  return {
    tags: Object.fromEntries([...tags].sort(([a], [b]) => (a < b ? -1 : 1))),
    figuresWithoutAlternative,
    tables: tags.get('Table') ?? 0,
    tablesWithHeaders: withHeaders.size,
  };
}

interface Found {
  readonly element: PdfDict;
  /** The table it stands in. */
  readonly table: PdfDict | undefined;
}

/** Every element of the tree; what is no element (a mark on a page, a number) is passed over. */
function* elementsOf(file: PdfFile, root: PdfDict, roles: PdfDict | undefined): Generator<Found> {
  const seen = new Set<PdfDict>([root]);
  const waiting: { readonly node: PdfObject; readonly table: PdfDict | undefined }[] = [];
  const queue = (kids: PdfObject, table: PdfDict | undefined) => {
    for (const node of isArray(kids) ? kids : [kids]) waiting.push({ node, table });
  };
  queue(file.resolve(root.entries.get('K')), undefined);
  while (waiting.length > 0 && seen.size < MAX_ELEMENTS) {
    const { node, table } = waiting.pop() ?? { node: null, table: undefined };
    if (node === null || typeof node === 'number') continue;
    const element = file.dict(node);
    if (!element || seen.has(element) || file.name(element, 'S') === undefined) continue;
    seen.add(element);
    yield { element, table };
    const inside = typeOf(file, element, roles) === 'Table' ? element : table;
    queue(file.resolve(element.entries.get('K')), inside);
  }
}

/** The standard type of an element, by the file's own map where it uses names of its own. */
function typeOf(file: PdfFile, element: PdfDict, roles: PdfDict | undefined): string {
  let type = file.name(element, 'S') ?? '';
  for (let hop = 0; hop < MAX_ROLES && !STANDARD.has(type); hop += 1)
    type = file.name(roles, type) ?? type;
  return STANDARD.has(type) ? type : 'Other';
}

function isDescribed(file: PdfFile, element: PdfDict): boolean {
  return ['Alt', 'ActualText'].some(
    (key) => (as('string', file.resolve(element.entries.get(key)))?.bytes.length ?? 0) > 0,
  );
}
