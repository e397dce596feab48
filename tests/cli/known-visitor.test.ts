import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#report-model';
import { cli, startCli, type CliResult } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';
import { textsIn } from '../support/run-texts.ts';

const ENV = { EXTRANET_USER: 'agent.martin', EXTRANET_PASSWORD: 'Porte-ouverte 7!' };
const BASIC = Buffer.from(`${ENV.EXTRANET_USER}:${ENV.EXTRANET_PASSWORD}`).toString('base64');
const TOKEN = 'jeton-1a2b3c4d5e6f';
const SECRETS = [...Object.values(ENV), BASIC, TOKEN];

type Server = Awaited<ReturnType<typeof servePages>>;
let server: Server;
let folder: string;

const open = (response: ServerResponse, text: string) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(page(`<main><h1>${text}</h1><input name="rue"></main>`));
const withBasic = (text: string) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.headers.authorization === `Basic ${BASIC}`) return void open(response, text);
  response.writeHead(401, { 'www-authenticate': 'Basic realm="Agents"' }).end();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-known-'));
  server = await servePages({
    '/agents': withBasic('Espace des agents'),
    '/conges': withBasic('Congés'),
    '/compte': (request, response) => {
      const isKnown = request.headers.cookie === `session=${TOKEN}`;
      if (isKnown) open(response, `Bonjour ${TOKEN}`);
      else response.writeHead(403, { 'content-type': 'text/html' }).end(page('<p>Refusé'));
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const audit = (name: string, yaml: string) => [
  ...['audit', '--pages', write(`${name}.yaml`, yaml), '--out', join(folder, name)],
  ...['--probes', 'quick', '--concurrency', '1'],
];
const reportOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, name, 'report/report.json'), 'utf8')) as Report;

function expectNoSecret(name: string, { stdout, stderr }: CliResult): void {
  const texts = textsIn(join(folder, name));
  expect(texts.length).toBeGreaterThan(5);
  for (const { name: file, text } of [...texts, { name: 'terminal', text: stdout + stderr }])
    for (const secret of SECRETS) expect(text.includes(secret), `${secret} in ${file}`).toBe(false);
}

const agents = () => `
auth: { user: '\${EXTRANET_USER}', password: '\${EXTRANET_PASSWORD}' }
pages: [${server.origin}/agents, ${server.origin}/conges]
`;

describe('a site that knows its visitors', () => {
  it('by basic authentication: pages are audited, credentials written nowhere', async () => {
    const told = await cli(audit('basic', agents()), ENV);
    expect(told.code).toBe(0);
    expect(reportOf('basic').pages.map(({ status }) => status)).toEqual(['audited', 'audited']);
    expect(reportOf('basic').pages[0]?.tests['11.1.1']?.outcome).toBe('failed');
    expectNoSecret('basic', told);
  });

  it('by other credentials: each page is an error that says so', async () => {
    const wrong = { ...ENV, EXTRANET_PASSWORD: 'Porte-fermée' };
    const told = await cli(audit('wrong', agents()), wrong);
    expect(told.code).toBe(3);
    const [first] = reportOf('wrong').pages;
    expect(first).toMatchObject({
      status: 'error',
      error: { reason: 'blocked', message: 'HTTP 401' },
    });
  });

  it('by cookies that a browser stored, at a path told by the environment', async () => {
    const cookie = { name: 'session', value: TOKEN, domain: '127.0.0.1', path: '/', expires: -1 };
    const rest = { httpOnly: true, secure: false, sameSite: 'Lax' };
    const state = { cookies: [{ ...cookie, ...rest }], origins: [] };
    const path = write('state.json', JSON.stringify(state));
    const yaml = `storageState: '\${EXTRANET_STATE}'\npages: [${server.origin}/compte]\n`;
    const told = await cli(audit('cookies', yaml), { EXTRANET_STATE: path });
    expect(told.code).toBe(0);
    expect(reportOf('cookies').pages[0]?.status).toBe('audited');
    expectNoSecret('cookies', told);
  });

  it('by a file of cookies that is none: one sentence, before anything is asked', async () => {
    const path = write('none.json', 'session=1');
    const yaml = `storageState: ${path}\npages: [${server.origin}/compte]\n`;
    const { code, stderr } = await cli(audit('none', yaml));
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/gu, ' ')).toMatch(/fichier de « storageState » n’est pas lisible/u);
  });

  it('a run that stopped goes on with secrets of the environment, which it asks for again', async () => {
    const running = startCli([...audit('stopped', agents()), '--verbose', '--delay', '3'], ENV);
    await running.said('\n1/');
    running.child.kill('SIGINT');
    expect((await running.done).code).toBe(130);
    const resume = ['audit', '--resume', join(folder, 'stopped')];
    const without = await cli(resume);
    expect(without.code).toBe(2);
    expect(without.stderr).toMatch(/EXTRANET_(?:USER|PASSWORD).*n’a pas de valeur/u);
    const told = await cli(resume, ENV);
    expect(told.code).toBe(0);
    expect(reportOf('stopped').pages.map(({ status }) => status)).toEqual(['audited', 'audited']);
    expectNoSecret('stopped', told);
  });
});
