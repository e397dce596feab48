import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementNode } from '#model';
import { matchNodes } from '../../src/browser/match-nodes.ts';
import { openSealed } from '../../src/browser/seal.ts';
import { copiesOf, type Copies, type SealedCopy } from '../../src/browser/sealed-copy.ts';
import { chromiumPath } from '../support/visitor.ts';
import { openHttp, type Canary } from './canary.ts';

/** A page that greets each visitor otherwise: its first list has one item on the first load, two later. */
const PAGE = `<!doctype html><html lang="fr"><title>Mairie</title><main><ul id="news"></ul>
<button type="button" id="menu">Menu</button><p>Un</p><p>Deux</p><iframe srcdoc="<p>Trois</p>"></iframe></main>
<script>document.cookie = 'seen=1';
const visits = Number(new URL(document.currentScript?.src || location.href).searchParams.get('n'));
document.querySelector('#news').innerHTML = '<li>Foire</li>'.repeat(visits || 1);
document.querySelector('#menu').onclick = () => fetch('/canary');</script></html>`;

let site: Canary;
let visited: SealedCopy;
let copies: Copies;
let copy: SealedCopy;

const open = (n: number) => () =>
  openSealed(`${site.origin}/?n=${n}`, {
    egress: { allowedOrigins: [site.origin] },
    launch: { executablePath: chromiumPath(), sandbox: 'auto', isAllowedDocument: () => true },
    viewport: { width: 1280, height: 900 },
    timeoutMs: 15_000,
    settle: { quietMs: 100, capMs: 3000, maxScreens: 1 },
  });
const nothing = { frames: [], nodes: [], styles: [], capped: false, closedShadowRoots: 0 };

beforeAll(async () => {
  site = await openHttp((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  );
  const first = copiesOf(open(1), nothing);
  visited = await first.open();
  copies = copiesOf(open(2), visited.snapshot);
  copy = await copies.open();
}, 60_000);
afterAll(async () => {
  await Promise.all([visited.close(), copies.closeAll()]);
  await site.close();
});

const find = ({ snapshot }: SealedCopy, tag: string): ElementNode[] =>
  snapshot.nodes.filter((node): node is ElementNode => node.kind === 'element' && node.tag === tag);

test('the same elements are found in both loads, through frames, and never another in their place', () => {
  const [menu] = find(visited, 'button');
  const paragraphs = find(visited, 'p').map(({ index }) => index);
  expect(copy.nodes.toOther(menu?.index ?? -1)).toBe(find(copy, 'button')[0]?.index);
  expect(copy.nodes.fromOther(find(copy, 'button')[0]?.index ?? -1)).toBe(menu?.index);
  expect(paragraphs).toHaveLength(3);
  expect(paragraphs.map(copy.nodes.toOther)).toEqual(find(copy, 'p').map(({ index }) => index));
  expect(find(visited, 'li').map(({ index }) => copy.nodes.toOther(index))).toEqual([undefined]);
});

test('a load of a page is wholly matched with itself', () => {
  const { toOther } = matchNodes(visited.snapshot, visited.snapshot);
  const all = visited.snapshot.nodes.map(({ index }) => index);
  expect(all.map(toOther)).toEqual(all);
});

test('a copy is sealed when it is handed over, and gone once all are closed', async () => {
  const before = site.requests.length;
  await copy.page.locator('#menu').click();
  await expect.poll(() => copy.attempts.map(({ url }) => url)).toEqual([`${site.origin}/canary`]);
  expect(site.requests).toHaveLength(before);
  await copies.closeAll();
  expect(copy.page.isClosed()).toBe(true);
});
