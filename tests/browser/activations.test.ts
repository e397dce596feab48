import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Activation, ActivationFacts, DomSnapshot } from '#model';
import type { Visitor } from '#browser';
import { visitorForTests } from '../support/visitor.ts';
import { openHttp, type Canary } from './canary.ts';

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><main><h1>Mairie</h1>
<button type="button" id="menu" aria-expanded="false" aria-controls="entries">Menu</button>
<ul id="entries" hidden><li>Agenda</li></ul>
<button type="button" id="frozen" aria-expanded="false">Filtres</button><p id="filters" hidden>Par date</p>
<span id="meeting">Prendre rendez-vous</span>
<button type="button" id="account">Supprimer mon compte</button>
<button type="button" id="early">Aller</button>
<button type="button" id="cookies">Cookies</button><button type="button" id="more">Suite</button>
<dialog id="window"><p>Réglages</p><button type="button" id="shut">Fermer</button></dialog>
</main><script>
const on = (id, type, act) => document.querySelector('#' + id).addEventListener(type, act);
const flip = (id) => { const one = document.querySelector('#' + id); one.hidden = !one.hidden; return !one.hidden; };
on('menu', 'click', ({ currentTarget }) => currentTarget.setAttribute('aria-expanded', flip('entries')));
on('frozen', 'click', () => flip('filters'));
on('meeting', 'click', () => { location = '/rdv'; });
on('account', 'click', () => { fetch('/harm', { method: 'POST' }); });
on('early', 'pointerdown', () => { location = '/early'; });
on('cookies', 'click', () => document.querySelector('#window').showModal());
on('shut', 'click', () => document.querySelector('#window').close());
</script></html>`;

let site: Canary;
let visitor: Visitor;
let dom: DomSnapshot;
let facts: ActivationFacts;

beforeAll(async () => {
  site = await openHttp((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  );
  visitor = visitorForTests();
  const result = await visitor.visit({
    ...{ id: 'p1', url: `${site.origin}/`, isHome: false, timeoutMs: 15_000, axeRules: [] },
    settle: { quietMs: 60, capMs: 3000, maxScreens: 1 },
    acts: ['activations'],
  });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  const { dom: seen, activations } = result.evidence.evidence;
  if (!seen?.ok || !activations?.ok) throw new Error('nothing was activated');
  dom = seen.value;
  facts = activations.value;
}, 90_000);
afterAll(async () => {
  await visitor.close();
  await site.close();
});

const nodeOf = (id: string): number =>
  dom.nodes.findIndex((node) => node.kind === 'element' && node.attributes['id'] === id);
const tried = (id: string): Activation | undefined =>
  facts.tried.find(({ node }) => node === nodeOf(id));

test('a disclosure shows its content, writes its state and is undone', () => {
  expect(tried('menu')).toMatchObject({
    kind: 'disclosure',
    enter: {
      states: [{ node: nodeOf('menu'), state: 'aria-expanded', from: 'false', to: 'true' }],
    },
    undone: 'again',
  });
  expect(tried('menu')?.enter?.shown).toContain(nodeOf('entries') + 1);
});

test('a state that scripts forget stays as it was, twice', () => {
  expect(tried('frozen')).toMatchObject({ enter: { shown: [nodeOf('filters')] }, twice: true });
  expect(tried('frozen')?.enter?.states).toBeUndefined();
});

test('an address asked for by a click alone is kept, and keys are not tried on what takes no focus', () => {
  const meeting = tried('meeting');
  const asked = [`navigation GET ${site.origin}/rdv`];
  expect(meeting).toMatchObject({ click: { asked }, twice: true });
  expect(meeting).not.toHaveProperty('enter');
});

test('what acts on the press does so when the pointer is released elsewhere', () => {
  expect(tried('early')?.press?.asked).toEqual([`navigation GET ${site.origin}/early`]);
});

test('the focus is followed into a window and back to the control that opened it', () => {
  expect(tried('cookies')?.opened).toMatchObject({
    ...{ node: nodeOf('window'), as: 'modal', hasStops: true, focus: { place: 'inside' } },
    closed: { by: 'escape', focus: 'trigger' },
  });
});

test('a control that may do harm is not activated, and nothing reaches the site', () => {
  expect(tried('account')).toMatchObject({ left: 'never' });
  expect(new Set(site.requests)).toEqual(new Set(['GET /']));
});
