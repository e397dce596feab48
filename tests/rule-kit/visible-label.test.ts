import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { DomView, labelInName, readsOtherwise, visibleText } from '#rule-kit';
import { listen, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Libellés</title><style>
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.far{position:absolute;left:-9999px}.indent{display:block;text-indent:-9999px}</style></head><body>
<a id="plain" href="/a">Budget <b>20</b>24</a>
<a id="sr" href="/a">Lire <span class="sr">le budget</span></a>
<a id="far" href="/a">Lire <span class="far">le budget</span></a>
<a id="skip" class="far" href="/a">Aller au contenu</a>
<a id="indent" class="indent" href="/a">Accueil</a>
<a id="none" href="/a">Lire <span style="display:none">le budget</span></a>
<a id="aria" href="/a">Lire <span aria-hidden="true">tout</span></a>
<a id="glyph" href="/a">\uE012 Imprimer</a>
<a id="icon" href="/a"><i style="font-family:'Material Icons'">home</i> Accueil</a>
<a id="blocks" href="/a"><p>Budget</p><p>2024</p></a>
</body></html>`;

describe('visibleText', () => {
  let server: StaticServer;
  let visitor: Visitor;
  let dom: DomView;

  beforeAll(async () => {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    server = await listen(createServer((_, response) => response.writeHead(200, html).end(PAGE)));
    visitor = visitorForTests();
    const result = await visitor.visit({
      id: 'p1',
      url: server.origin,
      isHome: true,
      timeoutMs: 20_000,
      axeRules: [],
      settle: { quietMs: 30, capMs: 1000, maxScreens: 1 },
    });
    if (result.kind !== 'audited' || !result.evidence.evidence.dom?.ok) throw new Error('no page');
    dom = new DomView(result.evidence.evidence.dom.value);
  });
  afterAll(async () => {
    await visitor.close();
    await server.close();
  });

  const read = (id: string, exposed = false) => {
    const link = dom.byId(id, dom.root);
    if (!link) throw new Error(`no #${id}`);
    return visibleText(dom, link, { exposed });
  };

  it.each([
    ['plain', 'Budget 2024'],
    ['sr', 'Lire'],
    ['far', 'Lire'],
    ['skip', 'Aller au contenu'],
    ['indent', ''],
    ['none', 'Lire'],
    ['aria', 'Lire tout'],
    ['glyph', 'Imprimer'],
    ['icon', 'Accueil'],
    ['blocks', 'Budget 2024'],
  ])('#%s shows « %s »', (id, text) => {
    expect(read(id)).toBe(text);
  });

  it('leaves out what assistive technologies do not read when asked to', () => {
    expect(read('aria', true)).toBe('Lire');
  });
});

describe('labelInName', () => {
  it.each([
    ['Commander maintenant', 'Produit X : commander maintenant', 'contained'],
    ['Commander maintenant', 'Commander produit X maintenant', 'missing'],
    ['Budget 2024', 'BUDGET, 2024 (nouvelle fenêtre)', 'contained'],
    ['L’agenda', "l'agenda de la ville", 'contained'],
    ['déve\u00adloppement', 'Développement durable', 'contained'],
    ['Recherche', 'Rechercher', 'unsure'],
    ['A C T', 'ACT', 'respaced'],
    ['justice', 'just ice', 'respaced'],
    ['C.C.A.S.', 'CCAS de Kerlan', 'contained'],
    ['e-mail', 'Email de la mairie', 'contained'],
    ['02.98.00.00.00', 'Appeler le 0298000000', 'contained'],
    ['CCAS', 'C.C.A.S. de Kerlan', 'unsure'],
    ['ACTUALITES', 'Actualités', 'unsure'],
    ['Œuvres', 'Oeuvres du musée', 'unsure'],
    ['Arts & culture', 'Arts et culture', 'unsure'],
    ['Arts & culture', 'Culture et arts', 'missing'],
    ['Arts et culture', 'Arts de la culture', 'missing'],
    ['Rechercher par date (JJ/MM/AAAA)', 'Rechercher par date', 'unsure'],
    ['>', 'Page suivante', 'symbol'],
    ['X', 'Fermer', 'symbol'],
    ['A > B', 'comparaison', 'symbol'],
  ])('« %s » in « %s »: %s', (label, name, expected) => {
    expect(labelInName(label, name)).toBe(expected);
  });
});

describe('readsOtherwise', () => {
  it.each([
    ['justice', 'just ice', true],
    ['02 98 00 00 00', 'Appeler le 0 2 9 8 0 0 0 0 0 0', true],
    ['02 98 00 00 00', '0298000000', false],
    ['0298000000', '02.98.00.00.00', false],
    ['2 0 2 3', '2023', false],
  ])('« %s » named « %s »: %s', (label, name, expected) => {
    expect(readsOtherwise(label, name)).toBe(expected);
  });
});
