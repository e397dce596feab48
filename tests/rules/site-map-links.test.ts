import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import { rules } from '#rules';
import { see } from '../support/see.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

let server: StaticServer;
let visitor: Visitor;

beforeAll(async () => {
  const criterion = '../../rules/12-navigation/03-relevant-site-map/examples/12.3.2';
  server = await serveFolder(resolve(import.meta.dirname, criterion));
  visitor = visitorForTests();
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

/** What is proposed about the links of an example of a site map. */
async function proposedOn(example: string): Promise<readonly string[]> {
  const onRuleError = (_rule: string, _page: string, error: unknown) => {
    throw error;
  };
  const own = rules.filter(({ head }) => head.test === '12.3.2');
  const judge = new Judge({ rules: own, tests: ['12.3.2'], onRuleError });
  judge.addPage(await see(visitor, `${server.origin}/${example}`));
  return judge
    .conclude()
    .findings.filter(({ certainty }) => certainty === 'proposed')
    .map(({ target }) => target?.html ?? '');
}

it('a link of the site map to a place that does not exist is proposed, and no other', async () => {
  expect(await proposedOn('cantTell-link-to-nowhere.html')).toEqual([
    expect.stringContaining('#ecoles'),
  ]);
  expect(await proposedOn('cantTell-site-map.html')).toEqual([]);
});
