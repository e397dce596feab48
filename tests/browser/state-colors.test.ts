import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { ForcedState, StateColorFacts, StateText } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Seen {
  readonly facts: StateColorFacts;
  readonly of: (id: string, state: ForcedState) => StateText | undefined;
}

async function inStates(css: string, body: string, head = ''): Promise<Seen> {
  const server = await servePages({ '/': page(body, `${head}<style>${css}</style>`) });
  try {
    const evidence = await see(visitor, `${server.origin}/`, { looks: true });
    const { stateColors } = evidence.evidence;
    if (!stateColors?.ok) throw new Error(JSON.stringify(stateColors));
    const facts = stateColors.value;
    const dom = domOf(evidence);
    const of: Seen['of'] = (id, state) =>
      facts.texts.find((one) => one.node === byId(dom, id).index && one.state === state);
    return { facts, of };
  } finally {
    await server.close();
  }
}

const RED = 'rgb(255, 0, 0)';

describe('colors in states', () => {
  it('tells the color of a hovered text and what lies behind it, at rest and then', async () => {
    const { of, facts } = await inStates(
      'p { color: #333 } p:hover { color: red; background: #eee }',
      '<p id="one">Agenda</p>',
    );
    expect(of('one', 'hover')).toEqual({
      node: of('one', 'hover')?.node,
      state: 'hover',
      alike: 1,
      rest: { color: 'rgb(51, 51, 51)', behind: [], onCanvas: true },
      look: { color: RED, behind: [{ color: 'rgb(238, 238, 238)' }] },
      again: true,
    });
    expect(facts).toMatchObject({ tried: 1 });
    expect(facts.left).toBeUndefined();
  });

  it('hovers all that holds a text, and presses it with the focus on its control', async () => {
    const { of } = await inStates(
      'li:hover a { color: red } a:focus:active { color: #0000ff }',
      '<ul><li><a id="one" href="#">Agenda</a></li></ul>',
    );
    expect(of('one', 'hover')?.look.color).toBe(RED);
    expect(of('one', 'active')?.look.color).toBe('rgb(0, 0, 255)');
  });

  it('gives the focus to each control, as the keyboard does', async () => {
    const { of } = await inStates(
      'a:focus-visible { color: red } form:focus-within p { color: red }',
      '<form><p id="text">Recherche</p><a id="one" href="#">Aide</a></form>',
    );
    expect(of('one', 'focus')).toMatchObject({ look: { color: RED } });
    expect(of('text', 'focus')).toMatchObject({
      look: { color: RED },
      focused: of('one', 'focus')?.node,
    });
  });

  it('tries one of those that are alike, each of those that a rule treats apart', async () => {
    const items = [1, 2, 3, 4].map((n) => `<li id="i${n}">Jour ${n}</li>`).join('');
    const { facts, of } = await inStates(
      'li:hover { color: red } li:last-child:hover { color: blue }',
      `<ul>${items}</ul>`,
    );
    expect(facts.tried).toBe(2);
    expect(of('i1', 'hover')).toMatchObject({ alike: 3, look: { color: RED } });
    expect(of('i4', 'hover')).toMatchObject({ alike: 1, look: { color: 'rgb(0, 0, 255)' } });
  });

  it('waits for no transition, and is not sure where something else paints', async () => {
    const { of } = await inStates(
      `p { transition: all 5s } #slow:hover { color: red } #pale:hover { opacity: 0.5 }
      #veil { position: relative } #veil:hover { color: red }
      #veil:hover::before { content: ""; position: absolute; inset: 0; background: #000; z-index: -1 }`,
      '<p id="slow">Lent</p><p id="pale">Pâle</p><p id="veil">Voilé</p>',
    );
    expect(of('slow', 'hover')).toMatchObject({ look: { color: RED } });
    expect(of('slow', 'hover')?.unsure).toBeUndefined();
    expect(of('pale', 'hover')?.unsure).toBe('opacity');
    expect(of('veil', 'hover')?.unsure).toBe('generated');
  });

  it('tells of rules for states that it does not bring about', async () => {
    const { facts } = await inStates(
      'a:visited { color: #aaa } h1:hover + p { color: #aaa } .none:hover { color: #aaa }',
      '<h1>Mairie</h1><p><a href="#">Agenda</a></p>',
    );
    expect(facts.beyond).toEqual(['a:visited', 'h1:hover + p']);
    expect(facts.unread).toBeUndefined();
  });

  it('counts the style sheets of other origins, which it cannot read', async () => {
    const far = await servePages({
      '/far.css': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/css' }).end('a:hover { color: #aaa }'),
    });
    const link = `<link rel="stylesheet" href="${far.origin}/far.css">`;
    const { facts } = await inStates('', '<a href="#">Agenda</a>', link).finally(far.close);
    expect(facts).toMatchObject({ tried: 0, unread: 1 });
  });

  it('sends the page no event, and leaves it as it was', async () => {
    const { facts, of } = await inStates(
      `a { color: #333; transition: color 1s } a:hover, a:focus, a:active { color: red }
      html.told a { color: lime !important }`,
      `<a id="one" href="#">Agenda</a>
      <script>
        for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'mousedown', 'click',
          'keydown', 'transitionrun', 'transitionend', 'scroll'])
          document.addEventListener(type, ({ target }) => {
            if (target === one) document.documentElement.classList.add('told');
          }, true);
      </script>`,
    );
    expect(of('one', 'hover')?.look.color).toBe(RED);
    expect(facts.texts.some(({ look }) => look.color === 'rgb(0, 255, 0)')).toBe(false);
    expect(facts.left).toBeUndefined();
  });
});
