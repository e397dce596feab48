import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { DomSnapshot } from '#model';
import { page, servePages, type Answer } from '../support/pages.ts';
import { byId, domOf, see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

const css =
  (text: string): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(text);

async function snapshot(body: string, more: Record<string, Answer> = {}): Promise<DomSnapshot> {
  const server = await servePages({ '/': page(body), ...more });
  try {
    return domOf(await see(visitor, `${server.origin}/`));
  } finally {
    await server.close();
  }
}

describe('what is drawn from style sheets', () => {
  it('reads each style sheet once, and each fact takes the sheets it is about', async () => {
    const dom = await snapshot(
      `<link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/print.css" media="print">
      <b id="black">a</b><em id="quote">b</em><s id="print">c</s><p id="host"></p>
      <script>const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<style>i { filter: blur(1px); color: #000 }</style><i id="in">d</i>';</script>`,
      {
        '/imported.css': css('em:hover { color: red } b { color: #000 }'),
        '/site.css': css(`@import url(/imported.css);
          @supports (display: grid) { em::before { content: '«' } } u:focus { color: red }`),
        '/print.css': css('s::after { content: "imprimé" } s { color: #000 }'),
      },
    );
    expect(dom.frames[0]).toMatchObject({
      colorsKnown: true,
      styleRules: {
        states: ['em:hover', 'u:focus'],
        generated: ['em::before', 's::after'],
        effects: ['i'],
        unread: 0,
      },
    });
    expect(byId(dom, 'quote').generated).toEqual({ before: '"«"' });
    expect(byId(dom, 'print')).not.toHaveProperty('generated');
    const told = ['black', 'quote', 'print', 'in'].map(
      (id) => byId(dom, id).declaresColor === true,
    );
    expect(told).toEqual([true, false, true, false]);
  });

  it('says that a style sheet was not read, and reads the rest of the sheet that imports it', async () => {
    const other = await servePages({ '/other.css': css('p { color: red }') });
    const dom = await snapshot(`<style>@import url(${other.origin}/other.css);
      p::after { content: '★' }</style><p id="p">a</p>`);
    await other.close();
    expect(dom.frames[0]?.styleRules).toEqual({ generated: ['p::after'], unread: 1 });
    expect(dom.frames[0]).not.toHaveProperty('colorsKnown');
    expect(byId(dom, 'p').generated).toEqual({ after: '"★"' });
  });
});
