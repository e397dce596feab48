import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { DomView, isScriptless } from '#rule-kit';
import { createServer } from 'node:http';
import { listen, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

describe('isScriptless', () => {
  let server: StaticServer;
  let visitor: Visitor;
  let html = '';

  beforeAll(async () => {
    visitor = visitorForTests();
    server = await listen(
      createServer((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
      ),
    );
  });
  afterAll(async () => {
    await visitor.close();
    await server.close();
  });

  it.each([
    ['a plain page', '<p>Bonjour</p>', true],
    ['data in a script element', '<script type="application/ld+json">{"a":1}</script>', true],
    ['a script', '<script>let a = 1;</script>', false],
    ['a script that leaves no trace', '<script>document.currentScript.remove()</script>', false],
    ['an event attribute', '<p onclick="a()">Bonjour</p>', false],
    ['an event attribute that removes itself', '<img src="data:," onerror="this.remove()">', false],
    ['a javascript: address', '<a href="javascript:a()">Bonjour</a>', false],
    ['a frame', '<iframe title="Cadre" srcdoc="<p>Bonjour</p>"></iframe>', false],
  ])('%s', async (_what, body, expected) => {
    html = `<!doctype html><html lang="fr"><title>Essai</title><body>${body}`;
    const result = await visitor.visit({
      id: 'p1',
      url: server.origin,
      isHome: false,
      timeoutMs: 20_000,
      axeRules: [],
      settle: { quietMs: 60, capMs: 3000, maxScreens: 1 },
    });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { dom, source } = result.evidence.evidence;
    if (!dom?.ok || !source?.ok) throw new Error('evidence is missing');
    expect(isScriptless(new DomView(dom.value), source.value)).toBe(expected);
  });
});
