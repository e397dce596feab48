import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageEvidence } from '#model';
import type { Visitor } from '#browser';
import { statesWorthSeeing } from '../../src/browser/probes/activations/found-states.ts';
import { visitorForTests } from '../support/visitor.ts';
import { openHttp, type Canary } from './canary.ts';

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><main><h1>Mairie</h1>
<button type="button" id="menu">Menu principal</button><button type="button" id="twin">Le même menu</button>
<div id="entries" hidden><p>Agenda</p><span id="more">Plus</span><i id="all" hidden>Tout</i><img id="logo" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div>
</main><script>for (const id of ['menu', 'twin'])
  document.querySelector('#' + id).onclick = () => { const it = document.querySelector('#entries'); it.hidden = !it.hidden; };
document.querySelector('#more').onclick = () => { const it = document.querySelector('#all'); it.hidden = !it.hidden; };
</script></html>`;

let site: Canary;
let visitor: Visitor;
let evidence: PageEvidence;

beforeAll(async () => {
  site = await openHttp((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  );
  visitor = visitorForTests();
  const result = await visitor.visit({
    ...{ id: 'p1', url: `${site.origin}/`, isHome: false, timeoutMs: 15_000 },
    axeRules: ['image-alt'],
    settle: { quietMs: 60, capMs: 3000, maxScreens: 1 },
    acts: true,
  });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  evidence = result.evidence;
}, 120_000);
afterAll(async () => {
  await visitor.close();
  await site.close();
});

test('a menu that a control opens is a state of the page, seen with its snapshot and by axe', () => {
  expect(evidence.states?.map(({ id, name, how }) => [id, name.fr, how[0]?.fr])).toEqual([
    [
      'activated-menu-principal',
      '« Menu principal » activé',
      'activer « Menu principal » au clavier (Entrée)',
    ],
  ]);
  const { dom, axe } = evidence.states?.[0]?.evidence ?? {};
  const logo = dom?.ok
    ? dom.value.nodes.find((node) => node.kind === 'element' && node.attributes['id'] === 'logo')
    : undefined;
  expect(logo?.rendered).toBe(true);
  expect(axe?.ok && axe.value.rules[0]?.violations.map(({ node }) => node)).toEqual([logo?.index]);
});

test('a control that comes with a state is activated there, beside what those of the page at rest did', () => {
  const { dom, activations } = evidence.states?.[0]?.evidence ?? {};
  if (!dom?.ok || !activations?.ok) throw new Error('nothing was activated in the state');
  const nodeOf = (id: string) =>
    dom.value.nodes.findIndex((one) => one.kind === 'element' && one.attributes['id'] === id);
  expect(activations.value.tried).toMatchObject([
    { node: nodeOf('more'), click: { shown: [nodeOf('all')] }, twice: true },
  ]);
  expect(activations.value.before?.map(({ node }) => node)).toEqual([
    nodeOf('menu'),
    nodeOf('twin'),
  ]);
});

test('five states at most are worth seeing, those that show most first, and none twice', () => {
  const shows = (node: number, shown: readonly number[]) =>
    ({ node, kind: 'other', listens: [], enter: { shown } }) as const;
  const tried = [
    ...[shows(1, [10, 11]), shows(2, [10, 11, 12]), shows(3, [20]), shows(4, [30, 31])],
    ...[5, 6, 7, 8].map((node) => shows(node, [node * 10, node * 10 + 1, node * 10 + 2])),
  ];
  expect(statesWorthSeeing({ tried, left: 0 }).map(({ node }) => node)).toEqual([2, 5, 6, 7, 8]);
});
