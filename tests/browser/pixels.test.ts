import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { PixelFacts, TextGround } from '#model';
import { page, servePages, type Answer } from '../support/pages.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Seen {
  readonly facts: PixelFacts | undefined;
  readonly of: (id: string) => TextGround | undefined;
}

const picture =
  (shapes: string): Answer =>
  (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'image/svg+xml' })
      .end(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">${shapes}</svg>`,
      );
const PICTURES = {
  '/flat.svg': picture('<rect width="100" height="100" fill="#336699"/>'),
  '/halves.svg': picture(
    '<rect width="50" height="100"/><rect x="50" width="50" height="100" fill="#fff"/>',
  ),
};

async function measure(body: string, head = '', looks = true): Promise<Seen> {
  const server = await servePages({ '/': page(body, head), ...PICTURES });
  try {
    const axeRules = ['color-contrast'];
    const result = await visitUrl(visitor, `${server.origin}/`, {
      looks: looks && ['pixels'],
      axeRules,
    });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { dom, pixels } = {
      dom: domOf(result.evidence),
      pixels: result.evidence.evidence.pixels,
    };
    if (pixels && !pixels.ok) throw new Error(JSON.stringify(pixels.failure));
    const facts = pixels?.ok ? pixels.value : undefined;
    return { facts, of: (id) => facts?.behind[byId(dom, id).index] };
  } finally {
    await server.close();
  }
}

/** A text over a picture. */
const text = (id: string, file: string, style = '') =>
  `<p id="${id}" style="margin:20px;width:400px;font:bold 40px sans-serif;color:#fff;background:url(${file}) 0 0 / 100% 100%;${style}">Texte sur image</p>`;
const FAR = '<div style="height:3000px"></div>';

describe('pixels behind texts', () => {
  it('tell what is behind once pictures of backgrounds are taken away', async () => {
    const { of } = await measure(
      `${text('white', '/flat.svg')}${text('declared', '/flat.svg', 'background-color:#ffe')}
       <p class="hidden" style="background-image:url(/flat.svg);display:none">Menu</p>
       <div class="veiled" style="position:relative">${text('veiled', '/flat.svg', 'position:relative')}</div>
       ${text('gradient', '/flat.svg', 'background-image:linear-gradient(#123,#123),url(/flat.svg)')}`,
      '<style>p::after{background-image:url(/flat.svg)} .veiled::before{content:"";position:absolute;inset:0;background:url(/flat.svg) #0a0a0a}</style>',
    );
    const plain = (id: string) => [...new Set(of(id)?.plain)];
    expect([plain('white'), plain('declared'), plain('veiled')]).toEqual([
      ['#ffffff'],
      ['#ffffee'],
      ['#0a0a0a'],
    ]);
    expect(of('gradient')).not.toHaveProperty('plain');
  });

  it('tell nothing of that where a picture cannot be taken away', async () => {
    const { of } = await measure(
      `${text('near', '/flat.svg')}<div class="stays"></div>`,
      '<style>.stays{background-image:url(/flat.svg)!important;height:9px}</style>',
    );
    expect(of('near')).toMatchObject({ pixels: expect.any(Number) as number });
    expect(of('near')).not.toHaveProperty('plain');
  });

  it('tell the color of a flat picture, far down the page too', async () => {
    const { of, facts } = await measure(
      `${text('near', '/flat.svg')}${FAR}${text('far', '/flat.svg')}`,
    );
    for (const id of ['near', 'far']) {
      expect(new Set(of(id)?.colors)).toEqual(new Set(['#336699']));
      expect(of(id)).toMatchObject({ text: '#ffffff' });
    }
    expect(facts?.left).toBe(0);
  });

  it('tell both halves of a picture of two colors, from dark to light', async () => {
    const { of } = await measure(text('two', '/halves.svg', 'width:fit-content;color:#777'));
    const colors = of('two')?.colors ?? [];
    expect(colors).toHaveLength(21);
    expect([colors.at(0), colors.at(5), colors.at(15), colors.at(-1)]).toEqual([
      '#000000',
      '#000000',
      '#ffffff',
      '#ffffff',
    ]);
  });

  it('reach texts in an open shadow root', async () => {
    const { of } = await measure(
      `<div id="host"></div><script>document.querySelector('#host').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(text('inside', '/flat.svg'))}</script>`,
    );
    expect(of('inside')?.colors.at(10)).toBe('#336699');
  });

  it('leave out what moves, what is covered, and what effects change', async () => {
    const moving = `<style>@keyframes m{from{background-position:0 0}to{background-position:400px 0}}
      #moving{background-repeat:no-repeat;animation:m .5s infinite linear alternate}</style>${text('moving', '/halves.svg', 'background-size:50% 100%')}`;
    const covered = `<div style="position:relative">${text('covered', '/flat.svg')}<div style="position:absolute;inset:0;background:rgba(255,255,255,.5)"></div></div>`;
    const effects = [
      'opacity:.5',
      'text-shadow:0 0 4px #000',
      'filter:blur(1px)',
      'mix-blend-mode:difference',
      'background-attachment:fixed',
      'position:sticky;top:0',
    ]
      .map((style, at) => text(`effect-${at}`, '/flat.svg', style))
      .join('');
    const { of, facts } = await measure(moving + covered + effects + text('plain', '/flat.svg'));
    const left = ['moving', 'covered', ...[0, 1, 2, 3, 4, 5].map((at) => `effect-${at}`)];
    expect([...left, 'plain'].filter((id) => of(id))).toEqual(['plain']);
    expect(facts?.left).toBe(left.length);
  });

  it('believe no computed color that is not painted', async () => {
    // The text is white by its style, and painted red by a filter on a parent of no box of its own.
    const { of } = await measure(
      `<div style="filter:hue-rotate(90deg)">${text('filtered', '/flat.svg', 'color:#ff0000')}</div>
       ${text('hidden', '/flat.svg', 'line-height:0;overflow:hidden;height:60px;text-indent:-9999px')}`,
    );
    expect([of('filtered'), of('hidden')]).toEqual([undefined, undefined]);
  });

  it('leave the page as it was', async () => {
    const { of } = await measure(
      `${text('one', '/flat.svg')}<p id="said"></p>`,
      `<style>#one{color:#fff}</style><script>addEventListener('scroll', () => 0)</script>`,
    );
    expect(of('one')?.text).toBe('#ffffff');
  });

  it('are not looked at in a quick visit, nor where nothing is left open', async () => {
    expect((await measure(text('one', '/flat.svg'), '', false)).facts).toBeUndefined();
    expect((await measure('<p>Texte</p>')).facts).toEqual({ behind: {}, left: 0 });
  });

  it('hold against a page that redefines what they use', async () => {
    const { of } = await measure(
      `${text('one', '/flat.svg')}<script>
        Range.prototype.getClientRects = () => [];
        Document.prototype.elementsFromPoint = () => [];
        OffscreenCanvas = createImageBitmap = CSSStyleSheet = undefined;
      </script><form><input name="contains"></form>`,
    );
    expect(of('one')?.colors.at(10)).toBe('#336699');
  });
});
