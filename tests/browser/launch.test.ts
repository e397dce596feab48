import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts';
import { LaunchError } from '../../src/browser/launch-problem.ts';
import { processGroupOf } from '../../src/browser/process-group.ts';
import { BROWSERS } from './canary.ts';

/** Neither gone nor a zombie that the machine's first process has not buried yet. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

async function commandLineOf({ browser }: LaunchedBrowser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  return (await session.send('SystemInfo.getInfo')).commandLine;
}

/** Folders Playwright made for this browser, by the name on its command line. */
async function profileOf(launched: LaunchedBrowser): Promise<string> {
  const [, profile = ''] = /--user-data-dir=(\S+)/.exec(await commandLineOf(launched)) ?? [];
  return profile;
}

describe.each(BROWSERS)('%s', (executablePath) => {
  let launched: LaunchedBrowser;
  const launch = async (browserArguments: readonly string[] = []): Promise<LaunchedBrowser> =>
    (launched = await launchBrowser({ executablePath, sandbox: 'auto', browserArguments }));

  afterEach(() => launched.close());

  test('tells what runs, and leaves nothing when it ends', async () => {
    await launch();
    expect(launched.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(launched.sandboxed).toBe(launched.unsandboxedBecause === null);
    expect(launched.unsandboxedBecause).toBe(process.getuid?.() === 0 ? 'root' : null);
    expect(isAlive(launched.pid)).toBe(true);
    expect(processGroupOf(launched.pid)).not.toBe(processGroupOf(process.pid));
    const profile = await profileOf(launched);
    expect(existsSync(profile)).toBe(true);
    await launched.close();
    expect(isAlive(launched.pid)).toBe(false);
    expect(existsSync(profile)).toBe(false);
  });

  test('ends even when it no longer answers', async () => {
    await launch();
    const profile = await profileOf(launched);
    process.kill(launched.pid, 'SIGSTOP');
    await launched.close();
    expect(isAlive(launched.pid)).toBe(false);
    expect(existsSync(profile)).toBe(false);
  });

  test('closing one that was killed is no error and leaves nothing', async () => {
    await launch();
    const profile = await profileOf(launched);
    const gone = new Promise<void>((resolve) =>
      launched.browser.once('disconnected', () => resolve()),
    );
    process.kill(launched.pid, 'SIGKILL');
    await gone;
    await launched.close();
    await vi.waitFor(() => expect(existsSync(profile)).toBe(false));
  });

  test('runs without the features that send reports, and keeps Playwright’s own list', async () => {
    await launch();
    const lists = [...(await commandLineOf(launched)).matchAll(/--disable-features=(\S+)/g)].map(
      ([, list = '']) => list.split(','),
    );
    // Chromium reads the last list only.
    const last = new Set(lists.at(-1));
    for (const feature of lists.flat()) expect(last).toContain(feature);
    expect(last).toContain('Reporting');
    expect(last).toContain('NetworkErrorLogging');
  });

  test('asks nothing of anyone by itself', async () => {
    const asked: string[] = [];
    const recorder = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>x</title>');
    });
    recorder.on('connect', ({ url = '' }, socket) => {
      asked.push(`CONNECT ${url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
    const address = recorder.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await launch([`--proxy-server=127.0.0.1:${String(port)}`, '--proxy-bypass-list=<-loopback>']);
    const page = await (await launched.browser.newContext()).newPage();
    for (const path of ['a', 'b', 'c']) await page.goto(`http://site.example/${path}`);
    await launched.close();
    recorder.close();
    expect(asked.filter((line) => !line.includes('//site.example/'))).toEqual([]);
    expect(asked).toContain('GET http://site.example/c');
  });
});

test('a browser that does not start says so with exit code 5', async () => {
  const failing = launchBrowser({ executablePath: '/bin/false', sandbox: 'auto' });
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LaunchError);
  expect(error).toMatchObject({ exitCode: 5, problem: { reason: 'other' } });
});
