import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { DomView, type SiteRule } from '#rule-kit';
import { rules } from '#rules';
import { page, servePages } from '../support/pages.ts';
import { domOf, see } from '../support/see.ts';
import { twinTown } from '../support/twin-towns.ts';
import { visitorForTests } from '../support/visitor.ts';

const SITE_RULES = rules.filter((rule): rule is SiteRule => rule.kind === 'site');
/** Characters of JSON one rule keeps of a usual page, and of any page at all. */
const USUAL = 4_000;
const MOST = 60_000;

const long = (word: string) => `${word}-`.repeat(400);
const many = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));

/** Everything a digest holds, in plenty and in length. */
const HUGE = page(
  `<header>${many(20, (n) => `<input type="search" name="q${n}" aria-label="${long('chercher')}">`).join('')}
  ${many(300, (n) => `<a href="/${long('tete')}${n}">${long('lien')}</a>`).join('')}</header>
  ${many(40, (m) => `<nav aria-label="${m}">${many(150, (n) => `<a href="/${m}/${long('menu')}${n}">${n}</a>`).join('')}</nav>`).join('')}
  <main><h1>Plan du site ${long('titre')}</h1><p>${many(5000, (n) => `motlong${n}`).join(' ')} ${long('mot')}</p>
  ${many(1000, (n) => `<a href="/${long('plan')}${n}">${n}</a>`).join('')}
  <form action="/${long('envoi')}">${many(300, (n) => `<label for="f${n}">${long('nom')}</label><input id="f${n}" name="${long('champ')}${n}">`).join('')}</form></main>
  <footer>${many(50, (n) => `<a href="/${long('plan')}${n}">Plan du site</a>`).join('')}</footer>`,
);

let server: Awaited<ReturnType<typeof servePages>>;
let visitor: Visitor;

beforeAll(async () => {
  server = await servePages({ ...twinTown([]), '/huge': HUGE });
  visitor = visitorForTests();
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

async function sizes(path: string): Promise<Readonly<Record<string, number>>> {
  const seen = await see(visitor, `${server.origin}${path}`);
  const facts = { page: seen.page, dom: new DomView(domOf(seen)) };
  const digests = SITE_RULES.map((rule) => {
    const digest = rule.digest(facts as Parameters<SiteRule['digest']>[0]);
    return [rule.id, JSON.stringify(digest ?? null).length] as const;
  });
  return Object.fromEntries(digests);
}

it('a rule across pages keeps little of a usual page', async () => {
  const kept = await sizes('/ecoles/cantine');
  expect(Object.entries(kept).filter(([, size]) => size > USUAL)).toEqual([]);
  expect(kept['12.4.1']).toBeGreaterThan(100);
});

it('what it keeps of any page has a limit', async () => {
  const kept = await sizes('/huge');
  expect(Object.entries(kept).filter(([, size]) => size > MOST)).toEqual([]);
  expect(kept['12.4.1']).toBeGreaterThan(10_000);
});
