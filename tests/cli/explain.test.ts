import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';

const BODY = `<main><h1>Agenda</h1><p align="center">Marché du samedi</p>
  <form action="/envoi"><label for="nom">Nom</label><input id="nom"><button>Envoyer</button></form></main>`;

let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
let run: string;
beforeAll(async () => {
  server = await servePages({ '/': page(BODY) });
  folder = mkdtempSync(join(tmpdir(), 'rgaa-explain-'));
  run = join(folder, 'run');
  const args = ['audit', `${server.origin}/`, '--no-crawl', '--format', 'json', '--out', run];
  expect((await cli(args)).code).toBe(0);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const explain = async (test: string, ...more: string[]) =>
  (await cli(['explain', run, 'p1', test, ...more])).stdout;

describe('rgaa explain', () => {
  it('shows what failed, with the element and the reason', async () => {
    const told = await explain('10.1.2');
    expect(told).toContain('Résultat : non validé');
    expect(told).toMatch(/échec : .*<p align="center">/u);
    expect(told).toContain('Attributs de présentation sur <p> : align');
  });

  it('shows what passed, what does not apply and what is asked', async () => {
    expect(await explain('11.1.1')).toMatch(/Résultat : validé[\s\S]*conforme : #nom/u);
    expect(await explain('5.6.1', '--lang', 'en')).toContain('Outcome: inapplicable');
    expect(await explain('11.9.1')).toMatch(
      /à vérifier par une personne[\s\S]*question : .*<button>/u,
    );
  });

  it('says when a rule compares all pages', async () => {
    expect(await explain('12.4.1')).toContain('compare toutes les pages');
  });

  it('gives the same as data, by number or address of the page', async () => {
    const { stdout } = await cli(['explain', run, `${server.origin}/`, '10.1.2', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      page: { id: 'p1' },
      outcome: { outcome: 'failed' },
      rules: [{ rule: '10.1.2', verdict: 'failed' }],
    });
  });

  it('refuses a page or a test it does not know', async () => {
    const page9 = await cli(['explain', run, 'p9', '8.3.1']);
    expect([page9.code, page9.stderr]).toEqual([2, expect.stringContaining('« p9 »')]);
    const test9 = await cli(['explain', run, 'p1', '8.3.9']);
    expect([test9.code, test9.stderr]).toEqual([2, expect.stringContaining('vouliez-vous dire')]);
  });
});
