import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { ElementNode } from '#model';
import {
  DomView,
  hasScripts,
  isThirdParty,
  nonTimeMedia,
  pictures,
  styleSheets,
  timeMedia,
} from '#rule-kit';
import { listen, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Médias</title>
<link rel="icon" href="data:,"></head><body>
<img id="photo" alt="" width="40" height="40" src="${DOT}"><img id="dot" alt="" width="1" height="1" src="${DOT}">
<div id="background" style="height:20px;background-image:url(${DOT})"></div>
<div id="gradient" style="height:20px;background-image:linear-gradient(red,blue)"></div>
<svg id="icon" width="20" height="20"><path d="M0 0h9v9z"/></svg>
<svg id="chart" width="300" height="200"><path d="M0 0h9v9z"/></svg>
<svg id="linked" width="20" height="20"><a href="/a"><path d="M0 0h9v9z"/></a></svg>
<svg id="spinner" width="20" height="20"><rect width="9" height="9"><animate attributeName="x" dur="9s" to="9"/></rect></svg>
<svg id="cartoon" width="200" height="200"><rect width="9" height="9"><animate attributeName="x" dur="9s" to="9"/></rect></svg>
<canvas id="canvas"></canvas>
<video id="empty" controls></video><video id="film" controls><source src="film.mp4"></video>
<a id="podcast" href="/a.mp3?dl=1">Écouter</a><a id="page" href="/mp3.html">Lire</a>
<div hidden><a id="hidden" href="/b.mp4">Voir</a></div><div id="consent" videoid="x"></div>
<iframe id="player" title="Film" data-src="https://www.youtube.com/embed/x"></iframe>
<iframe id="unknown" title="Film" data-src="https://films.example/player/3"></iframe>
<iframe id="near" title="Près" src="/cadre"></iframe><iframe id="far" title="Loin" src="FAR/cadre"></iframe>
<script type="application/json">{}</script>
</body></html>`;

describe('media of a page', () => {
  let near: StaticServer;
  let far: StaticServer;
  let visitor: Visitor;
  let dom: DomView;

  beforeAll(async () => {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const frame = '<!doctype html><html lang="fr"><title>Cadre</title><p>Texte</p>';
    far = await listen(createServer((_, response) => response.writeHead(200, html).end(frame)));
    near = await listen(
      createServer((request, response) =>
        response
          .writeHead(200, html)
          .end(request.url === '/' ? PAGE.replace('FAR', far.origin) : frame),
      ),
    );
    visitor = visitorForTests();
    const result = await visitor.visit({
      id: 'p1',
      url: near.origin,
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
    await near.close();
    await far.close();
  });

  const ids = (elements: readonly ElementNode[]) =>
    elements.map(({ attributes }) => attributes['id']);

  it('lists pictures, backgrounds included, without dots and gradients', () => {
    expect(ids(pictures(dom))).toEqual([
      'photo',
      'background',
      'icon',
      'chart',
      'linked',
      'spinner',
      'cartoon',
      'canvas',
    ]);
  });

  it('lists time-based media: sources, players, files, animated drawings', () => {
    expect(ids(timeMedia(dom).map(({ element }) => element))).toEqual([
      'cartoon',
      'canvas',
      'film',
      'podcast',
      'hidden',
      'consent',
      'player',
      'unknown',
    ]);
  });

  it('lists non-time-based media: surfaces, drawings one acts upon, never still ones', () => {
    expect(ids(nonTimeMedia(dom).map(({ element }) => element))).toEqual(['linked', 'canvas']);
  });

  it('tells style sheets, code and documents of other sites', () => {
    expect(styleSheets(dom)).toEqual([]);
    expect(hasScripts(dom)).toBe(false);
    const texts = dom.byTag('p').map((p) => isThirdParty(dom, p));
    expect(texts.sort()).toEqual([false, true]);
    expect(isThirdParty(dom, dom.root)).toBe(false);
  });
});
