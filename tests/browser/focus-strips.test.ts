import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { CropFacts, EvidenceKey } from '#model';
import { page, servePages } from '../support/pages.ts';
import { launchBrowser } from '../support/report-page.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';
import { columnsOf } from '../support/strip-columns.ts';

let visitor: Visitor;
let browser: Browser;
beforeAll(async () => {
  visitor = visitorForTests();
  browser = await launchBrowser();
});
afterAll(() => Promise.all([visitor.close(), browser.close()]));

interface Walked {
  readonly facts: CropFacts | undefined;
  readonly of: (id: string) => Uint8Array | undefined;
}

async function walk(
  body: string,
  style: string,
  looks: readonly EvidenceKey[] = ['crops', 'keyboard'],
): Promise<Walked> {
  const server = await servePages({ '/': page(body, `<style>${style}</style>`) });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, { looks });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { evidence, pictures } = result;
    const facts = evidence.evidence.crops?.ok ? evidence.evidence.crops.value : undefined;
    const of = (id: string) => {
      const name = facts?.strips?.focus?.[byId(domOf(evidence), id).index];
      return name === undefined ? undefined : pictures.get(name);
    };
    return { facts, of };
  } finally {
    await server.close();
  }
}

const BUTTON = (id: string, more = '') => `<p><button id="${id}" ${more}>Bouton ${id}</button></p>`;
const PALE = '.pale:focus{outline:0;background:#e0e0e0}.pale{background:#fff;border:0}';

describe('strips of the focus', () => {
  it('show the stop without the focus on the left and with it on the right', async () => {
    const { of } = await walk(
      `<div style="height:3000px"></div>
       <p style="padding:40px"><a id="a" href="#" class="box">Lien</a></p>`,
      '.box{display:block;width:80px;height:40px;background:#fff;color:#fff}.box:focus{outline:0;background:#dd0}',
    );
    const bytes = of('a');
    expect(bytes?.length).toBeLessThan(12_000);
    // 24 px of margin on all sides of a box of 80 × 40, twice, and what parts them.
    expect(await columnsOf(browser, bytes, 2)).toEqual({
      ...{ width: 2 * 128 + 4, height: 88 },
      middles: ['FFF', 'FF0'],
    });
  });

  it('are taken of the weak alone, of those alike once, and of five at most', async () => {
    const own = Array.from({ length: 7 }, (_one, at) => `#d${at}{width:${150 + at}px}`);
    const { facts, of } = await walk(
      `${BUTTON('good')}${BUTTON('one', 'class="pale"')}${BUTTON('two', 'class="pale"')}
       ${own.map((_one, at) => BUTTON(`d${at}`, `class="bare k${at}"`)).join('')}`,
      `${PALE}.bare:focus{outline:0}${own.join('')}`,
    );
    expect(of('good')).toBeUndefined();
    expect([of('one') !== undefined, of('two')]).toEqual([true, undefined]);
    expect(Object.keys(facts?.strips?.focus ?? {})).toHaveLength(5);
  });

  it('are cut, not shrunk, where the stop is large', async () => {
    const { of } = await walk(
      '<a id="wide" href="#">Large</a>',
      '#wide{display:block;height:600px}#wide:focus{outline:0}',
    );
    expect(await columnsOf(browser, of('wide'), 2)).toMatchObject({ width: 644, height: 240 });
  });

  it('show no field that holds a value', async () => {
    const field = (id: string, value: string) =>
      `<p style="padding:40px"><input id="${id}" aria-label="${id}" value="${value}"></p>`;
    const { of } = await walk(
      `${field('full', 'secret')}${field('empty', '')}
       <p style="padding:40px"><input aria-label="Mot" value="secret"><a id="near" href="#">Près</a></p>`,
      'input:focus,a:focus{outline:0}',
    );
    expect([of('full'), of('near')]).toEqual([undefined, undefined]);
    expect(of('empty')).toBeDefined();
  });

  it('are none where all shows, nor where no picture is asked for', async () => {
    expect((await walk(BUTTON('good'), '')).facts).toEqual({ ofNode: {}, left: 0 });
    const { facts } = await walk(BUTTON('one', 'class="pale"'), PALE, ['keyboard']);
    expect(facts).toBeUndefined();
  });
});
