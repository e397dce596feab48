import { describe, expect, it } from 'vitest';
import type { DomNode, DomSnapshot, ElementNode } from '#model';
import { DomView } from '#rule-kit';
import { gridOf } from '../../rules/05-tables/_grid.ts';
import { firstDifference } from '../../rules/05-tables/_header-scan.ts';
import { tables } from '../../rules/05-tables/_shared.ts';

/** A cell as `th`/`td`, text and attributes; a group of rows as its tag and rows. */
type CellSpec = readonly [tag: string, text: string, attributes?: Record<string, string>];
type GroupSpec = readonly [tag: string, rows: readonly (readonly CellSpec[])[]];

/** A snapshot of one table, as the browser would give it. */
function snapshot(groups: readonly GroupSpec[]): DomView {
  const nodes: DomNode[] = [];
  const add = (tag: string, parent: number | null, attributes: Record<string, string> = {}) =>
    nodes.push(element(tag, { index: nodes.length, parent, attributes })) - 1;
  const table = add('table', add('body', add('html', null)));
  for (const [tag, rows] of groups) {
    const group = add(tag, table);
    for (const cells of rows) {
      const row = add('tr', group);
      for (const [name, text, attributes] of cells) {
        const parent = add(name, row, attributes);
        const index = nodes.length;
        nodes.push({
          kind: 'text',
          index,
          frame: 0,
          parent,
          text,
          rendered: true,
          inShadow: false,
        });
      }
    }
  }
  return new DomView({
    frames: [],
    nodes,
    styles: [],
    capped: false,
    closedShadowRoots: 0,
  } satisfies DomSnapshot);
}

function element(
  tag: string,
  own: Pick<ElementNode, 'index' | 'parent' | 'attributes'>,
): ElementNode {
  return {
    kind: 'element',
    frame: 0,
    tag,
    namespace: 'html',
    rendered: true,
    exposed: true,
    focusable: false,
    box: null,
    style: null,
    role: tag === 'table' ? 'table' : null,
    name: null,
    inShadow: false,
    hasValue: false,
    ...own,
  };
}

/** The grid as text: one line per row, each place by its cell. */
function drawn(groups: readonly GroupSpec[]): string[] {
  const dom = snapshot(groups);
  const [table] = dom.byTag('table');
  if (!table) throw new Error('no table');
  const grid = gridOf(dom, table);
  return grid.rows.map((_, row) =>
    Array.from({ length: grid.width }, (_none, column) => grid.at(row, column)?.text ?? '.').join(
      ' ',
    ),
  );
}

function difference(groups: readonly GroupSpec[]) {
  const dom = snapshot(groups);
  const [table] = tables(dom);
  if (!table) throw new Error('no table');
  const found = firstDifference(dom, table);
  return found && [found.cell.text, found.expected.map(({ text }) => text).join(' ')];
}

const th = (text: string, more: Record<string, string> = {}): CellSpec => [
  'th',
  text,
  { id: text, ...more },
];
const td = (text: string, headers?: string, more: Record<string, string> = {}): CellSpec => [
  'td',
  text,
  headers === undefined ? more : { headers, ...more },
];

describe('the grid of a table', () => {
  it('keeps a cell within its group of rows', () => {
    const spans = [td('a', undefined, { rowspan: '9' }), td('b')];
    expect(
      drawn([
        ['thead', [spans, [td('c')]]],
        ['tbody', [[td('d'), td('e')]]],
      ]),
    ).toEqual(['a b', 'a c', 'd e']);
    const rest = [td('a', undefined, { rowspan: '0' }), td('b')];
    expect(
      drawn([
        ['tbody', [rest, [td('c')]]],
        ['tbody', [[td('d'), td('e')]]],
      ]),
    ).toEqual(['a b', 'a c', 'd e']);
  });

  it('puts the foot last and the head first', () => {
    expect(
      drawn([
        ['tfoot', [[td('f')]]],
        ['tbody', [[td('b')]]],
        ['thead', [[td('h')]]],
      ]),
    ).toEqual(['h', 'b', 'f']);
  });

  it('reads spans as HTML does', () => {
    const line = (colspan: string) =>
      drawn([
        [
          'tbody',
          [
            [td('a', undefined, { colspan }), td('b')],
            [td('c'), td('d'), td('e')],
          ],
        ],
      ])[0];
    expect(line('0')).toBe('a b .');
    expect(line('-2')).toBe('a b .');
    expect(line('2')).toBe('a a b');
    expect(line('2.9')).toBe('a a b');
    expect(line('x')).toBe('a b .');
    expect(line('5000')?.split(' ')).toHaveLength(1001);
  });

  it('counts no column for a span beyond them', () => {
    expect(
      drawn([['tbody', [[td('a', undefined, { colspan: '100' })], [td('b'), td('c')]]]]),
    ).toEqual(['a a', 'b c']);
  });
});

describe('the headers of a cell by its place', () => {
  it('are those of its column and its row', () => {
    expect(
      difference([
        [
          'tbody',
          [
            [td(''), th('A'), th('B')],
            [th('x'), td('1', 'A x'), td('2', 'x B')],
          ],
        ],
      ]),
    ).toBeUndefined();
    expect(
      difference([
        [
          'tbody',
          [
            [td(''), th('A'), th('B')],
            [th('x'), td('1', 'A x'), td('2', 'x A')],
          ],
        ],
      ]),
    ).toEqual(['2', 'B x']);
  });

  it('are blocked by a later header of the same column', () => {
    const blocks = (last: string): GroupSpec[] => [
      ['tbody', [[th('A')], [td('1', 'A')], [th('B')], [td('2', last)]]],
    ];
    expect(difference(blocks('B'))).toBeUndefined();
    expect(difference(blocks('A B'))).toEqual(['2', 'B']);
  });

  it('pile up in one block of headers, and across the body', () => {
    expect(
      difference([
        [
          'tbody',
          [[th('G', { colspan: '2' })], [th('A'), th('B')], [td('1', 'G A'), td('2', 'B G')]],
        ],
      ]),
    ).toBeUndefined();
    const year = (text: string) => th(text, { colspan: '2', scope: 'rowgroup' });
    const lines = (text: string): GroupSpec => [
      'tbody',
      [[year(text)], [td('1', `A ${text}`), td('2', `B ${text}`)]],
    ];
    expect(
      difference([['thead', [[th('A'), th('B')]]], lines('2024'), lines('2025')]),
    ).toBeUndefined();
  });

  it('leave out a header of rows above and a header of columns before', () => {
    const scoped = (scope: string) => th('A', { scope });
    expect(
      difference([
        [
          'tbody',
          [
            [scoped('row'), td('1', 'A')],
            [td('2'), td('3')],
          ],
        ],
      ]),
    ).toBeUndefined();
    expect(
      difference([
        [
          'tbody',
          [
            [scoped('col'), td('1')],
            [td('2', 'A'), td('3')],
          ],
        ],
      ]),
    ).toBeUndefined();
  });

  it('of a cell over several rows come from all of them', () => {
    expect(
      difference([['tbody', [[th('x'), td('1', 'x y', { rowspan: '2' })], [th('y')]]]]),
    ).toBeUndefined();
  });
});

describe('large tables', () => {
  /** Of processor time: far above what linear work takes, far below what anything quadratic would. */
  const MOST_MS = 4000;

  function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    return { result, ms: (user + system) / 1000 };
  }

  function compared(dom: DomView) {
    const [table] = tables(dom);
    if (!table) throw new Error('no table');
    return {
      nature: table.nature,
      isWhole: table.grid.isWhole,
      differs: firstDifference(dom, table),
    };
  }

  it.each([
    ['many rows', 500, 200],
    ['one row', 1, 50_000],
  ])('of %s are laid out and compared in linear time', (_shape, lines, width) => {
    const head = Array.from({ length: width }, (_, at) => th(`c${at}`));
    const line = Array.from({ length: width }, (_, at) => td('1', `c${at}`));
    const rows = [head, ...Array.from({ length: lines }, () => line)];
    const dom = snapshot([['tbody', rows]]);
    const { result, ms } = timed(() => compared(dom));
    expect(result).toEqual({ nature: 'data', isWhole: true, differs: undefined });
    expect(ms).toBeLessThan(MOST_MS);
  });

  it('of spans written to exhaust memory are left to a person', () => {
    const huge = { colspan: '1000', rowspan: '65534' };
    const dom = snapshot([['tbody', Array.from({ length: 5000 }, () => [th('a', huge)])]]);
    const { result, ms } = timed(() => tables(dom)[0]);
    expect(result?.grid.isWhole).toBe(false);
    expect(result?.nature).toBe('unsure');
    expect(ms).toBeLessThan(MOST_MS);
  });
});
