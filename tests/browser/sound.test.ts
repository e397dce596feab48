import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '#browser';
import type { SoundFacts } from '#model';
import { servePages, type Answer } from '../support/pages.ts';
import { visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

const ASSETS = resolve(import.meta.dirname, '../../rules/examples-assets');
let server: Awaited<ReturnType<typeof servePages>>;
let visitor: Visitor;
const pages: Record<string, Answer> = {
  '/long.wav': file('son-4s.wav'),
  '/short.wav': file('son-1s.wav'),
};

beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages(pages);
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

function file(name: string): Answer {
  return (_, response) =>
    response
      .writeHead(200, { 'content-type': 'audio/wav' })
      .end(readFileSync(resolve(ASSETS, name)));
}

async function soundOf(name: string, body: string): Promise<SoundFacts | undefined> {
  pages[`/${name}`] = `<!doctype html><html lang="fr"><title>Mairie</title>${body}</html>`;
  const result = await visitUrl(visitor, `${server.origin}/${name}`, { acts: ['sound'] });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  const { sound } = result.evidence.evidence;
  if (sound && !sound.ok) throw new Error(JSON.stringify(sound));
  return sound?.value;
}

test('a page without code nor media is not listened to', async () => {
  expect(await soundOf('still', '<p>Bonjour</p>')).toBeUndefined();
});

test('a sound that is in no document is heard twice, and a button that mutes it is found', async () => {
  const sound = await soundOf(
    'loose',
    `<button type="button" class="menu">Menu</button><button type="button">Couper le son</button>
    <script>const jingle = new Audio('/long.wav'); jingle.play().catch(() => {});
    document.querySelectorAll('button')[1].onclick = () => { jingle.muted = true; };</script>`,
  );
  expect(sound?.media).toMatchObject([
    { node: null, source: '/long.wav', plays: 'long', seconds: 4, audible: true, again: true },
  ]);
  expect(sound?.controls).toMatchObject([
    { name: 'Couper le son', promises: true, effect: 'stops' },
  ]);
});

test('a jingle that is over soon is told from one that a script plays again and again', async () => {
  const once = await soundOf('once', '<audio autoplay src="/short.wav"></audio>');
  expect(once?.media).toMatchObject([{ plays: 'short', seconds: 1 }]);
  const part = await soundOf('part', '<audio autoplay src="/long.wav#t=1,3"></audio>');
  expect(part?.media).toMatchObject([{ plays: 'short', seconds: 2 }]);
  const again = await soundOf(
    'again',
    `<audio autoplay src="/short.wav"></audio><script>const one = document.querySelector('audio');
    one.onended = () => one.play();</script>`,
  );
  expect(again?.media).toMatchObject([{ plays: 'long', loop: true }]);
});

test('what is muted, at rest, late or cannot be played', async () => {
  const sound = await soundOf(
    'others',
    `<audio autoplay muted src="/long.wav"></audio><audio controls src="/long.wav"></audio>
    <audio id="late" src="/long.wav"></audio><audio autoplay src="/none.wav"></audio>
    <script>setTimeout(() => document.querySelector('#late').play(), 8000);</script>`,
  );
  expect(sound?.media.map(({ plays }) => plays)).toEqual(['muted', 'no', 'long', 'unknown']);
});

test('a sound that is fetched after the seal is not heard, and nothing leaves for it', async () => {
  const sound = await soundOf(
    'fetched',
    `<script>setTimeout(() => { new Audio('/late.wav').play().catch(() => {}); }, 15000);</script>`,
  );
  expect(sound).toMatchObject({ missed: true });
  expect(server.hits.get('/late.wav')).toBeUndefined();
});

test('a sound that a script computes is told, not listened to', async () => {
  const sound = await soundOf(
    'computed',
    `<script>const made = new AudioContext(); const tone = made.createOscillator();
    tone.connect(made.destination); tone.start();</script>`,
  );
  expect(sound).toMatchObject({ computed: true, media: [] });
});
