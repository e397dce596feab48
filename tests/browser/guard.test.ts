import type { RequestListener } from 'node:http';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardBrowser, type BrowserGuard } from '../../src/browser/guard.ts';
import type { PageWatch } from '../../src/browser/guard-watch.ts';
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts';
import { BROWSERS, openHttp, type Canary } from './canary.ts';

const html =
  (body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>site</title>${body}`);
  };

/** Script that tries every way a document has to send something; `to` is an origin, `from` a name. */
const attempts = (to: string, from: string): string => `
  const url = (way) => '${to}/${from}-' + way;
  const fail = () => undefined;
  for (const method of ['POST', 'PUT', 'DELETE']) fetch(url('fetch'), { method, body: 'x' }).catch(fail);
  fetch(url('no-cors'), { method: 'POST', mode: 'no-cors', body: 'x' }).catch(fail);
  fetch(url('keepalive'), { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }).catch(fail);
  const asked = new XMLHttpRequest(); asked.open('POST', url('xhr')); asked.send('x');
  if (self.navigator.sendBeacon) navigator.sendBeacon(url('beacon'), 'x');
  if (self.fetchLater) fetchLater(url('later'), { method: 'POST', body: 'x', activateAfter: 0 });
`;
const WAYS = ['fetch', 'no-cors', 'keepalive', 'xhr'];

const formTo = (action: string, target = ''): string =>
  `<form method="post" action="${action}" target="${target}"><input name="a" value="b"></form>`;

describe.each(BROWSERS)('%s under guard', (executablePath) => {
  let launched: LaunchedBrowser;
  let guard: BrowserGuard;
  let other: Canary;
  let page: Page;
  let watch: PageWatch;
  const canaries: Canary[] = [];
  const serve = async (listener?: RequestListener): Promise<Canary> => {
    const canary = await openHttp(listener);
    canaries.push(canary);
    return canary;
  };

  beforeAll(async () => {
    launched = await launchBrowser({ executablePath, sandbox: 'auto' });
    guard = await guardBrowser(launched.browser, {
      isAllowedDocument: (url, isMainFrame) => !isMainFrame || !url.includes('/outside'),
      isRefusedAddress: () => false,
    });
    other = await serve();
  });

  beforeEach(async () => {
    const context = await launched.browser.newContext({
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    page = await context.newPage();
    watch = await guard.watch(page);
    return () => context.close();
  });

  afterAll(async () => {
    await launched.close();
    // What was still to be sent when a page closed had its chance.
    nothingWritten();
    await Promise.all(canaries.map((canary) => canary.close()));
  });

  const paths = (): string[] =>
    watch.facts().blockedRequests.map(({ url }) => new URL(url).pathname.slice(1));
  const until = (names: readonly string[]): Promise<void> =>
    vi.waitFor(() => expect(paths()).toEqual(expect.arrayContaining([...names])), 20_000);
  const nothingWritten = (): void => {
    const written = canaries.flatMap(({ requests }) => requests);
    expect(written.filter((line) => !/^(GET|HEAD) /.test(line))).toEqual([]);
  };

  test('documents, frames of every kind and workers can send nothing', async () => {
    const inner = await serve(html(`<script>${attempts(other.origin, 'frame')}</script>`));
    // localhost is another site than 127.0.0.1: full Chromium gives it a process of its own.
    const elsewhere = await serve(html(`<script>${attempts(other.origin, 'cross')}</script>`));
    const scripts: Record<string, string> = {
      '/worker.js': `${attempts(other.origin, 'worker')}
        new Worker(URL.createObjectURL(new Blob([${JSON.stringify(attempts(other.origin, 'nested'))}])));`,
      '/shared.js': attempts(other.origin, 'shared'),
    };
    const site = await serve((request, response) => {
      const script = scripts[request.url ?? ''];
      if (script === undefined)
        return html(`
          <iframe src="${inner.origin}/"></iframe>
          <iframe src="http://localhost:${elsewhere.port}/"></iframe>
          <iframe sandbox="allow-scripts" srcdoc="<script src=/sandbox.js></script>"></iframe>
          <script>
            ${attempts(other.origin, 'page')}
            new Worker('/worker.js'); new SharedWorker('/shared.js');
          </script>`)(request, response);
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    });
    scripts['/sandbox.js'] = attempts(other.origin, 'sandbox');
    await page.goto(`${site.origin}/`);
    const places = ['page', 'frame', 'cross', 'sandbox', 'worker', 'nested', 'shared'];
    await until(places.flatMap((place) => WAYS.map((way) => `${place}-${way}`)));
    await until(['page-beacon', 'frame-beacon', 'cross-beacon', 'sandbox-beacon']);
    expect(watch.facts().blockedRequests).toContainEqual({
      method: 'PUT',
      url: `${other.origin}/page-fetch`,
      reason: 'method',
    });
    await page.context().close();
    nothingWritten();
  });

  test('forms can send nothing, and the page stays', async () => {
    const site = await serve(
      html(`<iframe name="inside"></iframe>
        ${formTo(`${other.origin}/self`)}${formTo(`${other.origin}/inside`, 'inside')}
        ${formTo(`${other.origin}/blank`, '_blank')}
        <iframe sandbox="allow-scripts allow-forms" srcdoc='${formTo(`${other.origin}/sandbox`)}
          <script>document.forms[0].submit()</script>'></iframe>
        <script>onload = () => [...document.forms].reverse().forEach((form) => form.submit());</script>`),
    );
    await page.goto(`${site.origin}/`);
    await until(['self', 'inside', 'sandbox']);
    expect(page.url()).toBe(`${site.origin}/`);
    expect(await page.locator('form').count()).toBe(3);
    nothingWritten();
  });

  test('leaving, pings and policy reports send nothing', async () => {
    const site = await serve((request, response) => {
      response.setHeader('content-security-policy', `img-src 'none'; report-uri /report`);
      html(`<img src="/i.png"><a id="a" href="#x" ping="/ping">a</a>
        <script>addEventListener('pagehide', () => navigator.sendBeacon('/goodbye', 'x'));
          document.getElementById('a').click();</script>`)(request, response);
    });
    await page.goto(`${site.origin}/`);
    await until(['report']);
    await page.goto('about:blank');
    await until(['goodbye']);
    nothingWritten();
  });

  test('a navigation out of scope is refused at any hop, before it leaves', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/hop') response.writeHead(302, { location: '/hop2' }).end();
      else if (request.url === '/hop2')
        response.writeHead(307, { location: `${other.origin}/outside` }).end();
      else html('')(request, response);
    });
    await expect(page.goto(`${site.origin}/hop`)).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT/);
    expect(watch.facts().refusedNavigation).toEqual({
      url: `${other.origin}/outside`,
      reason: 'scope',
    });
    expect(site.requests).toEqual(['GET /hop', 'GET /hop2']);
    expect(other.requests.filter((line) => line.includes('outside'))).toEqual([]);
  });

  test('a page that goes away by itself stays where it was', async () => {
    const site = await serve(
      html(
        `<script>onload = () => setTimeout(() => location.assign('${other.origin}/outside'))</script>`,
      ),
    );
    await page.goto(`${site.origin}/`);
    await vi.waitFor(() => expect(watch.facts().refusedNavigation?.reason).toBe('scope'));
    expect(page.url()).toBe(`${site.origin}/`);
    expect(await page.title()).toBe('site');
  });

  test('a page that goes away while it loads is told at once', async () => {
    const site = await serve(html(`<script>location.replace('${other.origin}/outside')</script>`));
    const loading = page.goto(`${site.origin}/`).catch(() => undefined);
    await expect(watch.navigationRefused).resolves.toEqual({
      url: `${other.origin}/outside`,
      reason: 'scope',
    });
    await page.context().close();
    await loading;
    expect(other.requests.filter((line) => line.includes('outside'))).toEqual([]);
  });

  test('new windows are closed before they ask anything, dialogs answered and counted', async () => {
    const site = await serve(
      html(`<script>open('${other.origin}/popup'); open('${other.origin}/no', '', 'noopener');
        alert(1); confirm(2); document.title = 'after ' + prompt(3);</script>`),
    );
    await page.goto(`${site.origin}/`);
    expect(await page.title()).toBe('after null');
    await vi.waitFor(() => expect(watch.facts().popups).toBe(2));
    await vi.waitFor(() => expect(page.context().pages()).toHaveLength(1));
    expect(watch.facts().dialogs).toBe(3);
    expect(other.requests.filter((line) => /popup|no$/.test(line))).toEqual([]);
  });

  test('frames may show other sites; a page nobody watches loads nothing', async () => {
    const site = await serve(html(`<iframe src="${other.origin}/outside"></iframe>`));
    await page.goto(`${site.origin}/`);
    expect(page.frames()).toHaveLength(2);
    expect(await page.frames()[1]?.title()).toBe('ok');
    const unwatched = await page.context().newPage();
    await expect(unwatched.goto(`${site.origin}/unwatched`)).rejects.toThrow(/ERR_/);
    expect(site.requests).not.toContain('GET /unwatched');
  });

  test('facts start again when a page is watched again', async () => {
    const site = await serve(html(`<script>alert(1); fetch('/x', { method: 'POST' })</script>`));
    await page.goto(`${site.origin}/`);
    await until(['x']);
    expect(watch.facts()).toMatchObject({ dialogs: 1, popups: 0, refusedNavigation: null });
    const again = await guard.watch(page);
    expect(again.facts()).toMatchObject({ dialogs: 0, blockedRequests: [] });
  });
});
