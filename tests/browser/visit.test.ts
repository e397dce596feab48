import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, see, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages({
    '/ok': page('<p>ok</p>'),
    '/late': page(
      '<main id="m"></main><script>setTimeout(() => { m.innerHTML = "<a id=late href=/x>x</a>"; }, 40)</script>',
    ),
    '/moves': page('<p>un</p><script>location.replace("/moved")</script>'),
    '/errs': page('<p>un</p><script>location.replace("/gone")</script>'),
    '/moved': page('<p id="moved">deux</p>'),
    '/gone': (_request, response) =>
      void response.writeHead(410, { 'content-type': 'text/html' }).end('<p>gone'),
    '/login': (_request, response) =>
      void response.writeHead(401, { 'content-type': 'text/html' }).end('<p>no'),
    '/json': (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    '/file': (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' })
        .end('PK'),
    '/cut': (_request, response) => void response.destroy(),
    '/never': () => undefined,
    '/loop': page(
      '<p>x</p><script>addEventListener("load", () => { setTimeout(() => { for (;;); }, 30); })</script>',
    ),
    '/sandbox': (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'sandbox' })
        .end(page('<p id="s">x</p>')),
    '/broken-axe': page('<form><input name="nodeName"><input name="nodeType"></form>'),
  });
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

describe('how a visit ends', () => {
  it.each([
    ['/gone', 'http', 'HTTP 410'],
    ['/missing', 'http', 'HTTP 404'],
    ['/errs', 'http', 'HTTP 410'],
    ['/login', 'blocked', 'HTTP 401'],
    ['/json', 'not-html', 'application/json'],
    ['/file', 'download', ''],
    ['/cut', 'connection', 'ERR_EMPTY_RESPONSE'],
  ])('%s is %s', async (path, reason, message) => {
    const result = await visitUrl(visitor, server.origin + path);
    expect(result).toMatchObject({ kind: 'failed', problem: { reason } });
    expect(result.kind === 'failed' && result.problem.message).toContain(message);
  });

  it('gives up on a page that never answers, within its time', async () => {
    const start = performance.now();
    const result = await visitUrl(visitor, `${server.origin}/never`, { timeoutMs: 1000 });
    expect(result).toMatchObject({ kind: 'failed', problem: { reason: 'timeout' } });
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('gives up on a page whose script never ends, and visits the next one', async () => {
    const result = await visitUrl(visitor, `${server.origin}/loop`);
    expect(result).toMatchObject({ kind: 'failed', hung: true, problem: { reason: 'timeout' } });
    expect(await visitUrl(visitor, `${server.origin}/ok`)).toMatchObject({ kind: 'audited' });
  });

  it('names a host that does not exist and a closed port', async () => {
    expect(await visitUrl(visitor, 'http://nowhere.invalid/')).toMatchObject({
      problem: { reason: 'dns' },
    });
    expect(await visitUrl(visitor, 'http://127.0.0.1:1/')).toMatchObject({ kind: 'failed' });
  });
});

describe('what is seen at rest', () => {
  it('waits for what scripts build', async () => {
    expect(byId(domOf(await see(visitor, `${server.origin}/late`)), 'late').tag).toBe('a');
  });

  it('follows a page that moves on by itself, and keeps the last answer', async () => {
    const evidence = await see(visitor, `${server.origin}/moves`);
    expect(evidence.page.finalUrl).toBe(`${server.origin}/moved`);
    expect(byId(domOf(evidence), 'moved').tag).toBe('p');
    expect(evidence.evidence.source?.ok && evidence.evidence.source.value.html).toContain(
      'id="moved"',
    );
  });

  it('reads a sandboxed page whose timers are dead, and says it did not settle', async () => {
    const evidence = await see(visitor, `${server.origin}/sandbox`, {
      settle: { quietMs: 60, capMs: 500, maxScreens: 1 },
    });
    expect(byId(domOf(evidence), 's').tag).toBe('p');
    expect(evidence.settled).toBe(false);
  });

  it('an engine that fails leaves its own evidence missing, nothing else', async () => {
    const evidence = await see(visitor, `${server.origin}/broken-axe`, {
      axeRules: ['html-has-lang', 'label'],
    });
    expect(evidence.evidence.dom?.ok).toBe(true);
    const { axe } = evidence.evidence;
    expect(axe?.ok === true ? axe.value.rules.length : axe?.failure.kind).toBeTruthy();
  });
});
