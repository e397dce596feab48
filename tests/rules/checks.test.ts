import { existsSync, readdirSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { axeQuestions, Judge } from '#evaluate';
import { criterionOf, type FoldedFinding, type Outcome, type TestId } from '#model';
import { isTestId, ruleFolder } from '#referential';
import { rules } from '#rules';
import { exampleDocuments } from '../support/example-documents.ts';
import { see } from '../support/see.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';
import { CHECKS, type ExampleName } from './checks.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const limit = pLimit(2);
const documents = exampleDocuments();
let server: StaticServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await serveFolder(ROOT);
  visitor = visitorForTests();
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

describe.each(Object.entries(CHECKS))('%s', (_name, { tests, reported, silent }) => {
  it.concurrent.each(reported)('reports %j', async (entry) => {
    const example = typeof entry === 'string' ? entry : entry.example;
    const isOpen = typeof entry !== 'string';
    const { outcome, found } = await judge(example, [testOf(example)]);
    expect({ outcome, found: told(found) }).toMatchObject({
      outcome: isOpen ? 'cantTell' : 'failed',
    });
    // A mere question is no report: the page must be pointed at as certain or probable.
    expect(told(found)).not.toEqual([]);
  });

  it.concurrent.each(silent)('leaves %s alone', async (example) => {
    const { outcome, found } = await judge(example, tests);
    expect(told(found)).toEqual([]);
    expect(outcome).toBe(nameOf(example).split('-')[0]);
  });

  it('names its own tests only', () => {
    const examples = [...reported, ...silent].map((one) =>
      typeof one === 'string' ? one : one.example,
    );
    expect(examples.filter((example) => !tests.includes(testOf(example)))).toEqual([]);
    expect(new Set(examples).size).toBe(examples.length);
  });
});

interface Judged {
  /** Of the example's own test, on its last page. */
  readonly outcome: Outcome | undefined;
  readonly found: readonly FoldedFinding[];
}

/** Judges an example by all the rules of these tests. */
async function judge(example: ExampleName, tests: readonly TestId[]): Promise<Judged> {
  const own = rules.filter(({ head }) => tests.includes(head.test));
  const axe = axeQuestions(own);
  const looks = (['rendered', 'keyboard'] as const).filter((key) =>
    own.some(({ head }) => head.uses?.includes(key)),
  );
  const acts = (['activations', 'forms', 'pointer', 'timers', 'motion'] as const).filter((key) =>
    own.some(({ head }) => head.uses?.includes(key)),
  );
  const pages = await Promise.all(
    filesOf(example).map((file, place) =>
      limit(async () => {
        const evidence = await see(visitor, `${server.origin}/${relative(ROOT, file)}`, {
          id: `p${place + 1}`,
          isHome: basename(file).includes('.home.'),
          ...axe,
          looks,
          acts,
        });
        return await documents(evidence, own);
      }),
    ),
  );
  const onRuleError = (_rule: string, _page: string, error: unknown) => {
    throw error;
  };
  const one = new Judge({ rules: own, tests, onRuleError });
  for (const page of pages) one.addPage(page);
  const { pages: judged, findings } = one.conclude();
  return { outcome: judged.at(-1)?.tests[testOf(example)]?.outcome, found: findings };
}

/** The page of an example, or its pages in order; none is an error of the list. */
function filesOf(example: ExampleName): readonly string[] {
  const path = resolve(ROOT, ruleFolder(criterionOf(testOf(example))), 'examples', example);
  if (!existsSync(path)) throw new Error(`no example ${example}`);
  if (path.endsWith('.html')) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => resolve(path, name));
}

function testOf(example: ExampleName) {
  const [test = ''] = example.split('/');
  if (!isTestId(test)) throw new Error(`no test ${test}`);
  return test;
}

function nameOf(example: ExampleName): string {
  return example.slice(example.indexOf('/') + 1);
}

/** What is certain or proposed, in words. */
function told(found: readonly FoldedFinding[]): readonly string[] {
  return found
    .filter(({ certainty }) => certainty !== 'lead')
    .map(({ rule, message, target }) => `${rule}: ${message.fr} @ ${target?.html ?? ''}`);
}
