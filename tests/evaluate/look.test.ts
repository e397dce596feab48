import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import type { FoldedFinding, Look } from '#model';
import { TEST_IDS } from '#referential';
import { rules } from '#rules';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

/** Findings on pages of one site, by the real rules. */
async function findings(bodies: readonly string[]): Promise<readonly FoldedFinding[]> {
  const paths = bodies.map((body, at) => [`/${at + 1}`, page(body)] as const);
  const server = await servePages(Object.fromEntries(paths));
  try {
    const judge = new Judge({ rules, tests: TEST_IDS });
    for (const [at, [path]] of paths.entries())
      judge.addPage(await see(visitor, server.origin + path, { id: `p${at + 1}` }));
    return judge.conclude().findings;
  } finally {
    await server.close();
  }
}

async function look(body: string, test: string): Promise<Look | undefined> {
  const found = await findings([body]);
  return found.find((one) => one.test === test && one.look)?.look;
}

const ARTICLE = `<header><p>Bandeau du site</p></header>
  <main aria-label="Contenu"><h1>Mairie</h1><h2>Marché</h2><p>Samedi, <b>place</b> du Bourg.</p>
  <figure><a href="/marche"><img src="/m.png" alt="Les étals" aria-describedby="d" width="90" height="60"></a>
  <figcaption>Le marché vu du pont</figcaption></figure>
  <p id="d">Vingt commerçants.</p><textarea>Mon numéro 0601020304</textarea><h2>Travaux</h2></main>
  <footer>Pied de page</footer>`;

describe('what a person looks at', () => {
  it('is the element, what it says of itself, and its neighbours in its part of the page', async () => {
    expect(await look(ARTICLE, '1.3.1')).toEqual({
      attributes: { alt: 'Les étals', 'aria-describedby': 'd', src: '/m.png' },
      description: 'Vingt commerçants.',
      caption: 'Le marché vu du pont',
      link: { text: 'Les étals', href: '/marche' },
      heading: { level: 2, text: 'Marché' },
      landmark: { role: 'main', name: 'Contenu' },
      before: 'Mairie · Marché · Samedi, place du Bourg.',
      after: 'Le marché vu du pont · Vingt commerçants. · Travaux',
    });
  });

  it('never tells what a field holds', async () => {
    const all = JSON.stringify(await findings([ARTICLE]));
    expect(all).not.toContain('0601020304');
  });

  it('cuts long words on the side that is far', async () => {
    const words = 'mot '.repeat(200);
    const { before = '', after = '' } =
      (await look(
        `<main><p>${words}</p><img src="/a.png" alt="Une vue" width="90" height="60"><p>${words}</p></main>`,
        '1.3.1',
      )) ?? {};
    expect(before).toMatch(/^….{100,119}$/u);
    expect(after).toMatch(/^.{100,119}…$/u);
  });

  it('is only of findings that ask a person, and of the first page', async () => {
    const image = '<img src="/a.png" alt="Une vue" width="90" height="60">';
    const found = await findings([
      `<main><h1>Un</h1>${image}<blink>Vu</blink></main>`,
      `<main><h1>Deux</h1>${image}</main>`,
    ]);
    expect(found.some(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(found.filter((one) => one.outcome === 'failed' && one.look)).toEqual([]);
    const shared = found.filter(({ test }) => test === '1.3.1');
    expect(shared.map((one) => [one.pages, one.look?.heading?.text])).toEqual([
      [['p1', 'p2'], 'Un'],
    ]);
  });
});

describe('a film strip', () => {
  const BODY = `<style>a:focus{outline:0}</style><main><a id="a" href="/x">Lien</a></main>`;

  it('stands beside what is found of the focus of its element, not beside the question of the page', async () => {
    const server = await servePages({ '/': page(BODY) });
    const evidence = await see(visitor, `${server.origin}/`, { looks: ['crops', 'keyboard'] });
    await server.close();
    const judge = new Judge({ rules, tests: TEST_IDS });
    judge.addPage(evidence);
    const found = judge.conclude().findings.filter(({ target }) => target?.name === 'Lien');
    const withStrip = found.filter(({ strip }) => strip);
    expect(withStrip.map(({ test, outcome, strip }) => [test, outcome, strip?.shows])).toEqual([
      ['10.7.1', 'failed', 'focus'],
    ]);
    expect(found.filter(({ certainty, strip }) => certainty === 'lead' && strip)).toEqual([]);
  });
});

describe('one question for what is the same everywhere', () => {
  const ICON =
    '<svg role="img" aria-label="Agenda" width="24" height="24"><path d="M2 2h9v9z"/></svg>';
  const LOGO = '<img src="/logo.png" alt="Ville" width="90" height="60">';
  const bodies = Array.from(
    { length: 12 },
    (_one, at) =>
      `<header>${LOGO}${ICON}</header>${'<p>Avant</p>'.repeat(at % 3)}<main><h1>Page ${at}</h1><p>Texte ${at}</p></main>`,
  );

  it('an image, a drawing and a whole page asked about on every page are one finding each', async () => {
    const found = await findings(bodies);
    const asked = (test: string) => found.filter((one) => one.test === test);
    const everywhere = bodies.map((_body, at) => `p${at + 1}`);
    expect(asked('1.3.1').map((one) => one.pages)).toEqual([everywhere]);
    expect(asked('1.3.6').map((one) => one.pages)).toEqual([everywhere]);
    const apart = found.filter((one) => one.look && one.pages.length < bodies.length);
    const said = [...new Set(apart.map((one) => `${one.test} ${one.target?.html.slice(0, 60)}`))];
    // Only what differs from page to page is asked page by page.
    expect(said.filter((text) => !/Page \d|Texte \d|Avant|<body|<main|<html/u.test(text))).toEqual(
      [],
    );
  }, 60_000);
});
