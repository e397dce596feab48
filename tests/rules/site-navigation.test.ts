import { describe, expect, it } from 'vitest';
import type { PageRef, TestId } from '#model';
import type { Answer, SiteRule } from '#rule-kit';
import { rules } from '#rules';
import type { NavigationDigest } from '../../rules/12-navigation/_navigation.ts';

type Digest = NavigationDigest;
type Access = Digest['siteMaps'][number];

const LINK: Access = {
  kind: 'link',
  name: 'plan du site',
  path: '/plan',
  landmark: 'contentinfo',
  onPage: [8, 1000, 60],
  inZone: [8, 20],
  before: 'banner\nmain\n/legal',
  after: '/contact',
  isCut: false,
};
const FIELD: Access = {
  kind: 'field',
  name: 'rechercher',
  path: '',
  landmark: 'banner',
  onPage: [800, 40, 1100],
  inZone: [800, 40],
  before: '/',
  after: 'navigation\nmain\ncontentinfo',
  isCut: false,
};
const MENU = { links: '/ /mairie /ecoles /sorties', inFooter: false };
const TWIN: Digest = {
  path: '/page',
  order: ['banner', 'search', 'navigation', 'main', 'contentinfo'],
  menus: [MENU],
  siteMaps: [LINK],
  searches: [FIELD],
  banner: ['/'],
  footer: ['/legal', '/plan'],
  hidesSiteMap: false,
  hidesSearch: false,
  isResults: false,
  isSiteMap: false,
  mapLinks: '',
  isStep: false,
  isPartial: false,
  mainLinks: 4,
};
const MOVED = ['banner', 'search', 'main', 'navigation', 'contentinfo'];
const SWAPPED = { ...MENU, links: '/ /sorties /mairie /ecoles' };
const ELSEWHERE = { path: '/elsewhere/page' };
const ACCESS_TESTS: readonly TestId[] = [
  '12.4.1',
  '12.4.2',
  '12.4.3',
  '12.5.1',
  '12.5.2',
  '12.5.3',
];
const ALL_TESTS: readonly TestId[] = ['12.2.1', ...ACCESS_TESTS];

/** What a rule says of a page, in the company of three usual ones. */
function said(test: TestId, odd: Partial<Digest>, page: Partial<PageRef> = {}) {
  const usual = ['p1', 'p2', 'p3'].map((id) => ({ page: ref(id), digest: TWIN }));
  const digest = { ...TWIN, ...odd };
  return compare(test, [...usual, { page: { ...ref('p4'), ...page }, digest }]).get('p4');
}

function compare(
  test: TestId,
  pages: readonly { page: PageRef; digest: Digest }[],
): ReadonlyMap<string, Answer<string>> {
  const rule = rules.find((one): one is SiteRule => one.kind === 'site' && one.head.test === test);
  if (!rule) throw new Error(`no rule across pages for ${test}`);
  return rule.compare(pages);
}

function ref(id: string): PageRef {
  const url = `https://exemple.fr/${id}`;
  return { id, url, finalUrl: url, title: id, lang: 'fr', isHome: false };
}

const isProposed = (answer: Answer<string> | undefined) =>
  answer?.outcome === 'cantTell' && answer.certainty === 'proposed';

describe('rules across pages of navigation', () => {
  it.each(ALL_TESTS)('%s says nothing of consistent twins', (test) => {
    const answer = said(test, { path: '/another', mainLinks: 30 });
    expect(answer?.outcome ?? 'passed').toBe('passed');
  });

  it.each<[string, TestId, Partial<Digest>]>([
    ['a missing site map', '12.4.1', { siteMaps: [] }],
    ['a site map of another name', '12.4.1', { siteMaps: [{ ...LINK, name: 'plan' }] }],
    [
      'a site map elsewhere on screen',
      '12.4.2',
      { siteMaps: [{ ...LINK, onPage: [600, 30, 1500], inZone: [600, 30] }] },
    ],
    [
      'a site map elsewhere in the source',
      '12.4.3',
      { siteMaps: [{ ...LINK, before: 'banner', after: 'main\n/legal' }] },
    ],
    ['a button for a field', '12.5.1', { searches: [{ ...FIELD, kind: 'button' }] }],
    [
      'a search at the bottom',
      '12.5.2',
      { searches: [{ ...FIELD, landmark: 'contentinfo', onPage: [8, 1000, 80] }] },
    ],
    [
      'a search after the menu',
      '12.5.3',
      { searches: [{ ...FIELD, before: 'navigation', after: 'main' }] },
    ],
    ['a menu moved in another section', '12.2.1', { ...ELSEWHERE, order: MOVED }],
    ['entries in another order elsewhere', '12.2.1', { ...ELSEWHERE, menus: [SWAPPED] }],
    ['a site map missing elsewhere', '12.4.1', { ...ELSEWHERE, siteMaps: [], footer: ['/legal'] }],
    [
      'a site map missing where something hides',
      '12.4.1',
      { siteMaps: [], footer: ['/legal'], hidesSiteMap: true },
    ],
    ['a site map missing with its whole footer', '12.4.1', { siteMaps: [], footer: [] }],
  ])('%s is proposed', (_what, test, odd) => {
    expect(isProposed(said(test, odd))).toBe(true);
  });

  it.each<[string, TestId, Partial<Digest>]>([
    ['a moved menu', '12.2.1', { order: MOVED }],
    ['entries in another order', '12.2.1', { menus: [SWAPPED] }],
    ['a missing site map', '12.4.1', { siteMaps: [], footer: ['/legal'] }],
    ['a missing search', '12.5.1', { searches: [] }],
  ])('%s fails among pages of the same section', (_what, test, odd) => {
    expect(said(test, odd)?.outcome).toBe('failed');
  });

  it('an order that only few siblings keep is no custom', () => {
    const pages = [TWIN, TWIN, { ...TWIN, order: MOVED }].map((digest, place) => ({
      page: ref(`p${place + 1}`),
      digest,
    }));
    expect(isProposed(compare('12.2.1', pages).get('p3'))).toBe(true);
  });

  it.each<[string, TestId, Partial<Digest>]>([
    ['59 and 61 pixels', '12.4.2', { siteMaps: [{ ...LINK, onPage: [28, 1000, 60] }] }],
    ['the foot of a longer page', '12.4.2', { siteMaps: [{ ...LINK, onPage: [8, 4000, 61] }] }],
    [
      'one more link before',
      '12.4.3',
      { siteMaps: [{ ...LINK, before: 'banner\nmain\n/legal\n/rgpd' }] },
    ],
    [
      'another breadcrumb first',
      '12.2.1',
      {
        order: ['navigation', ...TWIN.order],
        menus: [{ links: '/ /a /a/b', inFooter: false }, MENU],
      },
    ],
    [
      'pages of results',
      '12.2.1',
      {
        order: [...TWIN.order, 'navigation'],
        menus: [MENU, { links: '/r?2 /r?1 /r?2 /r?3', inFooter: false }],
      },
    ],
  ])('%s is no difference', (_what, test, odd) => {
    expect(said(test, odd)?.outcome ?? 'passed').toBe('passed');
  });

  it.each<[string, Partial<Digest>, Partial<PageRef>]>([
    ['the home page', {}, { isHome: true }],
    ['a step of a process', { isStep: true }, {}],
    ['a page in another language', {}, { lang: 'en' }],
    ['a page read in part', { isPartial: true }, {}],
    ['a page without any usual menu', { menus: [] }, {}],
  ])('%s that lacks its accesses is only asked about', (_what, digest, page) => {
    for (const test of ACCESS_TESTS) {
      const answer = said(test, { ...digest, siteMaps: [], searches: [] }, page);
      expect(answer?.outcome).toBe('cantTell');
      expect(isProposed(answer)).toBe(false);
    }
  });

  it('blocks of a page with other menus are not compared', () => {
    const menus = [{ links: '/en/ /en/town /en/schools', inFooter: false }];
    const order = ['main', 'navigation', 'search', 'banner'];
    expect(said('12.2.1', { menus, order })).toBeUndefined();
  });

  it('a landmark that moved with its link does not pass', () => {
    const moved = { ...LINK, onPage: [8, 20, 3000] as const };
    expect(said('12.4.2', { siteMaps: [moved] })?.outcome).toBe('cantTell');
  });

  it('no order passes on neighbours that were left out', () => {
    expect(said('12.4.3', { siteMaps: [{ ...LINK, isCut: true }] })?.outcome).toBe('cantTell');
  });

  it('two systems pass with the same menu on every page, not with footers or pages of results', () => {
    const map = { ...TWIN, path: '/plan', mainLinks: 40, isSiteMap: true };
    const both = (menu: Digest['menus'][number]) => {
      const pages = ['p1', 'p2'].map((id) => ({ page: ref(id), digest: TWIN }));
      return compare('12.1.1', [
        ...pages,
        { page: ref('p3'), digest: { ...map, menus: [menu] } },
      ]).get('p1')?.outcome;
    };
    expect(both(MENU)).toBe('passed');
    expect(both({ ...MENU, inFooter: true })).toBe('cantTell');
    expect(both({ links: '/r?1 /r?2 /r?3', inFooter: false })).toBe('cantTell');
  });
});
