import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '#browser';
import type { PointerFacts, Reveal } from '#model';
import { servePages, type Answer } from '../support/pages.ts';
import { visitUrl } from '../support/see.ts';
import type { StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

let server: StaticServer;
let visitor: Visitor;
const pages: Record<string, Answer> = {};

beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages(pages);
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

async function pointerOf(name: string, body: string): Promise<PointerFacts> {
  pages[`/${name}`] = `<!doctype html><html lang="fr"><title>Mairie</title>${body}</html>`;
  const acts = ['pointer'] as const;
  const result = await visitUrl(visitor, `${server.origin}/${name}`, { acts });
  if (result.kind === 'failed') throw new Error(result.problem.message);
  const { pointer } = result.evidence.evidence;
  if (!pointer?.ok) throw new Error(`no facts: ${JSON.stringify(pointer)}`);
  return pointer.value;
}

async function onlyReveal(name: string, body: string): Promise<Reveal> {
  const { reveals } = await pointerOf(name, body);
  expect(reveals).toHaveLength(1);
  return reveals[0] as Reveal;
}

test('a page whose rules only change colors shows nothing', async () => {
  const facts = await pointerOf('colors', '<style>a:hover{color:red}</style><a href="/a">A</a>');
  expect(facts).toEqual({ tried: [], reveals: [], rules: { hover: 0, focus: 0 } });
});

test('a menu that only hovering shows: no way by keyboard, its link never reached', async () => {
  const reveal = await onlyReveal(
    'menu',
    `<style>.m ul{display:none}.m:hover ul{display:block}</style>
    <div class="m"><span>Services</span><ul><li><a href="/x">Eau</a></ul></div>`,
  );
  expect(reveal).toMatchObject({
    by: 'hover',
    byRules: true,
    text: 'Eau',
    onPath: 'stays',
    alsoBy: [],
    covers: [],
    again: true,
  });
  expect(reveal.controls).toEqual([{ node: expect.any(Number) as number, text: 'Eau' }]);
});

test('the same menu shown by the focus too', async () => {
  const facts = await pointerOf(
    'menu-focus',
    `<style>.m ul{display:none}.m:hover ul,.m:focus-within ul{display:block}</style>
    <div class="m"><a href="/s">Services</a><ul><li><a href="/x">Eau</a></ul></div>`,
  );
  expect(facts.reveals).toMatchObject([
    { by: 'hover', alsoBy: ['focus'], controls: [{ text: 'Eau', reached: true }], again: true },
    { by: 'focus', alsoBy: ['hover'], controls: [{ text: 'Eau', reached: true }], again: true },
  ]);
});

test('a tooltip over a paragraph, shown by a script that does not listen to Escape', async () => {
  const reveal = await onlyReveal(
    'tooltip',
    `<p style="margin:0"><button id="t">Aide</button></p><p style="margin:0">Ouvert du lundi au vendredi.</p>
    <div id="b" hidden style="position:absolute;top:20px;left:8px;background:#fff">Ce bouton ouvre l’aide.</div>
    <script>t.onmouseenter = () => (b.hidden = false); t.onmouseleave = () => (b.hidden = true);</script>`,
  );
  expect(reveal).toMatchObject({ by: 'hover', onEscape: 'stays', again: true });
  expect(reveal.byRules).toBeUndefined();
  expect(reveal.covers.filter(({ ofTrigger }) => !ofTrigger)).toMatchObject([
    { text: 'Ouvert du lundi au vendredi.' },
  ]);
});

test('the same tooltip that Escape hides', async () => {
  const reveal = await onlyReveal(
    'tooltip-escape',
    `<p style="margin:0"><button id="t">Aide</button></p><p style="margin:0">Ouvert du lundi au vendredi.</p>
    <div id="b" hidden style="position:absolute;top:20px;left:8px;background:#fff">Ce bouton ouvre l’aide.</div>
    <script>t.onmouseenter = () => (b.hidden = false); t.onmouseleave = () => (b.hidden = true);
    onkeydown = (event) => { if (event.key === 'Escape') b.hidden = true; };</script>`,
  );
  expect(reveal).toMatchObject({ by: 'hover', onEscape: 'gone', again: true });
});

test('a content that goes before the pointer is on it', async () => {
  const reveal = await onlyReveal(
    'gap',
    `<style>#b{position:absolute;top:60px;display:none}#t:hover+#b{display:block}</style>
    <button id="t">?</button><div id="b">Aide <a href="/a">détails</a></div>`,
  );
  expect(reveal).toMatchObject({
    by: 'hover',
    byRules: true,
    onPath: 'gone',
    alsoBy: [],
    again: true,
  });
});

test('a skip link that shows itself holds its trigger; a title shows nothing', async () => {
  const reveal = await onlyReveal(
    'skip',
    `<style>.s{position:absolute;left:-999px}.s:focus{left:0}</style>
    <a class="s" href="#m">Contenu</a><main id="m"><a href="/a" title="Ouvrir">Ouvrir la page</a></main>`,
  );
  expect(reveal).toMatchObject({ by: 'focus', holdsTrigger: true });
});
