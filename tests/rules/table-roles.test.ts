import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { DomView } from '#rule-kit';
import { directionOf, headerPlan } from '../../rules/05-tables/_headers.ts';
import { dataTables } from '../../rules/05-tables/_shared.ts';
import { domOf, see } from '../support/see.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

let server: StaticServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await serveFolder(import.meta.dirname);
  visitor = visitorForTests();
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

it('header cells head what Chromium says they head', async () => {
  const dom = new DomView(domOf(await see(visitor, `${server.origin}/tricky-tables.html`)));
  const found = dataTables(dom).map((table) => {
    const plan = headerPlan(table);
    const headers = [...plan.whole].filter((cell) => cell !== plan.corner);
    return {
      table: table.element.attributes['id'],
      ours: headers.map((cell) => `${cell.text}: ${directionOf(cell, plan) ?? '?'}header`),
      chromium: headers.map(({ text, element }) => `${text}: ${element.role ?? '?'}`),
    };
  });
  expect(found).toHaveLength(5);
  for (const { table, ours, chromium } of found) {
    expect(ours.length, table).toBeGreaterThan(1);
    expect(ours, table).toEqual(chromium);
  }
});
