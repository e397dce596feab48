import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '#browser';
import type { TimerFacts } from '#model';
import { servePages, type Answer } from '../support/pages.ts';
import { visitUrl } from '../support/see.ts';
import type { StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

let server: StaticServer;
let visitor: Visitor;
const pages: Record<string, Answer> = {};

beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages(pages);
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

async function timersOf(name: string, body: string): Promise<TimerFacts | undefined> {
  pages[`/${name}`] = `<!doctype html><html lang="fr"><title>Mairie</title>${body}</html>`;
  const acts = ['timers'] as const;
  const result = await visitUrl(visitor, `${server.origin}/${name}`, { acts });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  const { timers } = result.evidence.evidence;
  return timers?.ok ? timers.value : undefined;
}

test('a page that rests is still for twenty hours', async () => {
  const facts = await timersOf('still', '<p>Bonjour</p><script>let seen = 1;</script>');
  expect(facts).toEqual({
    ...{ seconds: 72_000, events: [], changes: [], still: true, asked: false },
  });
});

test('a page without any code is not run', async () => {
  expect(await timersOf('plain', '<p>Bonjour</p>')).toBeUndefined();
});

test('what a timer opens, where it leads and what it reloads, between which seconds', async () => {
  const facts = await timersOf(
    'timers',
    `<p>Bonjour</p><script>
    setTimeout(() => window.open('/offre'), 55_000);
    setTimeout(() => location.assign('/ailleurs'), 600_000);
    setInterval(() => location.reload(), 4 * 3_600_000);</script>`,
  );
  expect(facts?.events).toMatchObject([
    {
      kind: 'window',
      url: expect.stringMatching(/\/offre$/u),
      after: 30,
      before: 60,
      again: 'same',
    },
    { kind: 'navigation', url: expect.stringMatching(/\/ailleurs$/u), again: 'same' },
    {
      kind: 'navigation',
      url: expect.stringMatching(/\/timers$/u),
      before: 72_000,
      again: 'unknown',
    },
  ]);
});

test('a limit to inactivity is moved by a presence', async () => {
  const facts = await timersOf(
    'idle',
    `<p>Bonjour</p><script>let limit; const wait = () => { clearTimeout(limit);
    limit = setTimeout(() => { location.href = '/deconnexion'; }, 300_000); };
    addEventListener('mousemove', wait); wait();</script>`,
  );
  expect(facts?.events).toMatchObject([{ kind: 'navigation', again: 'moved' }]);
});

test('texts written anew, with their rhythm; what asks the network is told', async () => {
  const facts = await timersOf(
    'news',
    `<p id="news">Un</p><script>let n = 0;
    setInterval(() => { document.querySelector('#news').textContent = 'Actualité ' + (n += 1); }, 4000);
    setTimeout(() => fetch('/data'), 20_000);</script>`,
  );
  expect(facts).toMatchObject({ still: false, asked: true, changes: [{ every: 4 }] });
  expect(facts?.changes[0]?.text).toMatch(/^Actualité/u);
});
