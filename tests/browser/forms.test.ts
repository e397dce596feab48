import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DomSnapshot, FormFacts, PageEvidence, StateEvidence } from '#model';
import { seeState } from '../../src/browser/probes/activations/found-states.ts';
import { inState } from '../../src/browser/probes/activations/state-copies.ts';
import { probeForms } from '../../src/browser/probes/forms/forms.ts';
import { openSealed } from '../../src/browser/seal.ts';
import { copiesOf } from '../../src/browser/sealed-copy.ts';
import { chromiumPath } from '../support/visitor.ts';
import { openHttp, type Canary } from './canary.ts';

const page = (body: string) =>
  `<!doctype html><html lang="fr"><title>Mairie</title><body>${body}</body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/native':
    page(`<form action="/envoi" method="post"><label for="n">Nom</label><input id="n" name="n" required>
    <label for="e">Courriel</label><input id="e" type="email" name="e" required><button>Envoyer</button></form>`),
  '/script':
    page(`<form id="f" action="/envoi" method="post" novalidate><label for="n">Nom</label><input id="n" name="n">
    <p id="a" role="alert"></p><label for="e">Courriel</label><input id="e" aria-describedby="m"><p id="m"></p>
    <button>Envoyer</button></form><p id="loose"></p>
    <script>f.onsubmit = (event) => { event.preventDefault(); a.textContent = 'Le nom est vide';
      e.setAttribute('aria-invalid', 'true'); m.textContent = 'Format : nom@domaine.fr';
      loose.textContent = '2 erreurs'; };</script>`),
  '/server': page(`<form action="/envoi" method="post"><label>Nom <input name="n"></label>
    <label>Ville <input name="v"></label><button>Envoyer</button></form>`),
  '/left':
    page(`<form action="/entrer" method="post"><input name="u"><input type="password" name="p"><button>Entrer</button></form>
    <form role="search" action="/"><input name="q"><button>Chercher</button></form>
    <form action="/x"><input name="x"><button>Supprimer mon compte</button></form>`),
  '/choices':
    page(`<select id="go" onchange="location = '/ailleurs?' + this.value"><option>A<option>B</select>
    <label><input type="checkbox" id="w" onchange="window.open('/carte')"> Carte</label>
    <label><input type="checkbox" id="ok"> Rien</label>
    <form action="/tri"><select id="s" onchange="this.form.submit()"><option>Un<option>Deux</select></form>
    <select id="t" onfocus="location = '/focus'"><option>Un<option>Deux</select>`),
};

interface Probed {
  readonly facts: FormFacts;
  readonly id: (node: number) => string;
  readonly states: readonly StateEvidence[];
}
const NO_QUESTION = { rules: ['button-name'], about: new Map<string, readonly number[]>() };

let site: Canary;
beforeAll(async () => {
  site = await openHttp((request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(PAGES[request.url ?? ''] ?? page('')),
  );
});
afterAll(() => site.close());

/** Probes a page; then nothing but the page itself was asked of the site. */
async function probe(path: string): Promise<Probed> {
  const asked = site.requests.length;
  const open = () =>
    openSealed(site.origin + path, {
      egress: { allowedOrigins: [site.origin] },
      launch: { executablePath: chromiumPath(), sandbox: 'auto', isAllowedDocument: () => true },
      viewport: { width: 1280, height: 900 },
      timeoutMs: 15_000,
      settle: { quietMs: 60, capMs: 3000, maxScreens: 1 },
    });
  const nothing = { frames: [], nodes: [], styles: [], capped: false, closedShadowRoots: 0 };
  const first = copiesOf(open, nothing);
  const visited: DomSnapshot = (await first.open()).snapshot;
  await first.closeAll();
  const copies = copiesOf(open, visited);
  const states: StateEvidence[] = [];
  const base = { evidence: {}, page: { title: 'Mairie' } } as PageEvidence;
  const facts = await probeForms(copies.open, visited, async (copy, ref) => {
    states.push({ ...ref, ...(await seeState(await inState(copy), base, () => NO_QUESTION)) });
  });
  await copies.closeAll();
  const leaks = site.requests.slice(asked).filter((one) => JSON.stringify(one).includes('/envoi'));
  expect(leaks).toEqual([]);
  const id = (at: number): string => {
    const node = visited.nodes[at];
    return node?.kind === 'element' ? (node.attributes['id'] ?? node.tag) : '';
  };
  return { facts, id, states };
}

test('what the browser checks by itself is told with its own message, empty and malformed', async () => {
  const { facts } = await probe('/native');
  const told = facts.tried[0]?.submissions.map(({ with: values, end, focus, again, fields }) => ({
    ...{ values, end, focus, again },
    broken: fields.map(({ broken, native }) => [broken, native !== undefined]),
  }));
  const kept = { end: 'kept', focus: 'field', again: true };
  const missing = ['valueMissing', true];
  expect(told).toEqual([
    { ...kept, values: 'nothing', broken: [missing, missing] },
    {
      ...kept,
      values: 'wrong-values',
      broken: [
        [undefined, false],
        ['typeMismatch', true],
      ],
    },
  ]);
}, 60_000);

test('texts that appear are told with their place, their field and their live region', async () => {
  const { facts, id } = await probe('/script');
  const [empty] = facts.tried[0]?.submissions ?? [];
  expect(empty).toMatchObject({ end: 'kept', focus: 'button', again: true });
  expect(
    empty?.texts.map(({ text, inside, of, live }) => [text, id(inside ?? -1), of.map(id), live]),
  ).toEqual([
    ['Le nom est vide', 'a', [], { kind: 'alert', atomic: true, atRest: true }],
    ['Format : nom@domaine.fr', 'm', ['e'], undefined],
    ['2 erreurs', 'loose', [], undefined],
  ]);
  expect(
    empty?.fields.map((field) => [id(field.node), field.becameInvalid, field.described]),
  ).toEqual([
    ['n', undefined, ''],
    ['e', true, 'Format : nom@domaine.fr'],
  ]);
}, 60_000);

test('a form that its server checks is told as sent, and leaves for nowhere', async () => {
  const { facts } = await probe('/server');
  expect(facts.tried[0]?.submissions.map(({ with: values, end }) => [values, end])).toEqual([
    ['nothing', 'sent'],
  ]);
}, 60_000);

test('logins, searches and what cannot be undone are left alone', async () => {
  const { facts } = await probe('/left');
  expect(facts.tried).toEqual([]);
  expect(facts.untried.map(({ because }) => because)).toEqual(['never', 'search', 'never']);
}, 60_000);

test('choices that lead elsewhere are told, by value or by focus alone, and the others are silent', async () => {
  const { facts, id } = await probe('/choices');
  const told = facts.effects.map(({ node, by, effect, to, again }) => {
    return [id(node), by, effect, new URL(to).pathname, again];
  });
  expect(told).toEqual([
    ['go', 'value', 'navigation', '/ailleurs', true],
    ['w', 'value', 'window', '/carte', true],
    ['s', 'value', 'navigation', '/tri', true],
    ['t', 'focus', 'navigation', '/focus', true],
  ]);
  expect(facts.changed.map(id)).toEqual(['go', 'w', 'ok', 's', 't']);
}, 60_000);

test('a form that shows its errors is a state of the page, one the browser refuses is none', async () => {
  const { states } = await probe('/script');
  expect(states.map(({ id, name, page: { title } }) => [id, name.fr, title])).toEqual([
    [expect.stringMatching(/^form-\d+$/u), 'formulaire « Envoyer » en erreur', 'Mairie'],
  ]);
  const { dom, axe } = states[0]?.evidence ?? {};
  const nodes = dom?.ok ? dom.value.nodes : [];
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : []));
  expect(texts).toEqual(expect.arrayContaining(['Le nom est vide', '2 erreurs']));
  expect(axe?.ok && axe.value.passed).toEqual(['button-name']);
  expect((await probe('/native')).states).toEqual([]);
}, 60_000);
