import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#report-model';
import { loadSchema } from '#reports/json';
import { cli, type CliResult } from '../support/cli.ts';
import { textsIn } from '../support/run-texts.ts';
import {
  ENV,
  PASSWORD,
  SECRETS,
  serveAccount,
  type AccountSite,
} from '../support/town-hall-account.ts';

const list = (origin: string) => `
login:
  url: ${origin}/connexion
  steps:
    - fill: { label: Identifiant, value: '\${MAIRIE_USER}' }
    - fill: { label: Mot de passe, value: '\${MAIRIE_PASSWORD}' }
    - click: { role: button, name: Se connecter }
    - expect: { role: heading, name: Mon compte }
pages:
  - { url: ${origin}/compte, name: Mon compte }
  - url: ${origin}/acte
    name: Demande d’acte
    allowSubmit: true
    states:
      - name: Adresse
        steps:
          - fill: { label: Nom, value: '\${MAIRIE_USER}' }
          - click: { role: button, name: Continuer }
          - expect: { role: heading, name: Votre adresse }
      - name: Récapitulatif
        from: Adresse
        steps:
          - select: { label: Pays, option: France }
          - click: { role: button, name: Continuer }
          - expect: { text: Demande prête }
processes:
  - { name: Demander un acte, pages: [Mon compte, Demande d’acte] }
`;

let server: AccountSite;
let folder: string;
let told: CliResult;
let report: Report;
const run = () => join(folder, 'run');
const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(async () => {
  server = await serveAccount();
  folder = mkdtempSync(join(tmpdir(), 'rgaa-states-'));
  const pages = write('pages.yaml', list(server.origin));
  told = await cli(['audit', '--pages', pages, '--out', run()], ENV);
  report = JSON.parse(readFileSync(join(run(), 'report/report.json'), 'utf8')) as Report;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

/** Where a secret stands in a text, with what is around it. */
function around(secret: string, text: string): string {
  const at = text.indexOf(secret);
  return at === -1 ? '' : text.slice(Math.max(0, at - 40), at + 60);
}

describe('a login and a form in three steps', () => {
  it('are audited, each step under its name', async () => {
    expect(told.stderr).not.toMatch(/✗/u);
    expect(told.code).toBe(0);
    expect(report.pages.map(({ status, title }) => [status, title])).toEqual([
      ['audited', 'Essai'],
      ['audited', 'Essai'],
    ]);
    const [, form] = report.pages;
    expect(form?.states.map(({ id, name, status }) => [id, name, status])).toEqual([
      ['adresse', 'Adresse', 'audited'],
      ['recapitulatif', 'Récapitulatif', 'audited'],
    ]);
    expect(form?.states[1]?.how).toContain('choisir « France » dans le champ « Pays »');
    const { reportSchema } = await loadSchema();
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it('fail where a step fails, and say which', () => {
    const failed = report.findings.filter(({ outcome }) => outcome === 'failed');
    const where = (test: string) =>
      failed.filter((one) => one.test === test).map(({ state, pages }) => [state, pages]);
    expect(where('11.1.1')).toEqual([['adresse', ['p2']]]);
    expect(where('2.1.1')).toEqual([['recapitulatif', ['p2']]]);
    expect(report.pages[1]?.tests['11.1.1']?.outcome).toBe('failed');
    expect(readFileSync(join(run(), 'report/report.html'), 'utf8')).toContain('Récapitulatif');
  });

  it('make one process, validated on a criterion only if all of it is', () => {
    const [process] = report.processes;
    expect(process).toMatchObject({ name: 'Demander un acte', pages: ['p1', 'p2'], missing: [] });
    expect(process?.criteria['2.1']).toBe('NC');
    for (const { criteria } of report.pages)
      for (const [id, { status, process: by }] of Object.entries(criteria)) {
        const whole = process?.criteria[id as keyof typeof criteria];
        if (status === 'C') expect(whole, id).toBe('C');
        if (by !== undefined) expect(status, id).toBe(whole);
      }
    expect(readFileSync(join(run(), 'report/report.html'), 'utf8')).toContain('Demander un acte');
  });

  it('send forms only where the list permits it, and say so', () => {
    expect(new Set(server.sent)).toEqual(new Set(['POST /connexion', 'POST /acte']));
    expect(server.sent.filter((one) => one.endsWith('/connexion'))).toHaveLength(1);
    expect(report.run.notices.join('\n')).toMatch(/Des formulaires ont été envoyés/u);
  });

  it('leave no secret anywhere', () => {
    const texts = [...textsIn(run()), { name: 'terminal', text: told.stdout + told.stderr }];
    expect(texts.length).toBeGreaterThan(5);
    for (const { name, text } of texts)
      for (const secret of SECRETS) expect(around(secret, text), `${secret} in ${name}`).toBe('');
    const evidence = texts.find(({ name }) => name.endsWith('p1.json.gz'))?.text ?? '';
    expect(evidence).toContain('Bonjour •••');
  });

  it('are judged again without browser, to the same verdicts', async () => {
    const before = readFileSync(join(run(), 'verdicts.json'), 'utf8');
    expect((await cli(['evaluate', run()])).code).toBe(0);
    expect(readFileSync(join(run(), 'verdicts.json'), 'utf8')).toBe(before);
  });
});

describe('what goes wrong', () => {
  const audit = (name: string, yaml: string, env: Record<string, string> = ENV) =>
    cli(
      [
        'audit',
        '--pages',
        write(`${name}.yaml`, yaml),
        '--out',
        join(folder, name),
        '--probes',
        'quick',
      ],
      env,
    );

  it('a variable without a value is told before anything is asked', async () => {
    const { code, stderr } = await audit('unset', list(server.origin), { MAIRIE_USER: 'camille' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/MAIRIE_PASSWORD.*n’a pas de valeur/u);
  });

  it('a login that fails ends the run with its step, never with what was typed', async () => {
    const wrong = { ...ENV, MAIRIE_PASSWORD: `${PASSWORD}x` };
    const { code, stderr } = await audit('refused', list(server.origin), wrong);
    expect(code).toBe(3);
    expect(stderr.replace(/\s+/gu, ' ')).toMatch(
      /La connexion a échoué à l’étape « voir l’élément de rôle heading « Mon compte » »/u,
    );
    expect(stderr).not.toContain(PASSWORD);
  });

  it('a step that fails costs its state, not its page', async () => {
    const yaml = `
- url: ${server.origin}/connexion
  states:
    - name: Sans envoi
      steps: [{ click: { role: button, name: Se connecter } }]
    - name: Absent
      steps: [{ click: { role: button, name: Valider } }]
    - name: Rempli
      steps: [{ fill: { label: Identifiant, value: jean } }]
`;
    const { code } = await audit('failing', yaml);
    expect(code).toBe(3);
    const path = join(folder, 'failing/report/report.json');
    const { pages } = JSON.parse(readFileSync(path, 'utf8')) as Report;
    expect(pages[0]?.status).toBe('audited');
    expect(
      pages[0]?.states.map(({ name, status, error }) => [name, status, error?.message]),
    ).toEqual([
      ['Rempli', 'audited', undefined],
      ['Sans envoi', 'error', expect.stringMatching(/mot de passe/u)],
      ['Absent', 'error', expect.stringMatching(/il y a « Se connecter »/u)],
    ]);
  });
});
