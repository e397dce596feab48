import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { KeyPressFacts } from '#model';
import { page, servePages } from '../support/pages.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

interface Pressed {
  readonly facts: KeyPressFacts | undefined;
  readonly nodeOf: (id: string) => number;
  readonly asked: readonly string[];
}

async function press(body: string): Promise<Pressed> {
  const asked: string[] = [];
  const server = await servePages({
    '/': page(body),
    '/else': (request, response) => {
      asked.push(request.method ?? '');
      response.end('');
    },
  });
  try {
    const acts = ['keyPresses'] as const;
    const result = await visitUrl(visitor, `${server.origin}/`, { acts });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { keyPresses } = result.evidence.evidence;
    const dom = domOf(result.evidence);
    const nodeOf = (id: string) => byId(dom, id).index;
    return { facts: keyPresses?.ok ? keyPresses.value : undefined, nodeOf, asked };
  } finally {
    await server.close();
  }
}

describe('keys pressed on sealed copies', () => {
  it('tells a letter that acts, twice, and sends nothing', async () => {
    const { facts, nodeOf, asked } = await press(
      `<p id="help" hidden>Aide</p><input id="field"><script>
       addEventListener('keydown', ({ key }) => { if (key === 'h') help.hidden = false;
         if (key === '7') fetch('/else', { method: 'POST' }).catch(() => 0); });
       </script>`,
    );
    expect(facts?.keys).toEqual([
      { key: 'h', effect: expect.objectContaining({ shown: [nodeOf('help')] }), twice: true },
    ]);
    expect(facts?.capped).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('leaves alone what needs a modifier, and what is typed in a field', async () => {
    const { facts } = await press(
      `<p id="out">0</p><input id="field"><script>
       addEventListener('keydown', (e) => { if (e.ctrlKey && e.key === 's') out.textContent = '1'; });
       field.onkeydown = () => (out.textContent = '2');</script>`,
    );
    expect(facts).toMatchObject({ keys: [], links: [] });
  });

  it('tells where Tab goes on after a link to a place, and after one that a script stops', async () => {
    const menu = '<a id="menu" href="/else">Menu</a>';
    const main = '<main id="main"><a id="inside" href="/else">Lire</a></main>';
    const good = await press(`<a id="skip" href="#main">Contenu</a>${menu}${main}`);
    expect(good.facts?.links).toEqual([{ node: good.nodeOf('skip'), next: good.nodeOf('inside') }]);
    const bad = await press(
      `<a id="skip" href="#main" onclick="return false">Contenu</a>${menu}${main}`,
    );
    expect(bad.facts?.links).toEqual([
      { node: bad.nodeOf('skip'), next: bad.nodeOf('menu'), twice: true },
    ]);
  });

  it('has nothing to press on a page without scripts or places', async () => {
    expect((await press('<p>Texte</p>')).facts).toBeUndefined();
  });
});
