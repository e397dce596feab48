import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import type { PageEvidence } from '#model';
import { rules } from '#rules';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

const OPENER = `<button onclick="document.querySelector('dialog').showModal()">Ouvrir</button>`;
const dialog = (body: string) => page(`${OPENER}<dialog>${body}</dialog>`);
const PAGES: Record<string, string> = {
  '/frame': dialog('<iframe src="about:blank"></iframe>'),
  '/labelled': dialog('<label for="rue">Rue</label><input id="rue" name="rue">'),
  '/both': page(
    `<label for="nom">Nom</label><input id="nom">${OPENER}<dialog><input name="rue"></dialog>`,
  ),
  '/both-labelled': page(
    `<label for="nom">Nom</label><input id="nom">${OPENER}<dialog><label for="rue">Rue</label><input id="rue"></dialog>`,
  ),
  '/details': page('<details><summary>Plus</summary><iframe src="about:blank"></iframe></details>'),
  '/dead': page('<p>Bonjour</p><div hidden><img src="x.png"></div>'),
  '/never': dialog(
    '<input type="hidden" name="a"><svg><symbol id="i"><path d="M0 0h9"/></symbol></svg><img src="a.png" width="1" height="1">',
  ),
};

let visitor: Visitor;
const seen = new Map<string, PageEvidence>();
beforeAll(async () => {
  visitor = visitorForTests();
  const server = await servePages(PAGES);
  for (const path of Object.keys(PAGES))
    seen.set(path, await see(visitor, server.origin + path, { id: 'p1' }));
  // The same page once its dialog is open.
  const open = page(`${OPENER}<dialog open><iframe src="about:blank"></iframe></dialog>`);
  const opened = await servePages({ '/': open });
  seen.set('/opened', await see(visitor, `${opened.origin}/`, { id: 'p1' }));
  await Promise.all([server.close(), opened.close()]);
});
afterAll(() => visitor.close());

const TESTS = ['1.1.1', '1.1.5', '2.1.1', '11.1.1'] as const;
type Test = (typeof TESTS)[number];
function judge(path: string, more: Partial<PageEvidence> = {}) {
  const bench = new Judge({ rules, tests: TESTS });
  bench.addPage({ ...(seen.get(path) as PageEvidence), ...more });
  return bench.conclude();
}
const on = (path: string, test: Test) => {
  const { outcome, reason } = judge(path).pages[0]?.tests[test] ?? {};
  return [outcome, reason];
};
const OPEN = ['cantTell', 'hidden-contents'];

describe('what a page does not show as it loads', () => {
  it('keeps a test from being inapplicable: in a dialog, a closed details', () => {
    expect(on('/frame', '2.1.1')).toEqual(OPEN);
    expect(on('/details', '2.1.1')).toEqual(OPEN);
    // However well it is made: that the test applies is enough.
    expect(on('/labelled', '11.1.1')).toEqual(OPEN);
  });

  it('keeps a test from passing only where it would not pass as written', () => {
    expect(on('/both', '11.1.1')).toEqual(OPEN);
    expect(on('/both-labelled', '11.1.1')[0]).toBe('passed');
  });

  it('is asked about once, at its first element', () => {
    const { findings } = judge('/frame');
    const [asked, ...others] = findings.filter(({ test }) => test === '2.1.1');
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ outcome: 'cantTell', certainty: 'lead', data: { count: 1 } });
    expect(asked?.target?.html).toMatch(/^<iframe/u);
    expect(asked?.message.fr).toMatch(/pas affiché au chargement/u);
  });

  it('is no matter where nothing could show it', () => {
    expect(on('/dead', '1.1.1')).toEqual(['inapplicable', null]);
    expect(on('/never', '11.1.1')).toEqual(['inapplicable', null]);
    expect(on('/never', '1.1.5')).toEqual(['inapplicable', null]);
    expect(on('/never', '1.1.1')).toEqual(['inapplicable', null]);
  });

  it('is judged in the state that shows it, where one does', () => {
    const { evidence, page: own, settled } = seen.get('/opened') as PageEvidence;
    const name = { fr: 'fenêtre', en: 'dialog' };
    const state = { id: 'dialog', name, how: [], page: own, evidence, settled };
    const { findings, pages } = judge('/frame', { states: [state] });
    expect(pages[0]?.tests['2.1.1']?.outcome).toBe('failed');
    expect(findings.filter(({ test }) => test === '2.1.1').map((one) => one.state)).toEqual([
      'dialog',
    ]);
    const without = { ...evidence };
    delete (without as { dom?: unknown }).dom;
    const unseen = judge('/frame', { states: [{ ...state, evidence: without }] });
    expect(unseen.pages[0]?.tests['2.1.1']?.outcome).toBe('cantTell');
  });
});
