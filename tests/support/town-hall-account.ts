import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { page } from './pages.ts';
import { listen, type StaticServer } from './static-server.ts';

const USER = 'camille.durand';
export const PASSWORD = 'Ouvre-toi & <vite> !';
/** What a session is told by; nobody but the browser may ever hold it. */
const TOKEN = 'jeton-9f8e7d6c5b4a';

export const ENV = { MAIRIE_USER: USER, MAIRIE_PASSWORD: PASSWORD };
export const SECRETS = [USER, PASSWORD, encodeURIComponent(PASSWORD), TOKEN];

export interface AccountSite extends StaticServer {
  /** Requests other than GET, as `METHOD path`. */
  readonly sent: string[];
}

/** A town hall with accounts: a login, a page behind it, and a form in three steps that need each other. */
export async function serveAccount(): Promise<AccountSite> {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      if (request.method !== 'GET') sent.push(`${request.method ?? ''} ${path}`);
      answer(request, response, path, new URLSearchParams(body));
    });
  });
  return { ...(await listen(server)), sent };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  form: URLSearchParams,
): void {
  const html = (body: string, head = '') =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page(`<main>${body}</main>`, head));
  const isPost = request.method === 'POST';
  if (path === '/connexion') {
    if (!isPost) return void html(LOGIN);
    const isRight = form.get('user') === USER && form.get('password') === PASSWORD;
    if (!isRight) return void html(`<p>Identifiants refusés</p>${LOGIN}`);
    response.writeHead(303, {
      'set-cookie': `session=${TOKEN}; HttpOnly; Path=/`,
      location: '/compte',
    });
    return void response.end();
  }
  if (path === '/robots.txt') return void response.writeHead(404).end();
  if (!(request.headers.cookie ?? '').includes(`session=${TOKEN}`)) {
    return void response.writeHead(303, { location: '/connexion' }).end();
  }
  if (path === '/compte')
    return void html(
      `<h1>Mon compte</h1><p>Bonjour ${USER}</p><p data-mail="${encodeURIComponent(PASSWORD)}">${PASSWORD.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p><a href="/deconnexion">Se déconnecter</a>`,
    );
  if (path !== '/acte')
    return void response.writeHead(404, { 'content-type': 'text/html' }).end('404');
  if (!isPost) return void html(STEP_1);
  const step = form.get('step');
  if (step === '1') return void html(STEP_2(form.get('nom') ?? ''));
  return void html(step === '2' ? STEP_3 : STEP_1);
}

const LOGIN = `<h1>Connexion</h1><form method="post" action="/connexion">
  <label for="u">Identifiant</label><input id="u" name="user" autocomplete="username">
  <label for="p">Mot de passe</label><input id="p" name="password" type="password">
  <button>Se connecter</button></form>`;
const STEP_1 = `<h1>Acte de naissance</h1><form method="post" action="/acte">
  <input type="hidden" name="step" value="1"><label for="nom">Nom</label><input id="nom" name="nom">
  <button>Continuer</button></form>`;
/** Its field has no label at all. */
const STEP_2 = (name: string) => `<h1>Votre adresse</h1><p>Pour ${name}</p>
  <form method="post" action="/acte"><input type="hidden" name="step" value="2">
  <input name="rue"><label for="pays">Pays</label>
  <select id="pays" name="pays"><option>Belgique<option>France</select>
  <button>Continuer</button></form>`;
/** Its frame has no title. */
const STEP_3 = `<h1>Demande prête</h1><iframe srcdoc="fini"></iframe><button type="button">Terminer</button>`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
