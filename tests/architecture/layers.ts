/** What one layer may import. A name ending in `(types)` may be imported with `import type` only. */
export interface Layer {
  readonly folder: string;
  readonly layers: readonly string[];
  /** Packages and `node:` modules; a layer without `node:` modules runs anywhere and repeats exactly. */
  readonly packages: readonly string[];
}

const FACTS = ['model', 'referential', 'rule-kit'];
const JUDGING = [...FACTS, 'evaluate', 'store', 'gate', 'report-model'];
const OUTPUT = ['reports/html', 'reports/json'];
const NODE = ['node:*'];

/** Who may import what, layer by layer: the project's one table of directions. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  model: { folder: 'src/model', layers: [], packages: [] },
  referential: { folder: 'src/referential', layers: ['model'], packages: [] },
  'rule-kit': { folder: 'src/rule-kit', layers: ['model', 'referential'], packages: [] },
  rules: {
    folder: 'rules',
    layers: ['rule-kit', 'model (types)', 'referential (types)'],
    packages: ['parse5'],
  },
  'browser/in-page': { folder: 'src/browser/in-page', layers: ['model (types)'], packages: [] },
  browser: {
    folder: 'src/browser',
    layers: ['model', 'browser/in-page'],
    packages: [...NODE, 'playwright', 'axe-core'],
  },
  crawl: {
    folder: 'src/crawl',
    layers: ['model'],
    packages: [...NODE, 'sax', 'yaml'],
  },
  documents: { folder: 'src/documents', layers: ['model'], packages: [...NODE, 'sax'] },
  evaluate: { folder: 'src/evaluate', layers: FACTS, packages: ['node:crypto', 'css-select'] },
  store: { folder: 'src/store', layers: ['model'], packages: NODE },
  gate: { folder: 'src/gate', layers: ['model'], packages: [] },
  'report-model': {
    folder: 'src/report-model',
    layers: ['model', 'referential'],
    packages: [],
  },
  'reports/html': {
    folder: 'reports/html',
    layers: ['report-model (types)', 'model (types)'],
    packages: [...NODE, 'handlebars'],
  },
  'reports/json': {
    folder: 'reports/json',
    layers: ['report-model (types)', 'model (types)'],
    packages: [...NODE, 'zod'],
  },
  demo: { folder: 'src/demo', layers: ['model'], packages: NODE },
  audit: {
    folder: 'src/audit',
    layers: [...JUDGING, ...OUTPUT, 'browser', 'crawl', 'documents', 'rules'],
    packages: [...NODE, 'p-limit'],
  },
  cli: {
    folder: 'src/cli',
    layers: [...JUDGING, ...OUTPUT, 'browser', 'crawl', 'rules', 'audit', 'demo'],
    packages: [...NODE, 'commander', 'yaml', 'zod'],
  },
  maintain: {
    folder: 'src/maintain',
    layers: [...FACTS, ...OUTPUT, 'rules'],
    packages: [...NODE, 'prettier'],
  },
  library: { folder: 'src', layers: ['audit', 'report-model', 'model'], packages: [] },
};
