import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';

const ICON =
  '<svg role="img" aria-label="Agenda" width="40" height="30"><rect width="40" height="30" fill="red"/></svg>';
const body = (title: string) => page(`<main><h1>${title}</h1>${ICON}<p>Texte</p></main>`);

let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
beforeAll(async () => {
  server = await servePages({ '/': body('Un'), '/deux': body('Deux') });
  folder = mkdtempSync(join(tmpdir(), 'rgaa-crops-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function audit(name: string, probes: string): Promise<string> {
  const out = join(folder, name);
  const addresses = [`${server.origin}/`, `${server.origin}/deux`];
  const run = await cli([
    ...['audit', ...addresses, '--no-crawl', '--probes', probes, '--lang', 'fr', '--out', out],
  ]);
  expect(run.code, run.stderr).toBe(0);
  return out;
}

function pictures(out: string): string[] {
  const html = readFileSync(join(out, 'report/report.html'), 'utf8');
  return html.match(/src="data:image\/webp;base64,[^"]+" alt="[^"]+"/gu) ?? [];
}

it('pictures are stored once, shown in every report of the run, and missed by none', async () => {
  const out = await audit('standard', 'standard');
  expect(readdirSync(join(out, 'crops'))).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.webp$/u)]);
  const first = pictures(out);
  expect(first.length).toBeGreaterThan(0);
  expect(first[0]).toMatch(/ alt="Capture de cet élément sur la page [^"]+\/"$/u);
  expect(statSync(join(out, 'report/report.html')).size).toBeLessThan(1_000_000);

  expect((await cli(['report', out, '--lang', 'en'])).code).toBe(0);
  expect(pictures(out)).toHaveLength(first.length);
  expect(pictures(out)[0]).toMatch(/ alt="Picture of this element on the page [^"]+\/"$/u);

  expect((await cli(['evaluate', out])).code).toBe(0);
  expect(pictures(out)).toHaveLength(first.length);

  rmSync(join(out, 'crops'), { recursive: true });
  expect((await cli(['report', out])).code).toBe(0);
  expect(pictures(out)).toEqual([]);
}, 120_000);

it('a quick audit takes none', async () => {
  const out = await audit('quick', 'quick');
  expect(readdirSync(out)).not.toContain('crops');
  expect(pictures(out)).toEqual([]);
}, 60_000);
