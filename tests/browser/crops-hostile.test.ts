import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CropPictures, Visitor } from '#browser';
import type { CropFacts, PageEvidence } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Taken {
  readonly evidence: PageEvidence;
  readonly pictures: CropPictures;
  readonly facts: CropFacts | undefined;
  /** The name of an element's picture. */
  readonly of: (id: string) => string | undefined;
}

async function take(body: string): Promise<Taken> {
  const server = await servePages({ '/': page(body) });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, { looks: true });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { evidence, pictures } = result;
    const collected = evidence.evidence.crops;
    const facts = collected?.ok ? collected.value : undefined;
    const of = (id: string) => facts?.ofNode[byId(domOf(evidence), id).index];
    return { evidence, pictures, facts, of };
  } finally {
    await server.close();
  }
}

const drawing = (id: string, color: string, style = '') =>
  `<svg id="${id}" width="40" height="30" style="display:block;${style}"><rect width="40" height="30" fill="${color}"/></svg>`;

describe('a picture never holds what somebody typed', () => {
  const over = 'position:absolute;top:0;left:0;width:300px;height:100px';
  const beside = (field: string) =>
    `<div style="position:relative;height:120px">${drawing('d', 'red', over)}${field}</div>`;

  it.each([
    ['a prefilled field', '<input value="0601020304" style="position:absolute">'],
    ['a password field', '<input type="password" style="position:absolute">'],
    ['a text area', '<textarea style="position:absolute">Chez moi</textarea>'],
    ['an editable text', '<div contenteditable style="position:absolute">Chez moi</div>'],
    ['a choice', '<select style="position:absolute"><option>Veuve</select>'],
    ['a frame', '<iframe srcdoc="<input value=secret>" style="position:absolute;top:0"></iframe>'],
    [
      'a closed shadow tree',
      '<span id="h"></span><script>h.attachShadow({mode:"closed"}).innerHTML="<input value=x>"</script>',
    ],
  ])('%s', async (_what, field) => {
    const { of, facts } = await take(beside(field));
    expect(of('d')).toBeUndefined();
    expect(facts?.left).toBe(1);
  });

  it('an empty field and a button hide nothing', async () => {
    const field = '<input style="position:absolute"><input type="submit" value="Envoyer">';
    expect((await take(beside(field))).of('d')).toBeDefined();
  });

  it('the text of a text area is not in the evidence either', async () => {
    const { evidence } = await take('<textarea>Mon 0601020304</textarea>');
    expect(JSON.stringify(domOf(evidence))).not.toContain('0601020304');
  });
});

describe('pages that resist', () => {
  it('stop at sixty for a page, and say how many are left', async () => {
    const all = Array.from({ length: 70 }, (_one, at) => drawing(`d${at}`, `rgb(${at * 3},9,9)`));
    const { pictures, facts } = await take(all.join(''));
    expect(pictures.size).toBe(60);
    expect(facts?.left).toBe(10);
  });

  it('a header that stays in the window and a cookie banner do not stand for what they cover', async () => {
    const fixed = (side: string) =>
      `<div style="position:fixed;left:0;right:0;${side}:0;height:200px;background:#fff">Bandeau</div>`;
    const { of } = await take(`${fixed('top')}${fixed('bottom')}
      <div style="height:1500px"></div>${drawing('under', 'red')}<div style="height:1500px"></div>
      <div style="position:relative;height:50px">${drawing('never', 'red')}
      <div style="position:absolute;inset:0;background:#fff">Dessus</div></div><div style="height:1500px"></div>`);
    expect(of('under')).toBeDefined();
  });

  it('what always moves gets no picture of its neighbour', async () => {
    const { of, facts } = await take(`${drawing('still', 'red')}
      ${drawing('moving', 'blue', 'position:relative')}
      <script>let x = 0; (function go() { moving.style.left = (x = (x + 37) % 900) + 'px'; requestAnimationFrame(go) })()</script>`);
    expect([of('still') !== undefined, of('moving'), facts?.left]).toEqual([true, undefined, 1]);
  });

  it('a page that goes elsewhere when it scrolls is judged as it was', async () => {
    const { evidence, of, facts } = await take(
      `${drawing('near', 'red')}<div style="height:9000px"></div>${drawing('far', 'green')}
      <script>onscroll = () => { if (scrollY > 5000) location.href = '/gone' }</script>`,
    );
    expect(evidence.page.finalUrl).toMatch(/\/$/u);
    expect(of('far')).toBeUndefined();
    expect([of('near') !== undefined, facts?.left]).toEqual([true, 1]);
  });

  it('a page that stops answering when it scrolls keeps its evidence', async () => {
    const { evidence } = await take(
      `${drawing('near', 'red')}<div style="height:9000px"></div>${drawing('far', 'green')}
      <script>onscroll = () => { while (scrollY > 5000); }</script>`,
    );
    expect(evidence.evidence.dom?.ok).toBe(true);
  }, 60_000);

  it('a page that renames what we call changes nothing', async () => {
    const { of } = await take(
      `<form id="f" role="img" aria-label="Plan" style="width:50px;height:50px;background:red">
      <input type="hidden" name="getBoundingClientRect"><input type="hidden" name="scrollIntoView"></form>
      <form name="elementsFromPoint"></form><form name="contains"></form>${drawing('d', 'blue')}
      <script>createImageBitmap = OffscreenCanvas = atob = () => { throw new Error('no') };
      Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1, 1)</script>`,
    );
    expect([of('f') !== undefined, of('d') !== undefined]).toEqual([true, true]);
  });
});
