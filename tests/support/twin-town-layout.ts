import { MENU, nameOf, sectionOf, type TownPage } from './twin-town-pages.ts';

type Block = 'skip' | 'header' | 'menu' | 'breadcrumb' | 'main' | 'footer';

/** What all pages of the site have alike, and a planted defect changes. */
export interface Layout {
  readonly order: readonly Block[];
  readonly menu: readonly string[];
  readonly search: 'header' | 'footer' | 'link' | 'none';
  readonly siteMap: 'footer' | 'header' | 'none';
  readonly newsletterLabel: string;
}

const USUAL: Layout = {
  order: ['skip', 'header', 'menu', 'breadcrumb', 'main', 'footer'],
  menu: MENU,
  search: 'header',
  siteMap: 'footer',
  newsletterLabel: 'Votre adresse de courriel',
};

const STYLE = `
  body { margin: 0; font: 16px/1.5 sans-serif; color: #111; background: #fff }
  header, footer, main, nav { padding: 12px 24px }
  header { display: flex; gap: 24px; justify-content: space-between; border-bottom: 1px solid #555 }
  nav ul { display: flex; gap: 16px; margin: 0; padding: 0; list-style: none }
  .side ul { display: block }
  .skip { position: absolute; left: -999px }
  .skip:focus { left: 0; top: 0; background: #fff }`;

/** A whole page of the site, as its template builds it. */
export function townLayout(page: TownPage, changes: Partial<Layout>): string {
  const layout = { ...USUAL, ...changes };
  const blocks: Readonly<Record<Block, string>> = {
    skip: '<a class="skip" href="#contenu">Aller au contenu</a>',
    header: header(page, layout),
    menu: `<nav aria-label="Menu principal">${list(layout.menu)}</nav>`,
    breadcrumb: `<nav aria-label="Fil d’Ariane">${list(['/', ...sectionOf(page.path).slice(0, 1)])}</nav>`,
    main: `<main id="contenu" tabindex="-1"><h1>${page.heading}</h1>${content(page)}</main>${aside(page)}`,
    footer: footer(layout),
  };
  const order = ownOrder(page, layout.order);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${page.title} – Lavoir-sur-Yvette</title><style>${STYLE}</style></head>
<body>${order.map((block) => blocks[block]).join('\n')}</body></html>`;
}

/** The home page has no breadcrumb; a step of a process shows nothing that leads out of it. */
function ownOrder({ template }: TownPage, order: readonly Block[]): readonly Block[] {
  if (template === 'home') return order.filter((block) => block !== 'breadcrumb');
  return template === 'step' ? ['skip', 'header', 'main'] : order;
}

const SEARCH =
  '<form role="search" action="/recherche"><label for="q">Rechercher</label> <input type="search" id="q" name="q"> <button>Chercher</button></form>';
const SEARCH_LINK = '<a href="/recherche">Rechercher</a>';
const MAP_LINK = '<a href="/plan-du-site">Plan du site</a>';

function header({ template }: TownPage, { search, siteMap }: Layout): string {
  const logo = '<p><a href="/">Lavoir-sur-Yvette</a></p>';
  if (template === 'step') return `<header>${logo}</header>`;
  const seek = search === 'header' && template !== 'home' ? SEARCH : '';
  return `<header>${logo}${siteMap === 'header' ? MAP_LINK : ''}${seek}${search === 'link' ? SEARCH_LINK : ''}</header>`;
}

function footer({ search, siteMap, newsletterLabel }: Layout): string {
  const links = ['<a href="/mentions-legales">Mentions légales</a>'];
  if (siteMap === 'footer') links.unshift(MAP_LINK);
  return `<footer>${search === 'footer' ? SEARCH : ''}
<form action="/lettre"><label for="lettre">${newsletterLabel}</label> <input type="email" id="lettre" name="courriel" autocomplete="email"> <button>S’abonner à la lettre</button></form>
<p>${links.join(' · ')}</p></footer>`;
}

function content(page: TownPage): string {
  const text = Array.from({ length: page.length }, (_, place) => paragraph(page, place));
  return `${special(page)}${text.join('\n')}`;
}

/** An article has words of its own; what other pages say counts for nothing. */
function paragraph({ about }: TownPage, place: number): string {
  const parts = about.split(/[,:;] /u);
  return `<h2>Point ${place + 1}</h2><p>${parts[place % parts.length]}</p>`;
}

function special({ template, links }: TownPage): string {
  switch (template) {
    case 'home':
      return `${SEARCH}${list(links)}`;
    case 'section':
    case 'map':
      return `<ul>${links.map(item).join('')}</ul>`;
    case 'results':
      return `<form action="/recherche"><label for="encore">Autre recherche</label> <input type="search" id="encore" name="q"> <button>Chercher</button></form>
<ol>${links.map(item).join('')}</ol><nav aria-label="Pages de résultats">${list(['/recherche?page=1', '/recherche?page=2'])}</nav>`;
    case 'form':
    case 'step':
      return '<form action="/envoi"><p><label for="nom">Nom</label> <input id="nom" name="nom" autocomplete="name"></p><button>Continuer</button></form>';
    case 'article':
      return '';
  }
}

/** Pages of the same section: other entries in each. */
function aside({ template, path }: TownPage): string {
  const section = template === 'article' ? sectionOf(path) : [];
  return section.length > 0
    ? `<aside><nav class="side" aria-label="Dans cette rubrique">${list(section)}</nav></aside>`
    : '';
}

function list(paths: readonly string[]): string {
  return `<ul>${paths.map(item).join('')}</ul>`;
}

function item(path: string): string {
  return `<li><a href="${path}">${nameOf(path)}</a></li>`;
}
