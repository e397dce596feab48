import type {
  Certainty,
  FoldedFinding,
  Impact,
  JudgedPage,
  Localized,
  Look,
  OpenReason,
  Outcome,
  PageRecord,
  RunInfo,
  RunVerdicts,
  Target,
  TestId,
} from '#model';
import { TEST_IDS } from '#referential';
import type { ReportInput } from '#report-model';

const ORIGIN = 'https://www.ville-exemple.fr';

export const townHallRun: RunInfo = {
  tool: { name: 'rgaa-audit', version: '0.1.0' },
  engines: { axe: '4.14.1', chromium: '148.0.7778.12', browserKind: 'chromium-headless-shell' },
  startedAt: '2026-11-24T13:02:11.000Z',
  endedAt: '2026-11-24T13:04:38.000Z',
  complete: true,
  stoppedBecause: 'limit',
  site: { url: `${ORIGIN}/`, name: 'Ville d’Exemple' },
  seeds: [`${ORIGIN}/`],
  settings: {
    maxPages: 12,
    probes: 'standard',
    viewport: { width: 1280, height: 900 },
    respectRobots: true,
    include: [],
  },
  discovered: { found: 31, notVisited: 18 },
  notices: [
    {
      fr: 'Le navigateur a tourné sans bac à sable (exécution en tant que root).',
      en: 'The browser ran without its sandbox (running as root).',
    },
  ],
};

const PATHS: readonly [path: string, title: string][] = [
  ['/', 'Accueil - Ville d’Exemple'],
  ['/contact', 'Contact - Ville d’Exemple'],
  ['/mentions-legales', 'Mentions légales - Ville d’Exemple'],
  ['/accessibilite', 'Accessibilité : non conforme - Ville d’Exemple'],
  ['/plan-du-site', 'Plan du site - Ville d’Exemple'],
  ['/recherche?q=cantine', 'Résultats de recherche pour « cantine » - Ville d’Exemple'],
  ['/demarches/etat-civil', 'État civil - Démarches - Ville d’Exemple'],
  ['/demarches/etat-civil/acte-de-naissance', 'Acte de naissance - Démarches - Ville d’Exemple'],
  ['/actualites', 'Actualités - Ville d’Exemple'],
  ['/actualites/2026/11/travaux-avenue-de-la-gare', 'Travaux avenue de la Gare - Actualités'],
  ['/deliberations', 'Délibérations du conseil - Ville d’Exemple'],
];

export const townHallPages: readonly PageRecord[] = [
  ...PATHS.map(([path, title], place) => record(place + 1, path, { title })),
  record(12, '/agenda', {
    status: 'error',
    error: { reason: 'timeout', message: 'navigation took more than 30 s' },
  }),
  record(13, '/documents/bulletin-novembre.pdf', {
    status: 'skipped',
    error: { reason: 'download', message: 'application/pdf' },
  }),
];

function record(place: number, path: string, more: Partial<PageRecord>): PageRecord {
  const status = more.status ?? 'audited';
  return {
    id: `p${place}`,
    url: `${ORIGIN}${path}`,
    status,
    finalUrl: status === 'audited' ? `${ORIGIN}${path}` : null,
    title: null,
    lang: status === 'audited' ? 'fr' : null,
    error: null,
    ...more,
  };
}

/** Most tests are open for want of a rule; some are proven not to apply, some passed. */
const OUTCOMES: Readonly<Record<TestId, readonly [Outcome, OpenReason | null]>> = {
  '4.10.1': ['inapplicable', null],
  '5.1.1': ['inapplicable', null],
  '5.2.1': ['inapplicable', null],
  '8.1.1': ['passed', null],
  '8.1.2': ['passed', null],
  '8.1.3': ['passed', null],
  '8.2.1': ['cantTell', 'not-decided'],
  '8.5.1': ['passed', null],
  '8.6.1': ['cantTell', 'needs-person'],
  '8.8.1': ['inapplicable', null],
  '12.2.1': ['cantTell', 'too-few-pages'],
  '13.1.1': ['inapplicable', null],
  '13.1.2': ['inapplicable', null],
  '13.1.3': ['inapplicable', null],
  '13.1.4': ['inapplicable', null],
};

interface Sketch {
  readonly test: TestId;
  readonly certainty?: Certainty;
  readonly impact?: Impact | null;
  readonly message: Localized;
  readonly fix?: Localized;
  readonly target?: Target;
  readonly data?: FoldedFinding['data'];
  readonly failPair?: readonly TestId[];
  readonly look?: Look;
  readonly pages: readonly number[];
  readonly occurrences?: number;
}

const ALL = PATHS.map((_path, place) => place + 1);

const SKETCHES: readonly Sketch[] = [
  {
    test: '1.1.1',
    impact: 'blocking',
    message: {
      fr: 'L’image du lien vers l’accueil n’a pas d’alternative textuelle.',
      en: 'The image of the link to the home page has no text alternative.',
    },
    fix: {
      fr: 'Donner à l’image un attribut alt qui dit où mène le lien, par exemple alt="Accueil de la ville".',
      en: 'Give the image an alt attribute that says where the link goes, for example alt="Town home page".',
    },
    target: {
      selector: '#entete > a > img',
      html: '<img src="/theme/logo.svg" class="logo" width="180" height="64"></img>',
      role: 'img',
    },
    pages: ALL,
    occurrences: 11,
  },
  {
    test: '3.2.1',
    impact: 'major',
    message: {
      fr: 'Le contraste du texte « Toutes les actualités » est trop faible.',
      en: 'The contrast of the text “Toutes les actualités” is too low.',
    },
    fix: {
      fr: 'Assombrir le texte ou éclaircir le fond, jusqu’à un rapport de 4,5 au moins.',
      en: 'Darken the text or lighten the background, up to a ratio of at least 4.5.',
    },
    target: {
      selector: 'main > section:nth-of-type(2) > p > a',
      html: '<a href="/actualites" class="suite">Toutes les actualités</a>',
      name: 'Toutes les actualités',
      role: 'link',
    },
    data: { ratio: 2.84, expected: 4.5, foreground: '#9a9a9a', background: '#ffffff' },
    pages: [1, 9],
    occurrences: 2,
  },
  {
    test: '3.2.1',
    impact: 'major',
    message: {
      fr: 'Le contraste du texte « Publié le 12 novembre » est trop faible.',
      en: 'The contrast of the text “Publié le 12 novembre” is too low.',
    },
    fix: {
      fr: 'Assombrir le texte ou éclaircir le fond, jusqu’à un rapport de 4,5 au moins.',
      en: 'Darken the text or lighten the background, up to a ratio of at least 4.5.',
    },
    target: {
      selector: 'main > article > p:nth-of-type(1) > time',
      html: '<time datetime="2026-11-12">Publié le 12 novembre</time>',
    },
    data: { ratio: 3.1, expected: 4.5, foreground: '#949494', background: '#fdfdfd' },
    pages: [9, 10],
    occurrences: 14,
  },
  {
    test: '8.3.1',
    impact: 'major',
    message: {
      fr: 'La page n’indique aucune langue par défaut : ni sur <html>, ni sur 42 de ses textes. Premier : « Acte de naissance ».',
      en: 'The page gives no default language: neither on <html> nor on 42 of its texts. First: “Acte de naissance”.',
    },
    fix: {
      fr: 'Ajouter l’attribut lang à la balise <html>, par exemple <html lang="fr">.',
      en: 'Add a lang attribute to the <html> tag, for example <html lang="en">.',
    },
    target: { selector: 'html', html: '<html class="no-js"><head><body></html>' },
    data: { count: 42, text: 'Acte de naissance' },
    pages: [8],
  },
  {
    test: '11.1.1',
    impact: 'blocking',
    message: {
      fr: 'Le champ de recherche n’a pas d’étiquette.',
      en: 'The search field has no label.',
    },
    fix: {
      fr: 'Ajouter une balise <label for> reliée au champ par son identifiant.',
      en: 'Add a <label for> tag tied to the field by its id.',
    },
    target: {
      selector: '#q',
      html: '<input type="search" id="q" name="q" placeholder="Rechercher">',
      role: 'searchbox',
    },
    pages: ALL,
    occurrences: 22,
  },
  {
    test: '8.6.1',
    certainty: 'proposed',
    impact: 'minor',
    message: {
      fr: 'Deux pages portent le même titre « Démarches ».',
      en: 'Two pages have the same title “Démarches”.',
    },
    data: { text: 'Démarches' },
    pages: [7, 8],
    occurrences: 2,
  },
  {
    test: '6.1.1',
    certainty: 'lead',
    impact: null,
    message: {
      fr: 'Le lien « En savoir plus » revient vers plusieurs destinations : son contexte suffit-il ?',
      en: 'The link “En savoir plus” leads to several destinations: is its context enough?',
    },
    target: {
      selector: 'main > ul > li:nth-of-type(3) > a',
      html: '<a href="/actualites/2026/11/marche-de-noel">En savoir plus</a>',
      name: 'En savoir plus',
      role: 'link',
    },
    data: { count: 6 },
    look: {
      text: 'En savoir plus',
      attributes: { href: '/actualites/2026/11/marche-de-noel', title: '' },
      link: { text: 'En savoir plus', href: '/actualites/2026/11/marche-de-noel' },
      heading: { level: 2, text: 'Marché de Noël' },
      landmark: { role: 'main' },
      before: '…les 12 et 13 décembre, place de la Mairie.',
      after: 'Travaux avenue de la Gare',
    },
    pages: [1, 9],
    occurrences: 12,
  },
  {
    test: '1.2.4',
    certainty: 'certain',
    impact: 'minor',
    failPair: ['1.1.5'],
    message: {
      fr: 'Cette image vectorielle n’est ni nommée, ni masquée aux technologies d’assistance.',
      en: 'This vector image is neither named nor hidden from assistive technologies.',
    },
    fix: {
      fr: 'Si elle est décorative, ajouter aria-hidden="true" ; sinon, role="img" et un nom.',
      en: 'If it is decorative, add aria-hidden="true"; otherwise, role="img" and a name.',
    },
    target: {
      selector: 'footer > ul > li:nth-of-type(1) > svg',
      html: '<svg viewBox="0 0 24 24" class="icone"><path d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10"></svg>',
    },
    look: { picture: 'icon', landmark: { role: 'contentinfo', name: 'Pied de page' } },
    pages: ALL,
    occurrences: 33,
  },
];

function fold(sketch: Sketch, place: number): FoldedFinding {
  const certainty = sketch.certainty ?? 'certain';
  return {
    id: `F${place + 1}`,
    test: sketch.test,
    rule: sketch.test,
    outcome: certainty === 'certain' && !sketch.failPair ? 'failed' : 'cantTell',
    certainty,
    impact: sketch.impact ?? null,
    message: sketch.message,
    fix: sketch.fix ?? null,
    target: sketch.target ?? null,
    data: sketch.data ?? {},
    state: 'initial',
    fingerprint: `${sketch.test}-${place}`,
    ...(sketch.failPair && { failPair: sketch.failPair }),
    ...(sketch.look && { look: sketch.look }),
    pages: sketch.pages.map((page) => `p${page}`),
    occurrences: sketch.occurrences ?? 1,
  };
}

/** Verdicts on some audited pages, whose failed and questioned tests follow from the findings. */
export function verdictsOn(
  pages: readonly PageRecord[],
  findings: readonly FoldedFinding[],
  blindSpots: Readonly<Record<string, readonly string[]>> = {},
): RunVerdicts {
  const onPage = new Map<string, Map<TestId, FoldedFinding[]>>();
  for (const finding of findings) {
    for (const page of finding.pages) {
      const tests = onPage.get(page) ?? new Map<TestId, FoldedFinding[]>();
      tests.set(finding.test, [...(tests.get(finding.test) ?? []), finding]);
      onPage.set(page, tests);
    }
  }
  const audited = pages.filter((page) => page.status === 'audited');
  return {
    pages: audited.map((page) => judged(page, onPage.get(page.id), blindSpots[page.id] ?? [])),
    findings,
    ruleErrors: [],
  };
}

function judged(
  { id, url, finalUrl, title, lang }: PageRecord,
  found: ReadonlyMap<TestId, readonly FoldedFinding[]> | undefined,
  blindSpots: readonly string[],
): JudgedPage {
  const tests: Record<TestId, JudgedPage['tests'][TestId]> = {};
  for (const test of TEST_IDS) {
    const own = found?.get(test) ?? [];
    const [outcome, reason] = OUTCOMES[test] ?? (['untested', 'no-rule'] as const);
    const ids = own.map((finding) => finding.id);
    if (own.some((finding) => finding.outcome === 'failed'))
      tests[test] = { outcome: 'failed', reason: null, findings: ids };
    else if (own.length > 0) {
      const isPaired = own.some((finding) => finding.failPair);
      tests[test] = {
        outcome: 'cantTell',
        reason: isPaired ? 'fail-pair' : 'needs-person',
        findings: ids,
      };
    } else tests[test] = { outcome, reason, findings: [] };
  }
  return {
    page: { id, url, finalUrl: finalUrl ?? url, title, lang, isHome: id === 'p1' },
    tests,
    blindSpots,
    settled: true,
    timings: { goto: 412, settle: 180, snapshot: 95, axe: 640 },
  };
}

/** A small town's site: eleven pages audited, one that took too long, one that is a document. */
export const townHall: Omit<ReportInput, 'language'> = {
  run: townHallRun,
  pages: townHallPages,
  verdicts: verdictsOn(townHallPages, SKETCHES.map(fold), { p6: ['unreadable-frame'] }),
};
