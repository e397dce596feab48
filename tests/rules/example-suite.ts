import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { axeQuestions, Judge } from '#evaluate';
import type { EvidenceKey, Outcome, PageEvidence, RunVerdicts, TestId } from '#model';
import type { Rule } from '#rule-kit';
import { exampleDocuments, type ExampleDocuments } from '../support/example-documents.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

/** Evidence that is taken by looking at the painted page: only what a rule of the example's test uses. */
const LOOKED: readonly EvidenceKey[] = ['stateColors', 'pixels', 'rendered', 'keyboard'];
/** Evidence that is taken by acting on sealed copies: only where a rule of the example's test uses it. */
const ACTED: readonly EvidenceKey[] = [
  'activations',
  'forms',
  'keyPresses',
  'motion',
  'pointer',
  'sound',
  'timers',
];
const RULES = resolve(import.meta.dirname, '../../rules');

interface Example {
  readonly test: TestId;
  readonly expected: Outcome;
  readonly name: string;
  /** One page, or several for a rule across pages. */
  readonly pages: readonly string[];
}

/** Every `examples/<test>/<outcome>-<what>.html` (or folder of pages) of a theme is one test. */
export function exampleSuite(theme: string): void {
  const files = walk(join(RULES, theme));
  const ruleFiles = files.filter((file) => file.endsWith('.rule.ts'));
  const examples = findExamples(files);
  describe(`rules of ${theme}`, () => {
    let server: StaticServer;
    let visitor: Visitor;
    let rules: Rule[];
    const documents = exampleDocuments();
    const limit = pLimit(2);

    beforeAll(async () => {
      server = await serveFolder(RULES);
      visitor = visitorForTests();
      const modules = await Promise.all(
        ruleFiles.map(
          (file) => import(pathToFileURL(file).href) as Promise<{ default: Rule | Rule[] }>,
        ),
      );
      rules = modules.flatMap((module) => module.default);
    });
    afterAll(async () => {
      await visitor.close();
      await server.close();
    });

    it.concurrent.each(examples)('$test $name', async (example) => {
      const own = rules.filter((rule) => rule.head.test === example.test);
      const pages = await Promise.all(
        example.pages.map((page, place) =>
          limit(() => see(visitor, server, page, place, own, documents)),
        ),
      );
      const judge = new Judge({
        rules: own,
        tests: [example.test],
        onRuleError: (_rule, _page, error) => {
          throw error;
        },
      });
      for (const page of pages) judge.addPage(page);
      const verdicts = judge.conclude();
      const got = verdicts.pages.map((page) => page.tests[example.test]?.outcome);
      const last = got.at(-1);
      expect({ outcome: last, findings: summary(verdicts) }).toMatchObject({
        outcome: example.expected,
      });
      checkMarks(pages, verdicts);
    });

    it('every rule has an example of each outcome it decides, and of one it does not', async () => {
      for (const rule of rules) {
        const seen = new Set<string>(
          examples.filter(({ test }) => test === rule.head.test).map(({ expected }) => expected),
        );
        expect([...seen], rule.id).toEqual(expect.arrayContaining([...rule.head.decides]));
        const least = rule.head.decides.length > 0 ? 2 : 1;
        expect(seen.size, `${rule.id}: outcomes with an example`).toBeGreaterThanOrEqual(least);
      }
    });
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .sort();
}

function findExamples(files: readonly string[]): Example[] {
  const found = new Map<string, Example>();
  for (const file of files.filter((name) => /\.x?html$/u.test(name))) {
    const parts = relative(RULES, file).split('/');
    const [, , folder, test, entry] = parts;
    if (folder !== 'examples' || !test || !entry) continue;
    const expected = entry.split('-')[0] as Outcome;
    if (!['passed', 'failed', 'inapplicable', 'cantTell'].includes(expected)) continue;
    const key = `${test} ${entry}`;
    const known = found.get(key);
    found.set(key, {
      test: test as TestId,
      expected,
      name: entry,
      pages: [...(known?.pages ?? []), file],
    });
  }
  return [...found.values()];
}

async function see(
  visitor: Visitor,
  server: StaticServer,
  file: string,
  place: number,
  rules: readonly Rule[],
  documents: ExampleDocuments,
): Promise<PageEvidence> {
  // Pixels are read behind the texts whose contrast axe could not tell.
  const readsPixels = rules.some(({ head }) => head.uses?.includes('pixels'));
  const isUsed = (key: EvidenceKey) =>
    rules.some(({ head }) => [...head.needs, ...(head.uses ?? [])].includes(key));
  const axe = axeQuestions(rules);
  const witness = readsPixels ? ['color-contrast'] : [];
  const result = await visitor.visit({
    id: `p${place + 1}`,
    url: `${server.origin}/${relative(RULES, file)}`,
    isHome: basename(file).includes('.home.'),
    timeoutMs: 20_000,
    axeRules: [...new Set([...axe.axeRules, ...witness])],
    axeAbout: axe.axeAbout,
    settle: { quietMs: 60, capMs: 3000, maxScreens: 3 },
    looks: LOOKED.filter(isUsed),
    acts: ACTED.filter(isUsed),
  });
  if (result.kind === 'failed')
    throw new Error(
      `${basename(dirname(file))}/${basename(file)}: ${result.problem.reason} ${result.problem.message}`,
    );
  const seen = await documents(result.evidence, rules);
  const isStep = basename(file).includes('.process.');
  return isStep ? { ...seen, page: { ...seen.page, process: 'Démarche' } } : seen;
}

/** `data-expect="failed"` on elements pins which ones a finding must point at, and no other. */
function checkMarks(pages: readonly PageEvidence[], verdicts: RunVerdicts): void {
  for (const outcome of ['failed', 'cantTell'] as const) {
    const mark = `data-expect="${outcome}"`;
    const marked = pages.flatMap(({ evidence }) =>
      evidence.dom?.ok
        ? evidence.dom.value.nodes.filter(
            (node) => node.kind === 'element' && node.attributes['data-expect'] === outcome,
          )
        : [],
    );
    if (marked.length === 0) continue;
    const pointed = verdicts.findings.filter((finding) => finding.outcome === outcome);
    const opening = pointed.map(
      ({ target }) => /^<[^>]*>/u.exec(target?.html ?? '')?.[0] ?? '(page)',
    );
    expect(
      opening.filter((tag) => !tag.includes(mark)),
      `${outcome} without its mark`,
    ).toEqual([]);
    expect(
      pointed.reduce((sum, finding) => sum + finding.occurrences, 0),
      `elements marked ${outcome}`,
    ).toBe(marked.length);
  }
}

function summary(verdicts: RunVerdicts): unknown {
  return verdicts.findings.map(({ rule, outcome, certainty, message, target }) =>
    `${rule} ${outcome}/${certainty}: ${message.fr} @ ${target?.html ?? ''}`.slice(0, 200),
  );
}
