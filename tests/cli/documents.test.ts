import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinkedDocument } from '#model';
import { RunStore } from '#store';
import { cli } from '../support/cli.ts';
import { page, servePages, type Answer } from '../support/pages.ts';
import { smallPdf } from '../support/small-pdf.ts';

const pdf =
  (bytes: Buffer): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
const to =
  (location: string): Answer =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();
const links = (...addresses: string[]) =>
  page(
    `<main><h1>Accueil</h1>${addresses.map((url) => `<p><a href="${url}">Arrêté ${url}</a></p>`).join('')}</main>`,
  );

let elsewhere: Awaited<ReturnType<typeof servePages>>;
let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;

beforeAll(async () => {
  const untagged = smallPdf({ text: 'Circulation interdite', created: 'D:20240115' });
  elsewhere = await servePages({ '/other.pdf': pdf(untagged), '/hop.pdf': pdf(untagged) });
  server = await servePages({
    '/': links(
      '/a',
      '/shared.pdf',
      '/private/secret.pdf',
      '/fake.pdf',
      '/leaves.pdf',
      '/sneaks.pdf',
      `${elsewhere.origin}/other.pdf`,
    ),
    '/a': links('/shared.pdf', '/shared.pdf#page=2'),
    '/robots.txt': (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end('User-agent: *\nDisallow: /private/\n'),
    '/shared.pdf': pdf(untagged),
    '/private/secret.pdf': pdf(untagged),
    '/fake.pdf': page('<p>Connectez-vous</p>'),
    '/leaves.pdf': to(`${elsewhere.origin}/hop.pdf`),
    '/sneaks.pdf': to('/private/secret.pdf'),
  });
});
afterAll(async () => {
  await server.close();
  await elsewhere.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-documents-'));
  server.hits.clear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function audit(...options: string[]) {
  const result = await cli([
    'audit',
    `${server.origin}/`,
    '--out',
    join(folder, 'run'),
    ...options,
  ]);
  const store = RunStore.open(join(folder, 'run'));
  try {
    const pages = [await store.readPage('p1'), await store.readPage('p2')];
    return { result, documents: pages.map(({ evidence }) => evidence.documents) };
  } finally {
    store.close();
  }
}

/** Path of each document, and what became of it. */
function told(documents: readonly LinkedDocument[]): Record<string, string> {
  return Object.fromEntries(
    documents.map(({ url, reading }) => [
      new URL(url).pathname,
      reading.ok ? reading.facts.format : reading.failure,
    ]),
  );
}

describe('documents that pages link to', () => {
  it('are fetched once in a run, within the origins of the audit and its robots.txt', async () => {
    const { result, documents } = await audit();
    expect(result.code).toBe(0);
    const [first, second] = documents.map((one) => (one?.ok ? one.value : []));
    expect(told(first ?? [])).toEqual({
      '/shared.pdf': 'pdf',
      '/private/secret.pdf': 'robots',
      '/fake.pdf': 'not-a-document',
      '/leaves.pdf': 'scope',
      '/sneaks.pdf': 'robots',
      '/other.pdf': 'scope',
    });
    expect(second?.map(({ links: own }) => own.length)).toEqual([2]);
    expect(second?.[0]?.reading).toMatchObject({ ok: true, facts: { pages: 1 } });
    expect(server.hits.get('/shared.pdf')).toBe(1);
    expect(server.hits.get('/private/secret.pdf')).toBeUndefined();
    expect([...elsewhere.hits.keys()]).toEqual([]);
  });

  it('are left alone by a quick audit', async () => {
    const { documents } = await audit('--probes', 'quick');
    expect(documents).toEqual([undefined, undefined]);
    expect(server.hits.get('/shared.pdf')).toBeUndefined();
  });
});
