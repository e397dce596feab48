import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { DomSnapshot } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

async function snapshot(body: string, more: Record<string, string> = {}): Promise<DomSnapshot> {
  const server = await servePages({ '/': page(body), ...more });
  try {
    return domOf(await see(visitor, `${server.origin}/`));
  } finally {
    await server.close();
  }
}

describe('what the snapshot says of an element', () => {
  it('tells rendered, exposed and focusable apart', async () => {
    const dom = await snapshot(`
      <a id="link" href="/a">a</a> <a id="anchor">b</a>
      <p id="none" style="display:none">c</p> <p id="invisible" style="visibility:hidden">d</p>
      <button id="clear" style="opacity:0">e</button> <button id="off" disabled>f</button>
      <div aria-hidden="true"><span id="unsaid">g</span></div>
      <div inert><button id="inert">h</button></div>
      <details><summary id="summary">i</summary><p id="folded">j</p></details>
      <div style="display:contents" id="contents"><span id="inside">k</span></div>`);
    const flags = (id: string) => {
      const { rendered, exposed, focusable } = byId(dom, id);
      return [rendered, exposed, focusable];
    };
    expect(
      Object.fromEntries(
        [
          'link',
          'anchor',
          'none',
          'invisible',
          'clear',
          'off',
          'unsaid',
          'inert',
          'summary',
          'folded',
          'contents',
          'inside',
        ].map((id) => [id, flags(id)]),
      ),
    ).toEqual({
      link: [true, true, true],
      anchor: [true, true, false],
      none: [false, false, false],
      invisible: [false, false, false],
      clear: [false, true, true],
      off: [true, true, false],
      unsaid: [true, false, false],
      inert: [true, false, false],
      summary: [true, true, true],
      folded: [false, false, false],
      contents: [true, true, false],
      inside: [true, true, false],
    });
  });

  it('carries the role and name Chromium computed, with boxes in page coordinates', async () => {
    const dom =
      await snapshot(`<img id="i" alt="Port" src="data:,"><label for="f">Nom</label><input id="f">
      <div style="height:2000px"></div><h2 id="h" style="position:absolute;top:1500px;left:40px;margin:0">Bas</h2>`);
    expect([byId(dom, 'i').role, byId(dom, 'i').name]).toEqual(['img', 'Port']);
    expect([byId(dom, 'f').role, byId(dom, 'f').name]).toEqual(['textbox', 'Nom']);
    expect(byId(dom, 'h').box?.slice(0, 2)).toEqual([40, 1500]);
  });

  it('never collects what a field holds', async () => {
    const dom = await snapshot(
      '<input id="f" value="secret-1"><input type="hidden" id="t" value="secret-2"><textarea id="a">x</textarea><button id="b" value="ok">Ok</button>',
    );
    expect(JSON.stringify(dom)).not.toContain('secret');
    expect([byId(dom, 'f').hasValue, byId(dom, 'a').hasValue]).toEqual([true, true]);
    expect(byId(dom, 'b').attributes['value']).toBe('ok');
  });

  it('reads open shadow roots in flat order and counts closed ones', async () => {
    const dom =
      await snapshot(`<div id="open"><template shadowrootmode="open"><p id="shade"><slot></slot></p></template><b id="lit">x</b></div>
      <div><template shadowrootmode="closed"><p>y</p></template></div>`);
    const shade = byId(dom, 'shade');
    expect(shade.inShadow).toBe(true);
    expect(dom.nodes[shade.parent ?? -1]).toBe(byId(dom, 'open'));
    const slot = dom.nodes[byId(dom, 'lit').parent ?? -1];
    expect(slot?.kind === 'element' && slot.tag).toBe('slot');
    expect(dom.closedShadowRoots).toBe(1);
  });

  it('joins frames, hides what a hidden frame holds, and says which it could not read', async () => {
    const inner = page('<p id="inner">x</p>');
    const dom = await snapshot(
      `<iframe id="seen" src="/inner"></iframe><iframe id="gone" src="/other" style="display:none"></iframe><iframe id="dead" src="http://127.0.0.1:1/"></iframe>`,
      { '/inner': inner, '/other': page('<p id="far">y</p>') },
    );
    const frameOf = (id: string) => dom.frames[byId(dom, id).frame];
    expect(frameOf('inner')?.owner).toBe(byId(dom, 'seen').index);
    expect(byId(dom, 'inner').rendered).toBe(true);
    expect(byId(dom, 'far').rendered).toBe(false);
    expect(
      dom.frames.filter((frame) => frame.unreadable !== null).map((frame) => frame.owner),
    ).toEqual([byId(dom, 'dead').index]);
  });

  it('is not fooled by clobbered properties nor by tampered natives', async () => {
    const dom =
      await snapshot(`<form id="form"><input name="childNodes"><input name="attributes"><input name="parentNode"><p id="deep">z</p></form>
      <script>
        Element.prototype.getAttribute = () => 'lie';
        Element.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, width: 0, height: 0 });
        JSON.stringify = () => '"lie"';
        window.getComputedStyle = () => ({ getPropertyValue: () => 'lie' });
      </script>`);
    expect(byId(dom, 'deep').box?.[2]).toBeGreaterThan(100);
    expect(JSON.stringify(dom)).not.toContain('"lie"');
  });
});

describe('facts that few pages have', () => {
  it('tells which rules turn the page in one orientation only, and by how much', async () => {
    const dom = await snapshot(`<style>
      @media (orientation: portrait) { html { transform: rotate(1.5708rad) } p { transform: rotate(90deg) } }
      @media (min-width: 1px) and (orientation: landscape) { body { rotate: 0.5turn } }
      body { transform: rotate(90deg) }</style><p>a</p>`);
    const turns = dom.frames[0]?.turns?.map(({ orientation, on, degrees }) => [
      orientation,
      on,
      degrees,
    ]);
    expect(turns).toEqual([
      ['portrait', 'html', 90],
      ['landscape', 'body', 180],
    ]);
  });

  it('tells how long a sound lasts and whether it plays, even on a page that lies', async () => {
    const dom = await snapshot(`<audio id="son" src="/examples-assets/aucun.wav"></audio>
      <video id="film" muted></video>
      <script>Object.defineProperty(HTMLMediaElement.prototype, 'duration', { get: () => 99 });</script>`);
    expect(byId(dom, 'son').media).toEqual({
      duration: null,
      playing: false,
      muted: false,
      sound: null,
      tracks: [],
    });
    expect(byId(dom, 'film').media?.muted).toBe(true);
    expect(dom.frames[0]).not.toHaveProperty('turns');
  });

  it('reads what style sheets write beside elements, not what they leave empty', async () => {
    const dom = await snapshot(`<style>
      .requis::after { content: '★' } p:before { content: '' } ::after { content: none }
      @media print { b::before { content: 'imprimé' } }</style>
      <i id="star" class="requis">Nom</i><p id="plain">a</p><b id="print">b</b>`);
    expect(byId(dom, 'star').generated).toEqual({ after: '"★"' });
    expect(byId(dom, 'plain')).not.toHaveProperty('generated');
    expect(byId(dom, 'print')).not.toHaveProperty('generated');
  });

  it('is not misled by the fields of a form that are named like what it reads', async () => {
    const names = [
      'localName',
      'namespaceURI',
      'getAttribute',
      'getAttributeNames',
      'checkVisibility',
      'matches',
      'getBoundingClientRect',
      'getClientRects',
      'closest',
      'computedRole',
      'computedName',
      'childNodes',
      'shadowRoot',
      'isContentEditable',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const dom = await snapshot(
      `<form id="form" aria-label="Contact" style="width:300px">${fields}<p id="in">a</p></form>`,
    );
    expect(byId(dom, 'form')).toMatchObject({ tag: 'form', role: 'form', name: 'Contact' });
    expect([byId(dom, 'form').box?.[2], byId(dom, 'in').tag]).toEqual([300, 'p']);
  });

  it('is not misled by elements named like what it reads, nor by rules that do not hold', async () => {
    const dom = await snapshot(`<img name="styleSheets"><img name="querySelector"><img name="body">
      <style>@media (orientation: portrait) { html { transform: rotate(90deg) } }
      @media (orientation: landscape) { body { rotate: 90deg } } body { rotate: none !important }
      @media print and (orientation: portrait) { body { transform: rotate(90deg) } }</style><p>a</p>`);
    expect(dom.frames[0]?.turns?.map(({ orientation, on }) => [orientation, on])).toEqual([
      ['portrait', 'html'],
    ]);
  });

  it('tells a black that is declared from the browser’s own, where all declarations could be read', async () => {
    const dom =
      await snapshot(`<style>@media print { #print { color: #000 } } p:hover { color: #000 }</style>
      <i id="inline" style="color: black">a</i><b id="print">b</b><p id="plain">c</p>`);
    expect(dom.frames[0]?.colorsKnown).toBe(true);
    const told = ['inline', 'print', 'plain'].map((id) => byId(dom, id).declaresColor === true);
    expect(told).toEqual([true, true, false]);
  });

  it.each([
    ['dark palette', ':root { color-scheme: dark }'],
    ['nested rule', 'div { & p { color: #000 } }'],
    ['scope', '@scope (div) { p { color: #000 } }'],
    ['animation', '@keyframes k { from { color: #000 } }'],
  ])('does not claim to know the declared colors: %s', async (_why, css) => {
    const dom = await snapshot(`<style>${css}</style><div><p>a</p></div>`);
    expect(dom.frames[0]).not.toHaveProperty('colorsKnown');
  });

  it('colors are read though elements are named like what reads them', async () => {
    const dom = await snapshot(`<img name="styleSheets"><img name="adoptedStyleSheets">
      <style>p { color: #000 }</style><p id="p">a</p>`);
    expect(byId(dom, 'p').declaresColor).toBe(true);
  });
});
