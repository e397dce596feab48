import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTestId } from '#referential';
import { LONG_FILES, LONG_FUNCTIONS } from './architecture/exceptions.ts';
import { LAYERS } from './architecture/layers.ts';
import { layerOf, namedFunctions, readSources, ROOT } from './architecture/sources.ts';
import type { Import, Source } from './architecture/sources.ts';

const FILE_LINES = 200;
const RULE_LINES = 120;
const FUNCTION_LINES = 40;

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const imports = sources.flatMap((source) => source.imports.map((one) => ({ ...one, source })));
type Imported = Import & { readonly source: Source };

/** Files chosen from a set that must not be empty: a check that saw nothing proves nothing. */
function some<T>(list: readonly T[]): readonly T[] {
  expect(list.length).toBeGreaterThan(0);
  return list;
}

const show = ({ source, specifier }: Imported) => `${source.path} imports ${specifier}`;
const lineCount = ({ text }: Source) => text.trimEnd().split('\n').length;

describe('layers', () => {
  it('every file belongs to a layer of the table, and every layer has files', () => {
    expect(sources.filter(({ layer }) => !LAYERS[layer]).map(({ path }) => path)).toEqual([]);
    const seen = new Set(sources.map(({ layer }) => layer));
    expect(Object.keys(LAYERS).filter((layer) => !seen.has(layer))).toEqual([]);
  });

  it('every import between layers is in the table', () => {
    const between = imports.filter(({ file, source }) => file && layerOf(file) !== source.layer);
    const wrong = some(between).filter(({ file, isType, source }) => {
      const target = layerOf(file ?? '');
      const allowed = LAYERS[source.layer]?.layers ?? [];
      return !allowed.includes(target) && !(isType && allowed.includes(`${target} (types)`));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('every package is one its layer may use: playwright and axe-core in the browser only', () => {
    const packages = imports.filter(({ file }) => file === undefined);
    const wrong = some(packages).filter(({ specifier, source }) => {
      const allowed = LAYERS[source.layer]?.packages ?? [];
      const isNode = specifier.startsWith('node:');
      return !allowed.includes(specifier) && !(isNode && allowed.includes('node:*'));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('a layer is entered by its door', () => {
    // The browser sends in-page functions as text: that folder has no door, and nobody else comes there.
    const between = imports.filter(
      ({ file, source }) =>
        file && layerOf(file) !== source.layer && layerOf(file) !== 'browser/in-page',
    );
    const past = some(between).filter(
      ({ specifier }) => !specifier.startsWith('#') || /^#[^/]+\/.+/u.test(specifier),
    );
    const doors = ['#reports/html', '#reports/json', '#rules/notes'];
    expect(past.filter(({ specifier }) => !doors.includes(specifier)).map(show)).toEqual([]);
  });

  it('a layer has one index.ts, at its door', () => {
    const doors = sources.filter(({ path }) => basename(path) === 'index.ts');
    const inside = some(doors).filter(({ path, layer }) => dirname(path) !== LAYERS[layer]?.folder);
    expect(inside.map(({ path }) => path)).toEqual([]);
  });

  it('a theme of rules imports no other theme', () => {
    const theme = (path: string) => path.split('/')[1];
    const within = imports.filter(
      ({ file, source }) => file?.startsWith('rules/') && /^rules\/[^/]+\//u.test(source.path),
    );
    const wrong = some(within).filter(
      ({ file, source }) => theme(file ?? '') !== theme(source.path),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('no imports go round in a circle, those of types included', () => {
    some(imports.filter(({ file }) => file));
    expect(cycles()).toEqual([]);
  });

  it('each has a README', () => {
    const folders = some(Object.values(LAYERS)).filter(({ folder }) => folder !== 'src');
    const missing = folders.filter(({ folder }) => !existsSync(join(ROOT, folder, 'README.md')));
    expect(missing.map(({ folder }) => folder)).toEqual([]);
  });
});

describe('words', () => {
  it('who looks at pages knows no test of the referential', () => {
    const collecting = sources.filter(({ path }) => /^src\/(?:browser|crawl)\//u.test(path));
    const naming = some(collecting).flatMap(({ path, text }) =>
      (text.match(/(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])/gu) ?? [])
        .filter((id) => isTestId(id))
        .map((id) => `${path}: ${id}`),
    );
    expect(naming).toEqual([]);
  });

  it('no file is called by a word that says nothing', () => {
    const empty = some(sources).filter(({ path }) =>
      /\b(?:utils?|helpers?|managers?|services?)\b/u.test(basename(path)),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  it('a rule reads no clock, draws no lot, waits for nothing', () => {
    const rules = sources.filter(({ layer }) => layer === 'rules');
    const wrong = some(rules).filter(({ path, tree }) => {
      const code = path === 'rules/notes.ts' ? '' : tree.getText();
      return /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\basync\b|\bawait\b/u.test(
        code,
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('budgets', () => {
  it(`a file has ${FILE_LINES} lines at most, a rule ${RULE_LINES}`, () => {
    const long = some(sources).filter(
      (source) => lineCount(source) > (source.path.endsWith('.rule.ts') ? RULE_LINES : FILE_LINES),
    );
    const unlisted = long.filter(({ path }) => !(path in LONG_FILES));
    expect(unlisted.map((source) => `${source.path}: ${lineCount(source)}`)).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !byPath.has(path))).toEqual([]);
  });

  it(`a function has ${FUNCTION_LINES} lines at most`, () => {
    const all = sources.flatMap((source) =>
      namedFunctions(source).map(({ name, lines }) => ({ key: `${source.path}#${name}`, lines })),
    );
    const long = some(all).filter(({ lines }) => lines > FUNCTION_LINES);
    const unlisted = long.filter(({ key }) => !(key in LONG_FUNCTIONS));
    expect(unlisted.map(({ key, lines }) => `${key}: ${lines}`)).toEqual([]);
    const keys = long.map(({ key }) => key);
    expect(Object.keys(LONG_FUNCTIONS).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

/** Circles of imports that survive compilation, each as the files on it. */
function cycles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? [])
      if (file !== undefined) follow(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return found;
}

it('the table of layers names the doors of package.json', () => {
  const { imports: doors } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    imports: Record<string, unknown>;
  };
  expect(Object.keys(doors)).toEqual(['#rules', '#rules/*', '#reports/*', '#*']);
});
