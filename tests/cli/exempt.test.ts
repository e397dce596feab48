import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#report-model';
import { loadSchema } from '#reports/json';
import { cli } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';

const WIDGET = '<div class="widget"><p align="center">Publicité</p><table><tr><td>1</table></div>';
const PAGES = {
  '/': page(`<main><h1>Accueil</h1>${WIDGET}<p>Texte</p></main>`),
  '/mixed': page(`<main><h1>Mixte</h1>${WIDGET}<p align="left">Texte</p></main>`),
  '/archives/2012':
    '<!doctype html><html><head><title></title></head><body><p>Vieux</p></body></html>',
};
const EXEMPT = `exempt:
  - { kind: third-party, selector: .widget, reason: Encart d’une régie }
  - { kind: exempt-content, url: /archives/**, reason: Archives de 2012 }
  - { kind: third-party, url: 'https://lecteur.test/**', reason: Aucun lecteur ici }
`;

let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
let run: string;
let before: Report;
let after: Report;
const at = (name: string) => join(folder, name);
const config = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
const reportIn = () => JSON.parse(readFileSync(join(run, 'report/report.json'), 'utf8')) as Report;
const outcome = ({ pages }: Report, place: number, test: '5.6.1' | '8.3.1' | '10.1.2') =>
  pages[place]?.tests[test];

beforeAll(async () => {
  server = await servePages(PAGES);
  folder = mkdtempSync(join(tmpdir(), 'rgaa-exempt-'));
  run = at('run');
  writeFileSync(
    at('pages.txt'),
    Object.keys(PAGES)
      .map((path) => server.origin + path)
      .join('\n'),
  );
  expect((await cli(['audit', '--pages', at('pages.txt'), '--out', run])).code).toBe(0);
  before = reportIn();
  const told = await cli(['evaluate', run, '--config', config('exempt.yaml', EXEMPT)]);
  expect(told.code).toBe(0);
  expect(told.stderr).toMatch(/Exemptions +déclarées : 3 ; constats non comptés : \d+/u);
  after = reportIn();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

describe('contents declared exempt', () => {
  it('count in no outcome: what is left passes, or does not apply', () => {
    expect(outcome(before, 0, '10.1.2')).toMatchObject({ outcome: 'failed' });
    expect(outcome(after, 0, '10.1.2')).toEqual({
      outcome: 'passed',
      findings: [],
      exempted: true,
    });
    expect(outcome(before, 0, '5.6.1')?.outcome).not.toBe('inapplicable');
    expect(outcome(after, 0, '5.6.1')).toMatchObject({ outcome: 'inapplicable', exempted: true });
  });

  it('leave failures of other elements as they are', () => {
    expect(outcome(after, 1, '10.1.2')).toMatchObject({ outcome: 'failed', exempted: true });
    const found = after.findings.filter(({ test }) => test === '10.1.2');
    expect(found.map(({ target, pages }) => [target?.html, pages])).toEqual([
      ['<p align="left">Texte</p>', ['p2']],
    ]);
  });

  it('may be a whole page, on which nothing applies', () => {
    expect(outcome(before, 2, '8.3.1')).toMatchObject({ outcome: 'failed' });
    const [, , archive] = after.pages;
    const outcomes = Object.values(archive?.tests ?? {}).map((test) => test.outcome);
    expect([...new Set(outcomes)]).toEqual(['inapplicable']);
    expect(after.findings.filter(({ pages }) => pages.includes('p3'))).toEqual([]);
  });

  it('are listed with their reason and what they covered', async () => {
    const [widget, archives, player] = after.exemptions;
    expect(widget).toMatchObject({
      kind: 'third-party',
      selector: '.widget',
      reason: 'Encart d’une régie',
      removes: true,
      pages: [
        { page: 'p1', whole: false, elements: 1 },
        { page: 'p2', whole: false, elements: 1 },
      ],
    });
    expect(widget?.tests).toContain('10.1.2');
    expect(archives).toMatchObject({ pages: [{ page: 'p3', whole: true, elements: 0 }] });
    expect(archives?.pages[0]?.findings).toBeGreaterThan(0);
    expect(player).toMatchObject({ tests: [], pages: [] });
    expect((await loadSchema()).reportSchema.safeParse(after).success).toBe(true);
    const html = readFileSync(join(run, 'report/report.html'), 'utf8');
    expect(html).toContain('Encart d’une régie');
    expect(html).toContain('Rien sur les pages auditées ne correspond à cette déclaration.');
  });

  it('are told by explain', async () => {
    const { stdout } = await cli(['explain', run, 'p2', '10.1.2']);
    expect(stdout).toMatch(/échec : .*<p align="left">/u);
    expect(stdout).toMatch(/exempté : .*<p align="center">/u);
  });
});

describe('a disproportionate burden', () => {
  const burden = (more: string) =>
    `exempt: [{ kind: disproportionate-burden, selector: .widget, reason: Coût, criteria: ['10.1']${more} }]`;

  it('without an accessible alternative changes no outcome, and is told', async () => {
    await cli(['evaluate', run, '--config', config('burden.yaml', burden(''))]);
    const report = reportIn();
    expect(outcome(report, 0, '10.1.2')).toEqual(outcome(before, 0, '10.1.2'));
    expect(report.exemptions[0]).toMatchObject({ removes: false, tests: ['10.1.2'] });
    expect(report.exemptions[0]?.pages.map(({ findings }) => findings)).toEqual([1, 1]);
    expect(readFileSync(join(run, 'report/report.html'), 'utf8')).toContain(
      'Dérogation pour charge disproportionnée',
    );
  });

  it('with one leaves the audit, for the criteria it names only', async () => {
    const text = burden(', alternative: "https://www.exemple.fr/version-texte"');
    await cli(['evaluate', run, '--config', config('burden.yaml', text)]);
    const report = reportIn();
    expect(outcome(report, 0, '10.1.2')?.outcome).toBe('passed');
    expect(outcome(report, 0, '5.6.1')).toEqual(outcome(before, 0, '5.6.1'));
  });
});

describe('a configuration', () => {
  it.each([
    [
      'with a date of no calendar',
      '{ kind: exempt-content, before: 2018-02-31, reason: x }',
      /exempt\.0\.before/u,
    ],
    [
      'with a date on elements',
      '{ kind: exempt-content, before: 2018-09-23, selector: a, reason: x }',
      /before désigne des documents/u,
    ],
    ['without a reason', '{ kind: third-party, selector: .a }', /exempt\.0\.reason/u],
    ['that points at nothing', '{ kind: third-party, reason: x }', /il faut selector, url/u],
    [
      'with a broken selector',
      '{ kind: third-party, selector: ".a[", reason: x }',
      /n’est pas compris/u,
    ],
    [
      'with an unknown criterion',
      '{ kind: third-party, selector: a, reason: x, criteria: ["8.33"] }',
      /« 8\.33 » n’est pas un critère/u,
    ],
    [
      'with an alternative to third-party content',
      '{ kind: third-party, selector: a, reason: x, alternative: y }',
      /alternative ne va qu’avec/u,
    ],
    [
      'with a mistyped key',
      '{ kind: third-party, selecteur: a, reason: x }',
      /vouliez-vous dire « selector »/u,
    ],
  ])('%s is refused', async (_name, entry, sentence) => {
    const path = config('bad.yaml', `exempt: [${entry}]`);
    const { code, stderr } = await cli(['evaluate', run, '--config', path]);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
  });
});
