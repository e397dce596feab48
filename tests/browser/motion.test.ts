import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '#browser';
import type { MotionFacts } from '#model';
import { servePages, type Answer } from '../support/pages.ts';
import { visitUrl } from '../support/see.ts';
import type { StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

const ASSETS = resolve(import.meta.dirname, '../../rules/examples-assets');
let server: StaticServer;
let visitor: Visitor;
const pages: Record<string, Answer> = {
  '/banniere-animee.gif': picture('banniere-animee.gif', 'image/gif'),
  '/banniere-fixe.gif': picture('banniere-fixe.gif', 'image/gif'),
  '/pixel.png': picture('pixel.png', 'image/png'),
};

beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages(pages);
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

function picture(name: string, type: string): Answer {
  return (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(readFileSync(resolve(ASSETS, name)));
}

async function motionOf(name: string, body: string): Promise<MotionFacts> {
  pages[`/${name}`] = `<!doctype html><html lang="fr"><title>Mairie</title>${body}</html>`;
  const acts = ['motion'] as const;
  const result = await visitUrl(visitor, `${server.origin}/${name}`, { acts });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  const { motion } = result.evidence.evidence;
  if (!motion?.ok) throw new Error(JSON.stringify(motion));
  return motion.value;
}

const SLIDE = `<style>@keyframes g{to{transform:translateX(90px)}}.l{width:80px}</style>`;

test('a page at rest', async () => {
  const facts = await motionOf(
    'rest',
    '<p>Bonjour</p><progress></progress><script>let n = 0;</script>',
  );
  expect(facts).toEqual({
    parts: [],
    short: 0,
    flashes: [],
    images: [],
    unreadImages: 0,
    still: true,
  });
});

test('a text that slides without end, and one that slides twice', async () => {
  const endless = await motionOf(
    'slide',
    `${SLIDE}<div class="l" style="animation:g 2s infinite alternate">Offre</div>`,
  );
  expect(endless.parts).toMatchObject([
    {
      by: 'animation',
      how: 'moves',
      name: 'g',
      endless: true,
      every: 2,
      again: true,
      controls: [],
      left: 0,
    },
  ]);
  const twice = await motionOf(
    'twice',
    `${SLIDE}<div class="l" style="animation:g 2s 2">Offre</div>`,
  );
  expect(twice.parts).toEqual([]);
});

test('a text that blinks', async () => {
  const facts = await motionOf(
    'blink',
    `<style>@keyframes b{50%{opacity:0}}</style><p style="animation:b 1s steps(1) infinite">Complet</p>`,
  );
  expect(facts.parts).toMatchObject([
    { by: 'animation', how: 'blinks', endless: true, again: true },
  ]);
});

test('news that a script replaces, with and without a button that pauses them', async () => {
  const script = `<script>let n = 1; let timer; const news = document.querySelector('#news');
    const go = () => { timer = setInterval(() => { news.style.paddingLeft = (n = (n + 40) % 300) + 'px'; }, 3000); };
    go(); const button = document.querySelector('button');
    if (button) button.onclick = () => { if (timer) { clearInterval(timer); timer = 0; } else go(); };</script>`;
  const alone = await motionOf('news', `<main><div id="news">1</div></main>${script}`);
  expect(alone.parts).toMatchObject([
    { by: 'script', how: 'moves', endless: true, every: 3, again: true, controls: [] },
  ]);
  const paused = await motionOf(
    'paused',
    `<main><div id="news">1</div><button type="button">Mettre en pause</button></main>${script}`,
  );
  expect(paused.parts).toMatchObject([
    {
      again: true,
      left: 0,
      controls: [{ name: 'Mettre en pause', promises: true, effect: 'stops-and-restarts' }],
    },
  ]);
});

test('a counter is a text written anew; a button that does nothing does not stop it', async () => {
  const facts = await motionOf(
    'counter',
    `<main><div id="c">1</div><button type="button">Pause</button></main>
    <script>const c = document.querySelector('#c'); setInterval(() => { c.textContent = +c.textContent + 1; }, 3000);</script>`,
  );
  expect(facts.parts).toMatchObject([
    { by: 'script', how: 'text', every: 3, controls: [{ name: 'Pause', effect: 'none' }] },
  ]);
});

test('animated files, endless or short', async () => {
  const facts = await motionOf(
    'files',
    '<img src="banniere-animee.gif" alt="Soldes"><img src="banniere-fixe.gif" alt="Soldes"><img src="pixel.png" alt="">',
  );
  expect(facts.parts).toMatchObject([{ by: 'image', how: 'moves', endless: true, again: true }]);
  expect(facts.images).toMatchObject([{ frames: 4, seconds: 1.6, loops: null, perSecond: 3 }]);
  expect(facts.unreadImages).toBe(0);
});

test('a canvas that a script paints all the time, and a drawing that animates itself', async () => {
  const facts = await motionOf(
    'canvas',
    `<canvas width="100" height="100"></canvas>
    <svg width="100" height="100"><rect width="30" height="30"><animate attributeName="x" values="0;70;0" dur="2s" repeatCount="indefinite"/></rect></svg>
    <canvas width="50" height="50"></canvas>
    <script>const ink = document.querySelector('canvas').getContext('2d'); let n = 0;
    const paint = () => { n += 3; ink.clearRect(0, 0, 100, 100); ink.fillRect(n % 80, 10, 20, 20); requestAnimationFrame(paint); }; paint();</script>`,
  );
  expect(facts.parts).toMatchObject([
    { by: 'surface', again: true },
    { by: 'surface', again: true },
  ]);
});

test('flashes of a fast animation are counted; a slow one has none', async () => {
  const fast = await motionOf(
    'fast',
    `<style>@keyframes f{0%{background:#000}50%{background:#fff}}</style>
    <div style="width:300px;height:200px;animation:f .2s steps(1) infinite">Alerte</div>`,
  );
  expect(fast.flashes).toMatchObject([{ name: 'f' }]);
  expect(fast.flashes[0]?.perSecond).toBeCloseTo(5, 0);
  expect(fast.flashes[0]?.area).toBeGreaterThan(21_824);
  const slow = await motionOf(
    'slow',
    `<style>@keyframes f{0%{background:#000}50%{background:#fff}}</style>
    <div style="width:300px;height:200px;animation:f 2s steps(1) infinite">Alerte</div>`,
  );
  expect(slow.flashes).toEqual([]);
});
