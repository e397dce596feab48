import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { KeyboardFacts, KeyboardStop } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Walked {
  readonly facts: KeyboardFacts | undefined;
  /** Ids of the stops, in order; `?` for an element the snapshot does not hold. */
  readonly order: readonly string[];
  readonly of: (id: string) => KeyboardStop | undefined;
  /** Methods and paths the server was asked for. */
  readonly asked: readonly string[];
}

async function walk(body: string, head = '', looks = true): Promise<Walked> {
  const asked: string[] = [];
  const server = await servePages({
    '/': page(body, head),
    '/inner': page('<a id="inner" href="/x">Dedans</a>'),
    '/else': (request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end('');
    },
  });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, { looks: looks && ['keyboard'] });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const dom = domOf(result.evidence);
    const { keyboard } = result.evidence.evidence;
    const facts = keyboard?.ok ? keyboard.value : undefined;
    const order = (facts?.stops ?? []).map(({ node }) => {
      const element = node === null ? undefined : dom.nodes[node];
      return (element?.kind === 'element' && element.attributes['id']) || '?';
    });
    const of = (id: string) => facts?.stops.find(({ node }) => node === byId(dom, id).index);
    return { facts, order, of, asked };
  } finally {
    await server.close();
  }
}

const FAR = '<div style="height:3000px"></div>';

describe('a walk with Tab', () => {
  it('meets each stop once, in shadow trees and frames too, and leaves the page both ways', async () => {
    const { facts, order } = await walk(
      `<a id="one" href="#">Un</a><div id="host"></div>${FAR}<iframe src="/inner" title="Cadre"></iframe>
       <button id="last">Fin</button><script>
       host.attachShadow({mode:'open'}).innerHTML = '<button id="shadow">Ombre</button>'</script>`,
    );
    expect(order).toEqual(['one', 'shadow', 'inner', 'last']);
    expect(facts).toMatchObject({ forward: { end: 'left' }, backward: { end: 'left' } });
    expect(facts?.capped).toBeUndefined();
  });

  it('tells the browser’s own ring from one of the author, and from none', async () => {
    const { of } = await walk(
      '<button id="own">Un</button> <button id="ring">Deux</button> <button id="none">Trois</button>',
      '<style>#ring:focus{outline:3px solid #00c}#none{outline:0}</style>',
    );
    expect(of('own')).toMatchObject({ sight: 'shown', change: { native: true } });
    expect(of('own')?.change?.line).toBeGreaterThan(1);
    expect(of('ring')?.change).toMatchObject({ native: false });
    expect(of('ring')?.change?.strongLine).toBeGreaterThan(2);
    expect(of('none')?.change).toMatchObject({ line: 0, again: 'nothing' });
  });

  it('is not sure of what moves, and sees what changes far from the stop', async () => {
    const { of } = await walk(
      `<button id="moves">0</button>${FAR}<button id="away">Loin</button><div style="height:90px"></div><p>Texte</p>
       <script>setInterval(() => (moves.textContent = String(Math.random())), 40)</script>`,
      '<style>button{outline:0}#away:focus ~ p{background:#000}</style>',
    );
    expect(of('moves')).toMatchObject({ sight: 'shown' });
    expect(of('moves')?.change).toBeUndefined();
    expect(of('away')?.change).toMatchObject({ line: 0, again: 'something' });
  });

  it('photographs two of the stops that are drawn alike, and no stranger for them', async () => {
    const links = [...'abcde'].map((id) => `<a id="${id}" href="/x">Lien</a> `).join('');
    const { of } = await walk(
      `<nav>${links}<a id="bare" class="bare" href="/x">Lien</a></nav>`,
      '<style>a:focus{outline:3px solid #00c}.bare:focus{outline:0}</style>',
    );
    for (const id of ['c', 'd', 'e']) expect(of(id)?.change?.like).toBe(of('a')?.node);
    expect(of('b')?.change?.like).toBeUndefined();
    expect(of('e')?.change).toEqual({ ...of('a')?.change, like: of('a')?.node });
    expect(of('bare')?.change).toMatchObject({ line: 0, again: 'nothing' });
  });

  it('finds the label on which a hidden field shows its focus, and what changes colors alone', async () => {
    const { of } = await walk(
      `<input type="checkbox" id="box"><label id="label" for="box">Accepter</label>
       <a id="red" href="/x">Lien</a> <a id="lined" href="/x">Lien</a>`,
      `<style>input{opacity:0;position:absolute}input:focus + label{outline:3px solid #00c}
       #red:focus{outline:0;color:#c00}#lined:focus{outline:0;text-decoration:none}</style>`,
    );
    expect(of('box')).toMatchObject({ sight: 'shown', change: { native: false } });
    expect(of('box')?.on).toBeDefined();
    expect(of('box')?.change?.strongLine).toBeGreaterThan(1);
    expect(of('red')?.recolored).toBe(true);
    expect(of('lined')?.recolored).toBeUndefined();
  });

  it('looks twice at what is out of sight', async () => {
    const { of } = await walk(
      '<a id="away" href="#x">Loin</a> <a id="comes" href="#x">Vient</a><p id="x">Texte</p>',
      `<style>a{position:absolute;left:-9999px}#comes:focus{animation:vient .3s forwards}
       @keyframes vient{to{left:0}}</style>`,
    );
    expect(of('away')).toMatchObject({ sight: 'outside', sightAgain: 'outside' });
    expect(of('comes')).toMatchObject({ sight: 'outside', sightAgain: 'shown' });
  });

  it('tells a circle that no Tab leaves, and a focus that vanishes', async () => {
    const { facts, of } = await walk(
      '<a id="gone" href="#">Un</a> <input id="held"> <a id="after" href="#">Deux</a><script>gone.onfocus = () => gone.blur(); held.onkeydown = (e) => e.preventDefault()</script>',
    );
    const loop = [of('held')?.node];
    expect(facts).toMatchObject({
      forward: { end: 'loop', loop },
      backward: { end: 'loop', loop },
    });
    expect(of('gone')).toMatchObject({ dropsFocus: 'again' });
    expect(of('after')).toBeUndefined();
  });

  it('holds media controls and dates for no circle', async () => {
    const { facts, order } = await walk(
      '<video id="film" controls></video><input type="datetime-local" id="day"><a id="end" href="#">Fin</a>',
    );
    expect(order).toEqual(['film', 'day', 'end']);
    expect(facts?.forward.end).toBe('left');
  });

  it('ends where the page goes elsewhere, and sends nothing but GET', async () => {
    const { facts, asked } = await walk(
      `<a id="one" href="#">Un</a> <a id="two" href="#">Deux</a><script>
       one.onfocus = () => { fetch('/else', { method: 'POST', body: 'x' }).catch(() => 0); };
       two.onfocus = () => { location.href = '/else'; }</script>`,
    );
    expect(facts?.capped).toBe('left-page');
    expect(asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
  });

  it('presses neither Enter nor Space, and is no part of a quick visit', async () => {
    const { of, asked } = await walk(
      `<button id="key">0</button><form action="/else"><button id="send">Envoyer</button></form><script>
       addEventListener('keydown', (e) => { if (e.key !== 'Tab' && e.key !== 'Shift') fetch('/else'); });
       addEventListener('click', () => fetch('/else'))</script>`,
    );
    expect(of('send')).toBeDefined();
    expect(asked).toEqual([]);
    expect((await walk('<button>Un</button>', '', false)).facts).toBeUndefined();
  });
});
