/** One page of a made-up town hall's site. */
export interface TownPage {
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  readonly template: 'home' | 'section' | 'article' | 'form' | 'map' | 'results' | 'step';
  /** Number of paragraphs: pages of unequal lengths. */
  readonly length: number;
  /** Pages its content links to. */
  readonly links: readonly string[];
}

const SECTIONS: Readonly<Record<string, string>> = {
  mairie: 'La mairie',
  ecoles: 'Les écoles',
  sorties: 'Sorties et culture',
  demarches: 'Vos démarches',
};

const ARTICLES: Readonly<Record<string, string>> = {
  '/mairie/conseil': 'Le conseil municipal',
  '/mairie/budget': 'Le budget de la commune',
  '/mairie/services': 'Les services municipaux',
  '/mairie/marches': 'Les marchés publics',
  '/ecoles/inscription': 'Inscrire un enfant à l’école',
  '/ecoles/cantine': 'La cantine et ses menus',
  '/ecoles/garderie': 'La garderie du soir',
  '/sorties/agenda': 'L’agenda des sorties',
  '/sorties/bibliotheque': 'La bibliothèque',
  '/sorties/musee': 'Le musée du lavoir',
  '/sorties/piscine': 'La piscine',
  '/demarches/passeport': 'Demander un passeport',
  '/demarches/naissance': 'Demander un acte de naissance',
  '/demarches/mariage': 'Préparer un mariage',
};

export const MENU = ['/', '/mairie/', '/ecoles/', '/sorties/', '/demarches/', '/contact'];

/** Pages of the same section, its front page first. */
export function sectionOf(path: string): readonly string[] {
  const [, name = ''] = path.split('/');
  return name in SECTIONS ? [`/${name}/`, ...articlesOf(name)] : [];
}

function articlesOf(name: string): readonly string[] {
  return Object.keys(ARTICLES).filter((path) => path.startsWith(`/${name}/`));
}

export function nameOf(path: string): string {
  if (path === '/') return 'Accueil';
  const [, name = ''] = path.split('/');
  return ARTICLES[path] ?? OTHERS[path] ?? SECTIONS[name] ?? path;
}

const OTHERS: Readonly<Record<string, string>> = {
  '/contact': 'Contacter la mairie',
  '/mentions-legales': 'Mentions légales',
  '/plan-du-site': 'Plan du site',
  '/recherche': 'Résultats de la recherche',
};

const page = (path: string, template: TownPage['template'], more: Partial<TownPage> = {}) => ({
  path,
  title: nameOf(path),
  heading: nameOf(path),
  template,
  length: 2 + (path.length % 5),
  links: [],
  ...more,
});

export const TOWN_PAGES: readonly TownPage[] = [
  page('/', 'home', { heading: 'Bienvenue à Lavoir-sur-Yvette', links: ['/sorties/agenda'] }),
  ...Object.keys(SECTIONS).map((name) => page(`/${name}/`, 'section', { links: articlesOf(name) })),
  ...Object.keys(ARTICLES).map((path) => page(path, 'article')),
  page('/contact', 'form'),
  page('/mentions-legales', 'article'),
];

export const SITE_MAP: TownPage = page('/plan-du-site', 'map', {
  links: TOWN_PAGES.map(({ path }) => path),
});

export const RESULTS: TownPage = page('/recherche', 'results', {
  links: ['/ecoles/cantine', '/ecoles/garderie', '/sorties/agenda'],
});

/** A process in three steps, without a menu so that nobody leaves it by mistake. */
export const STEPS: readonly TownPage[] = [1, 2, 3].map((step) =>
  page(`/demarches/cantine/etape-${step}`, 'step', {
    title: `Étape ${step} sur 3 : inscription à la cantine`,
    heading: `Étape ${step} sur 3 : inscription à la cantine`,
  }),
);
