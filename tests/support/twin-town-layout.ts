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
    main: `<main id="contenu" tabindex="-1"><h1>${page.heading}</h1>${content(page)}</main>`,
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
  const text = Array.from({ length: page.length }, (_, place) => sentence(page.heading, place));
  return `${special(page)}${text.join('\n')}`;
}

function special({ template, links, path }: TownPage): string {
  const rest = sectionOf(path);
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
      return rest.length > 0
        ? `<nav class="side" aria-label="Dans cette rubrique">${list(rest)}</nav>`
        : '';
  }
}

function list(paths: readonly string[]): string {
  return `<ul>${paths.map(item).join('')}</ul>`;
}

function item(path: string): string {
  return `<li><a href="${path}">${nameOf(path)}</a></li>`;
}

const SENTENCES = [
  'Le guichet est ouvert du mardi au samedi, le matin de neuf heures à midi.',
  'Les habitants sont prévenus par une lettre déposée dans leur boîte.',
  'Une réunion publique présente chaque printemps les travaux de l’année.',
  'Les demandes reçues avant vendredi sont traitées la semaine suivante.',
  'Un dossier complet évite un deuxième déplacement aux familles.',
];

function sentence(heading: string, place: number): string {
  return `<h2>${heading}, point ${place + 1}</h2><p>${heading} : ${SENTENCES[(heading.length + place) % SENTENCES.length]}</p>`;
}
