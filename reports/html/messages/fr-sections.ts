import { s } from './fr-plural.ts';

/** Words of the filters and of each section after the summary. */
export const sections = {
  filters: {
    title: 'Filtrer et chercher',
    search: 'Chercher dans les constats, les critères et les pages',
    theme: 'Thème',
    criterion: 'Critère',
    status: 'Statut du critère',
    impact: 'Impact',
    certainty: 'Certitude',
    page: 'Page',
    all: 'Tous',
    allPages: 'Toutes',
    reset: 'Tout afficher',
    noImpact: 'Impact non estimé',
    shown: 'Constats affichés : {shown} sur {total}.',
    empty: 'Rien ici ne correspond aux filtres.',
  },
  judging: {
    title: 'Comment l’audit a été jugé',
    readings: 'Lectures du référentiel',
    readingsIntro: (n: number): string =>
      n === 0
        ? 'Les points que le texte officiel laisse lire de deux façons ont tous été jugés par défaut, au plus près du texte.'
        : `${n} lecture${s(n)} ${n > 1 ? 'ont été choisies' : 'a été choisie'} autrement que par défaut :`,
    value: { strict: 'lecture stricte', lenient: 'lecture large' },
    tests: (ids: string[]) => `test${s(ids.length)} ${ids.join(', ')}`,
    others: (n: number) => `Lectures par défaut (${n})`,
    exemptions: 'Contenus exemptés ou sous dérogation',
    exemptionsIntro: (n: number): string =>
      n === 0
        ? 'Aucun contenu n’a été déclaré exempté : tout ce qui a été lu a été jugé.'
        : 'Ces contenus ont été déclarés par la personne qui a lancé l’audit, avec leur raison ; l’outil ne vérifie pas qu’elle est fondée.',
    kind: {
      'third-party': 'Contenu d’un tiers',
      'exempt-content': 'Contenu exempté',
      'disproportionate-burden': 'Dérogation pour charge disproportionnée',
    },
    reason: 'Raison',
    selector: 'Éléments visés',
    before: 'Documents datés d’avant le',
    url: 'Adresses visées',
    criteria: 'Critères visés',
    alternative: 'Alternative accessible',
    effect: 'Effet',
    removes: 'Ces contenus ne comptent dans aucun résultat.',
    keeps:
      'Sans alternative accessible, un contenu sous dérogation reste applicable : ces constats comptent dans les résultats.',
    found: 'Trouvé',
    nothing: 'Rien sur les pages auditées ne correspond à cette déclaration.',
    covered: (pages: number, elements: number, findings: number) =>
      [
        ...(pages > 0 ? [`${pages} page${s(pages)} entière${s(pages)}`] : []),
        ...(elements > 0 ? [`${elements} élément${s(elements)}`] : []),
        `${findings} constat${s(findings)}`,
      ].join(', '),
    cut: (n: number) => `${n} autre${s(n)} dans report.json.`,
  },
  defects: {
    title: 'Défauts à corriger',
    intro:
      'Chaque défaut est certain et compté une fois, même s’il revient sur plusieurs pages. Dans chaque critère, le plus grave et le plus répandu vient en premier.',
    none: 'Aucun défaut certain n’a été trouvé. Cela ne prouve pas qu’il n’y en a pas : voir ce qui reste à vérifier.',
    cut: (n: number) =>
      `${n} autre${s(n)} constat${s(n)} de ce critère ne ${n > 1 ? 'sont' : 'est'} pas affiché${s(n)} ici, pour que le rapport reste lisible ; report.json les contient tous.`,
    officialText: 'Texte officiel',
    ofCriterion: (id: string) => `du critère ${id}`,
  },
  finding: {
    noImpact: 'Impact non estimé',
    test: (id: string) => `Test ${id}`,
    fix: 'Corriger :',
    element: 'Élément',
    code: 'Code',
    frame: 'Dans le cadre',
    name: 'Nom accessible',
    role: 'Rôle',
    state: 'État de la page',
    measures: 'Relevé',
    pages: 'Pages',
    failPair: 'Ou bien',
    failPairTests: (ids: string) => `test ${ids} : l’un des deux est certainement non conforme`,
    spread: (occurrences: number, pages: number) =>
      `${occurrences} occurrence${s(occurrences)} sur ${pages} page${s(pages)}`,
    more: (n: number) => `et ${n} autre${s(n)} page${s(n)}`,
    cut: (n: number) => `et ${n} de plus, listée${s(n)} dans report.json`,
  },
  comparison: {
    caption: (tests: string) => `Ce que montrent les pages (${tests})`,
    pages: 'Pages',
    empty: 'rien',
    more: (n: number) => `et ${n} autre${s(n)}`,
    left: (n: number) =>
      `${n} autre${s(n)} disposition${s(n)} ne ${n > 1 ? 'sont' : 'est'} pas montrée${s(n)}.`,
  },
  look: {
    title: 'À regarder, dans l’ordre',
    picture: (path: string) => `Capture de cet élément sur la page ${path}`,
    shown: 'À l’écran',
    sized: (width: number, height: number) => `À l’écran, ${width} × ${height} pixels`,
    text: 'Texte visible',
    attributes: 'Attributs',
    description: 'Description liée',
    caption: 'Légende ou titre de tableau',
    link: 'Lien et destination',
    heading: (level: number | null) =>
      level === null ? 'Titre qui précède' : `Titre de niveau ${level} qui précède`,
    landmark: 'Région de la page',
    landmarks: {
      banner: 'en-tête',
      navigation: 'navigation',
      main: 'contenu principal',
      complementary: 'contenu complémentaire',
      contentinfo: 'pied de page',
      search: 'recherche',
      form: 'formulaire',
      region: 'région',
    } as Readonly<Record<string, string>>,
    before: 'Texte avant',
    after: 'Texte après',
    question: 'Question :',
    picturesCut: (n: number) =>
      `${n} capture${s(n)} ne ${n > 1 ? 'sont' : 'est'} pas reprise${s(n)} ici, pour que le rapport reste léger ; le dossier crops de l’audit les contient.`,
  },
  strip: {
    focus: 'À gauche sans le focus, à droite avec.',
    motion: 'De gauche à droite, après 0 ; 1,5 ; 3 et 5 secondes.',
    picture: (path: string) => `Captures de cet élément sur la page ${path}, côte à côte`,
  },
  toCheck: {
    title: 'À vérifier par une personne',
    intro:
      'Ces critères ne peuvent pas être conclus par un outil. Pour chacun : ce qui reste ouvert, comment le contrôler, et les constats qui aident à le faire.',
    none: 'Rien n’attend l’avis d’une personne.',
    alreadyFailed: 'Déjà non conforme ; le reste du critère est encore ouvert.',
    reason: (tests: string[], pages: number) =>
      `Test${s(tests.length)} ${tests.join(', ')}, sur ${pages} page${s(pages)}.`,
    steps: (n: number) => `Comment vérifier (${n} étape${s(n)})`,
    findings: (n: number) => `Constats à examiner (${n})`,
    ofCriterion: (id: string) => `, critère ${id}`,
  },
  criteria: {
    title: 'Les critères un par un',
    caption: 'Statut de chaque critère sur les pages auditées',
    hint: 'Les colonnes NC, C, NA et NT comptent les pages auditées selon le statut du critère sur la page.',
    criterion: 'Critère',
    level: 'Niveau',
    status: 'Statut',
    pagesWith: (name: string) => `Pages : ${name.toLowerCase()}`,
  },
  pages: {
    title: 'Page par page',
    caption: 'Résultat de chaque page',
    hint: 'Les colonnes NC, C, NA et NT comptent les critères selon leur statut sur la page.',
    page: 'Page',
    result: 'Résultat',
    status: { audited: 'Auditée', error: 'En erreur', skipped: 'Écartée' },
    criteriaWith: (name: string) => `Critères : ${name.toLowerCase()}`,
    details: 'Détail par page',
    open: 'Ouvrir la page sur le site',
    nonCompliant: 'Critères non conformes sur cette page :',
    noneFound: 'Aucun critère non conforme n’a été établi sur cette page.',
    openCount: (n: number) => `${n} critère${s(n)} y reste${n > 1 ? 'nt' : ''} à contrôler.`,
    unread: 'Lecture incomplète :',
    states: (n: number): string => (n > 1 ? 'États de la page :' : 'État de la page :'),
    stateFailed: 'non atteint',
    stateStep: (step: string) => `étape « ${step} »`,
    processes: 'Processus',
    processRule:
      'Un critère n’est validé sur une page d’un processus que s’il l’est sur toutes ses pages, états compris.',
    processMissing: (urls: readonly string[]) => `Non audité : ${urls.join(', ')}`,
    byProcess: 'à cause d’une autre page du processus',
    untitled: 'sans titre',
    cut: (n: number) =>
      `${n} autre${s(n)} page${s(n)} ne ${n > 1 ? 'sont' : 'est'} pas affichée${s(n)} ici ; report.json les contient toutes.`,
  },
  method: {
    title: 'Méthode et vocabulaire',
    how: [
      'Chaque page est chargée une fois dans un navigateur sans écran. L’outil y relève des faits (contenu, rôles et noms calculés par le navigateur, couleurs, avis du moteur axe-core), puis juge ces faits après coup, test par test.',
      'Un test est validé, non validé ou non applicable seulement si c’est établi ; sinon il reste ouvert. Un critère est non conforme si un de ses tests échoue ; non testé si l’un d’eux reste ouvert ; conforme si un test au moins est validé ; non applicable dans les autres cas. Sur l’ensemble des pages, une non-conformité l’emporte sur un critère non testé, qui l’emporte sur la conformité.',
      'Le taux de conformité est le nombre de critères conformes divisé par le nombre de critères applicables. Il n’a de sens qu’une fois tous les critères testés, sur un échantillon représentatif.',
      'Le navigateur utilisé ne fait pas partie des environnements de test de référence, et aucune technologie d’assistance n’a été employée : ce rapport ne remplace pas un audit complet.',
    ],
    statuses: 'Statuts d’un critère',
    certainties: 'Certitude d’un constat',
    source: 'Le texte qui fait foi est celui du référentiel :',
    sourceLink: 'critères et tests du RGAA',
    footer: (tool: string, version: string) =>
      `Rapport produit par ${tool} ${version}. Ce fichier s’ouvre sans réseau et n’envoie rien.`,
  },
};
