import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { DomSnapshot, RenderedFacts, TextLoss, Variant } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Seen {
  readonly dom: DomSnapshot;
  readonly facts: RenderedFacts | undefined;
  readonly losses: (variant: Variant, id: string) => readonly TextLoss[];
}

async function render(body: string, head = '', looks = true): Promise<Seen> {
  const server = await servePages({ '/': page(body, head) });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, { looks: looks && ['rendered'] });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { rendered } = result.evidence.evidence;
    if (rendered && !rendered.ok) throw new Error(JSON.stringify(rendered.failure));
    const dom = domOf(result.evidence);
    const facts = rendered?.value;
    const losses = (variant: Variant, id: string) =>
      facts?.variants[variant]?.losses.filter(({ node }) => node === byId(dom, id).index) ?? [];
    return { dom, facts, losses };
  } finally {
    await server.close();
  }
}

describe('renderings', () => {
  it('tell what spacing cuts in a box of fixed width or height', async () => {
    const { losses } = await render(
      `<a id="label" style="display:block;width:86px;font:16px Arial;white-space:nowrap;overflow:hidden" href="/a">Démarches</a>
       <div id="lines" style="width:150px;height:40px;overflow:hidden;line-height:20px">Deux lignes de texte ici présentes</div>
       <a id="free" style="display:inline-block;padding:4px" href="/a">Démarches</a>
       <div id="grows" style="min-height:40px">Deux lignes</div>
       <span id="hidden" style="position:absolute;width:1px;height:1px;overflow:hidden">Menu</span>`,
    );
    expect(losses('spacing', 'label')).toMatchObject([{ kind: 'cut', twice: true, whole: 0 }]);
    expect(losses('spacing', 'lines')).toMatchObject([{ kind: 'cut', twice: true }]);
    for (const id of ['free', 'grows', 'hidden']) expect(losses('spacing', id)).toEqual([]);
  });

  it('tell what enlarging cuts, and what it only pushes where one can scroll', async () => {
    const long = 'Un texte bien long qui tient sur une seule ligne de la page. '.repeat(2);
    const { losses } = await render(
      `<div id="cut" style="overflow:hidden;height:1.5em">${long}</div>
       <div id="scrolls" style="overflow:auto;height:1.5em">${long}</div>
       <div id="half" style="overflow-y:hidden;height:10px;white-space:nowrap">${long}</div>`,
    );
    for (const variant of ['zoom-200', 'text-200'] as const) {
      expect(losses(variant, 'cut')).toMatchObject([{ kind: 'cut', twice: true }]);
      expect(losses(variant, 'scrolls')).toEqual([]);
      expect(losses(variant, 'half')).toMatchObject([{ kind: 'cut', already: true, whole: 0 }]);
    }
  });

  it('tell what leaves a narrow window or is no longer displayed there', async () => {
    const { dom, facts, losses } = await render(
      `<div id="wide" style="width:600px">Texte d’information fixe à lire, plus long que ne l’est la fenêtre réduite.</div>
       <form><input style="min-width:480px" id="field"></form>
       <p id="gone">Appelez le 3939 avant 18 h</p>
       <div style="overflow-x:auto"><table style="width:900px"><tr><th id="cell" style="text-align:right">An</th></tr></table></div>
       <p id="short">Texte</p>`,
      '<style>@media(max-width:400px){#gone{display:none}}</style>',
    );
    const narrow = facts?.variants.narrow;
    expect(narrow).toMatchObject({ window: 320, scrolls: true });
    expect(narrow?.content).toBeGreaterThan(600);
    expect(narrow?.wide.map(({ node }) => node)).toEqual(
      ['wide', 'field'].map((id) => byId(dom, id).index),
    );
    expect(losses('narrow', 'gone')).toMatchObject([{ kind: 'gone', twice: true }]);
    expect(facts?.variants['zoom-200']).toMatchObject({ window: 640, losses: [], wide: [] });
  });

  it('tell what a narrow window hides of a page loaded in it, and what only of one that comes to it', async () => {
    const cut = 'width:600px;overflow:hidden;white-space:nowrap';
    const { facts, losses } = await render(
      `<div style="overflow:hidden"><p id="both" style="width:600px">Un texte plus large que ne l’est la fenêtre réduite, écrit ici sur une ligne.</p></div>
       <div style="overflow:hidden"><p id="resized">Un autre texte plus large que ne l’est la fenêtre réduite, écrit sur une ligne.</p></div>
       <script>if (innerWidth > 400) document.querySelector('#resized').style = '${cut}'</script>`,
    );
    expect(losses('narrow', 'both')).toMatchObject([{ kind: 'cut', twice: true, atLoad: true }]);
    expect(losses('narrow', 'resized')).toMatchObject([
      { kind: 'cut', twice: true, atLoad: false },
    ]);
    expect(facts?.variants.narrow?.contentAtLoad).toBe(320);
  });

  it('tell of texts that come to lie over each other, in shadow roots too', async () => {
    const { losses } = await render(
      `<div id="host"></div><script>document.querySelector('#host').attachShadow({mode:'open'}).innerHTML =
        '<p id="one" style="height:20px;margin:0;line-height:20px;width:150px">Deux lignes de texte ici présentes</p><p id="two" style="margin:20px 0 0">Suite</p>'</script>`,
    );
    expect(losses('text-200', 'one')).toMatchObject([{ kind: 'overlapped', twice: true }]);
  });

  it('hold against a page that redefines what they use, and move', async () => {
    const { losses, facts } = await render(
      `<a id="label" style="display:block;width:86px;font:16px Arial;white-space:nowrap;overflow:hidden" href="/a">Démarches</a>
       <form id="form"><input name="parentNode"><input name="childNodes"><b id="bold">Texte</b></form>
       <script>Range.prototype.getClientRects = () => []; CSSStyleSheet = undefined;
       Element.prototype.animate = Element.prototype.checkVisibility = () => false;</script>`,
    );
    expect(losses('spacing', 'label')).toMatchObject([{ kind: 'cut', twice: true }]);
    expect(Object.keys(facts?.variants ?? {})).toHaveLength(4);
  });

  it('tell which texts zoom does not enlarge', async () => {
    const { dom, facts } = await render(
      `<h1 id="fitted">Titre</h1><h2 id="smaller">Titre</h2><p>Texte</p>
       <div style="transform:scale(calc(1vw / 10px))"><p id="scaled">Texte</p></div>`,
      `<style>#fitted{font-size:4vw} #smaller{font-size:40px}
       @media(max-width:800px){#smaller{font-size:30px}}</style>`,
    );
    expect(facts?.growth?.small).toMatchObject([
      { node: byId(dom, 'fitted').index, size: 51.2, half: 25.6, narrow: 12.8, twice: true },
      { node: byId(dom, 'smaller').index, size: 40, half: 30, narrow: 30, twice: true },
      { node: byId(dom, 'scaled').index, size: 20.48, half: 10.24, narrow: 5.12, twice: true },
    ]);
  });

  it('tell which text colors are the browser’s own', async () => {
    const { dom, facts } = await render(
      `<p id="own">Texte</p><p id="black" style="color:#000">Texte <b id="inner">gras</b></p>
       <p><a id="link" href="/a">Lien</a></p><p id="held" style="color-scheme:only light">Texte</p>`,
      '<style>@media (prefers-color-scheme: dark) { p { color: red } }</style>',
    );
    const indexes = (...ids: string[]) => ids.map((id) => byId(dom, id).index);
    expect(facts?.palette).toEqual({ own: indexes('own', 'link'), unknown: indexes('held') });
  });

  it('are not taken in a quick visit', async () => {
    expect((await render('<p>Texte</p>', '', false)).facts).toBeUndefined();
  });
});
