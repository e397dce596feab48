import { townLayout, type Layout } from './twin-town-layout.ts';
import { RESULTS, SITE_MAP, STEPS, TOWN_PAGES, type TownPage } from './twin-town-pages.ts';

/** A defect planted in one of the twins: where it is, and the tests that must report it there. */
export interface Planted {
  readonly what: string;
  readonly path: string;
  readonly tests: readonly string[];
  /** Those of the tests that fail there without a person. */
  readonly failed?: readonly string[];
  /** How the page differs from its twin. */
  readonly layout?: Partial<Layout>;
  readonly page?: Partial<TownPage>;
}

const SWAPPED = ['/', '/ecoles/', '/mairie/', '/sorties/', '/demarches/', '/contact'];

export const PLANTED: readonly Planted[] = [
  {
    what: 'entries of the menu in another order',
    path: '/ecoles/cantine',
    tests: ['12.2.1'],
    failed: ['12.2.1'],
    layout: { menu: SWAPPED },
  },
  {
    what: 'menu moved after the content',
    path: '/mairie/budget',
    tests: ['12.2.1'],
    failed: ['12.2.1'],
    layout: { order: ['skip', 'header', 'breadcrumb', 'main', 'menu', 'footer'] },
  },
  {
    what: 'no search',
    path: '/sorties/musee',
    tests: ['12.5.1'],
    failed: ['12.5.1'],
    layout: { search: 'none' },
  },
  {
    what: 'search at the foot of the page',
    path: '/sorties/agenda',
    tests: ['12.5.2', '12.5.3'],
    layout: { search: 'footer' },
  },
  {
    what: 'a link to a search instead of its field',
    path: '/demarches/passeport',
    tests: ['12.5.1', '12.5.2'],
    layout: { search: 'link' },
  },
  {
    what: 'no link to the site map',
    path: '/mairie/conseil',
    tests: ['12.4.1'],
    failed: ['12.4.1'],
    layout: { siteMap: 'none' },
  },
  {
    what: 'link to the site map in the header',
    path: '/ecoles/inscription',
    tests: ['12.4.2', '12.4.3'],
    failed: ['12.4.2', '12.4.3'],
    layout: { siteMap: 'header' },
  },
  {
    what: 'a menu alone: neither site map nor search',
    path: '/sorties/piscine',
    tests: ['12.1.1', '12.4.1', '12.5.1'],
    failed: ['12.4.1', '12.5.1'],
    layout: { siteMap: 'none', search: 'none' },
  },
  {
    what: 'skip link after the header and the menu',
    path: '/mairie/services',
    tests: ['12.7.2'],
    layout: { order: ['header', 'menu', 'skip', 'breadcrumb', 'main', 'footer'] },
  },
  {
    what: 'the same field under another label',
    path: '/sorties/bibliotheque',
    tests: ['11.3.2'],
    layout: { newsletterLabel: 'Votre identifiant' },
  },
  {
    what: 'the title of another page',
    path: '/demarches/mariage',
    tests: ['8.6.1'],
    failed: ['8.6.1'],
    page: { title: 'Demander un acte de naissance' },
  },
  { what: 'the same title, where it is right', path: '/demarches/naissance', tests: ['8.6.1'] },
  {
    what: 'a section missing from the site map',
    path: '/plan-du-site',
    tests: ['12.3.1'],
    page: { links: SITE_MAP.links.filter((path) => !path.startsWith('/sorties/')) },
  },
];

/** Pages of the town hall's site by path; the twin with defects differs from the other by them alone. */
export function twinTown(planted: readonly Planted[]): Readonly<Record<string, string>> {
  const every = [...TOWN_PAGES, SITE_MAP, RESULTS, ...STEPS];
  return Object.fromEntries(
    every.map((page) => {
      const own = planted.filter(({ path }) => path === page.path);
      const changed = Object.assign({}, page, ...own.map((one) => one.page)) as TownPage;
      const layout = Object.assign({}, ...own.map((one) => one.layout)) as Partial<Layout>;
      return [page.path, townLayout(changed, layout)];
    }),
  );
}
