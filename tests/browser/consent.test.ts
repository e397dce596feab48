import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StateRequest, Visitor } from '#browser';
import type { Consent } from '#model';
import { page, servePages } from '../support/pages.ts';
import { domOf, see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

/** Hides the banner and tells what was answered. */
const answer = (word: string) =>
  `onclick="this.closest('.banner').remove(); document.body.append('${word}')"`;
const banner = (id: string, accept: string, refuse: string) =>
  `<main><h1>Page</h1></main><div class="banner ${id.startsWith('.') ? id.slice(1) : ''}" id="${id.replace(/^\W/u, '')}">
  <div class="fr-consent-banner__buttons">
  <button ${accept} ${answer('accepté')}>Tout accepter</button>
  <button ${refuse} ${answer('refusé')}>Tout refuser</button></div></div>`;
const byId = (accept: string, refuse: string) => [`id="${accept}"`, `id="${refuse}"`] as const;

const PAGES: Record<string, string> = {
  '/tarteaucitron': banner(
    '#tarteaucitronAlertBig',
    ...byId('tarteaucitronPersonalize2', 'tarteaucitronAllDenied2'),
  ),
  '/axeptio': banner('#axeptio_overlay', ...byId('axeptio_btn_acceptAll', 'axeptio_btn_dismiss')),
  '/didomi': banner(
    '#didomi-notice',
    ...byId('didomi-notice-agree-button', 'didomi-notice-disagree-button'),
  ),
  '/onetrust': banner(
    '#onetrust-banner-sdk',
    ...byId('onetrust-accept-btn-handler', 'onetrust-reject-all-handler'),
  ),
  '/orejime': banner(
    '.orejime-Banner',
    'class="orejime-Banner-saveButton"',
    'class="orejime-Banner-declineButton"',
  ),
  '/dsfr': banner('.fr-consent-banner', '', ''),
  '/none': '<main><h1>Page</h1></main>',
};

let visitor: Visitor;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  visitor = visitorForTests();
  server = await servePages(
    Object.fromEntries(Object.entries(PAGES).map(([path, body]) => [path, page(body)])),
  );
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

const state = (consent: Consent): StateRequest => ({
  id: 'consent',
  name: { fr: 'Sans bandeau', en: 'Without banner' },
  path: { steps: [], allowSubmit: false, consent, needsBanner: true },
});
const textsOf = (evidence: Parameters<typeof domOf>[0]) =>
  domOf(evidence)
    .nodes.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : []))
    .join(' ');

describe('a consent banner', () => {
  it.each(['/tarteaucitron', '/axeptio', '/didomi', '/onetrust', '/orejime', '/dsfr'])(
    '%s is seen standing, then accepted or refused',
    async (path) => {
      const url = server.origin + path;
      for (const [consent, word] of [
        ['accept', 'accepté'],
        ['refuse', 'refusé'],
      ] as const) {
        const seen = await see(visitor, url, { states: [state(consent)] });
        expect(seen.failedStates).toBeUndefined();
        expect(textsOf(seen)).toContain('Tout refuser');
        const [without] = seen.states ?? [];
        const evidence = { ...seen, evidence: without?.evidence ?? {} };
        expect(textsOf(evidence)).toContain(word);
        expect(textsOf(evidence)).not.toContain('Tout refuser');
      }
    },
  );

  it('is answered by own steps, and makes no state where it does not stand', async () => {
    const steps = [{ click: { role: 'button', name: 'Tout refuser' } }];
    const own = await see(visitor, `${server.origin}/dsfr`, { states: [state({ steps })] });
    expect(own.states?.map(({ id }) => id)).toEqual(['consent']);
    for (const consent of ['refuse', { steps }] as const) {
      const seen = await see(visitor, `${server.origin}/none`, { states: [state(consent)] });
      expect([seen.states, seen.failedStates]).toEqual([undefined, undefined]);
    }
  });

  it('is answered before the steps of other states', async () => {
    const other: StateRequest = {
      id: 'other',
      name: { fr: 'Autre', en: 'Other' },
      path: {
        steps: [{ expect: { text: 'refusé' } }],
        allowSubmit: false,
        consent: 'refuse',
      },
    };
    const seen = await see(visitor, `${server.origin}/didomi`, { states: [other] });
    expect(seen.states?.map(({ id }) => id)).toEqual(['other']);
  });
});
