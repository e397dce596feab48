import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor, VisitRequest } from '#browser';
import { page, servePages } from '../support/pages.ts';
import { launchBrowser } from '../support/report-page.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { columnsOf } from '../support/strip-columns.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
let browser: Browser;
beforeAll(async () => {
  visitor = visitorForTests();
  browser = await launchBrowser();
});
afterAll(() => Promise.all([visitor.close(), browser.close()]));

const BOTH: Partial<VisitRequest> = { looks: ['crops'], acts: ['motion'] };

async function film(body: string, asked = BOTH) {
  const server = await servePages({ '/': page(body, STYLE) });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, asked);
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { evidence, pictures } = result;
    const { crops, motion } = evidence.evidence;
    const strips = crops?.ok ? crops.value.strips?.motion : undefined;
    const parts = motion?.ok ? motion.value.parts.length : undefined;
    const of = (id: string) => {
      const name = strips?.[byId(domOf(evidence), id).index];
      return name === undefined ? undefined : pictures.get(name);
    };
    return { parts, strips, of };
  } finally {
    await server.close();
  }
}

const STYLE = `<style>@keyframes go{to{transform:translateX(68px)}}
  .run{width:100px;height:30px;background:#f00;animation:go 2s infinite alternate linear}
  #turn{width:168px;height:40px;margin:40px 0;background:#f00}</style>`;
const TURN = `<div id="turn">Une</div><script>
  let isFirst = true;
  setInterval(() => {
    isFirst = !isFirst;
    turn.style.background = isFirst ? '#f00' : '#00f';
  }, 3000);
</script>`;

it('show what moves at four instants of the page’s clock, by style and by script', async () => {
  const { parts, of } = await film(`<p>Texte</p><div id="run" class="run">Offre</div>${TURN}`);
  expect(parts).toBe(2);
  // 16 px of margin, 8 where the page begins, and three lines of four pixels between; all of its way is in each frame.
  const run = await columnsOf(browser, of('run'), 4);
  expect(run.height).toBe(62);
  expect(run.width).toBeGreaterThan(4 * 140 + 3 * 4);
  const { width, height, middles } = await columnsOf(browser, of('turn'), 4);
  expect([width, height]).toEqual([4 * 192 + 3 * 4, 72]);
  // It turns every three seconds.
  expect(middles[0]).not.toBe(middles[2]);
  expect(of('turn')?.length).toBeLessThan(40_000);
}, 60_000);

it('are three at most, and none of what a control stops and restarts', async () => {
  const many = Array.from({ length: 5 }, (_one, at) => `<div id="r${at}" class="run">Offre</div>`);
  expect(Object.keys((await film(many.join(''))).strips ?? {})).toHaveLength(3);
  const stopped = await film(`<div id="run" class="run">Offre</div>
    <button onclick="run.style.animationPlayState = run.style.animationPlayState ? '' : 'paused'">Pause</button>`);
  expect([stopped.parts, stopped.strips]).toEqual([1, undefined]);
}, 90_000);

it('are none of a page at rest, nor where no picture is asked for, nor over a field’s value', async () => {
  expect(await film('<p>Texte</p>')).toMatchObject({ parts: 0, strips: undefined });
  const moving = '<div id="run" class="run">Offre</div>';
  expect((await film(moving, { acts: ['motion'] })).strips).toBeUndefined();
  const field = '<input aria-label="Nom" value="Secret">';
  expect((await film(`${moving}${field}`)).strips).toBeUndefined();
}, 90_000);
