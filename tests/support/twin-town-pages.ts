/** One page of a made-up town hall's site. */
export interface TownPage {
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  /** Its first words. */
  readonly about: string;
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

/** Name and first words of each. */
const ARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  '/mairie/conseil': [
    'Le conseil municipal',
    'Vingt-trois élus siègent chaque mois sous la présidence du maire et votent les délibérations.',
  ],
  '/mairie/budget': [
    'Le budget de la commune',
    'Recettes fiscales, dotations, emprunts : chaque euro dépensé figure dans les comptes annuels.',
  ],
  '/mairie/services': [
    'Les services municipaux',
    'Voirie, urbanisme, espaces verts : un numéro unique oriente vers le bon agent.',
  ],
  '/mairie/marches': [
    'Les marchés publics',
    'Les entreprises déposent leurs offres sous forme électronique avant la date limite.',
  ],
  '/ecoles/inscription': [
    'Inscrire un enfant à l’école',
    'Livret de famille, vaccins, justificatif de domicile : la maîtresse reçoit ensuite les parents.',
  ],
  '/ecoles/cantine': [
    'La cantine et ses menus',
    'Légumes de saison, pain bio, poisson frais : la diététicienne compose les repas.',
  ],
  '/ecoles/garderie': [
    'La garderie du soir',
    'Après la classe, goûter, jeux calmes, devoirs surveillés jusqu’à dix-neuf heures.',
  ],
  '/sorties/agenda': [
    'L’agenda des sorties',
    'Concert de jazz samedi, brocante dimanche, théâtre pour enfants pendant les vacances.',
  ],
  '/sorties/bibliotheque': [
    'La bibliothèque',
    'Romans, bandes dessinées, revues : cinq ouvrages empruntés pendant trois semaines.',
  ],
  '/sorties/musee': [
    'Le musée du lavoir',
    'Battoirs, lessiveuses, photographies anciennes racontent le métier de lavandière.',
  ],
  '/sorties/piscine': [
    'La piscine',
    'Bassin de vingt-cinq mètres, pataugeoire, aquagym, bonnet obligatoire.',
  ],
  '/demarches/passeport': [
    'Demander un passeport',
    'Empreintes relevées au guichet, timbre fiscal, ancien titre, photographie récente.',
  ],
  '/demarches/naissance': [
    'Demander un acte de naissance',
    'Copie intégrale ou extrait, délivrés gratuitement au titulaire et à ses ascendants.',
  ],
  '/demarches/mariage': [
    'Préparer un mariage',
    'Publication des bans, audition des fiancés, témoins majeurs, contrat notarié éventuel.',
  ],
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
  return ARTICLES[path]?.[0] ?? OTHERS[path] ?? SECTIONS[name] ?? path;
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
  about: ARTICLES[path]?.[1] ?? 'Le guichet est ouvert du mardi au samedi, le matin.',
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
