import type {
  Certainty,
  Impact,
  OpenReason,
  PageProblem,
  Rates,
  Status,
  StopReason,
} from '#report-model';

const status: Record<Status, string> = {
  C: 'Conforme',
  NC: 'Non conforme',
  NA: 'Non applicable',
  NT: 'Non testé',
};

const statusMeaning: Record<Status, string> = {
  C: 'Le critère est respecté, et c’est établi, sur toutes les pages où il s’applique.',
  NC: 'Au moins un défaut certain a été trouvé. Un seul suffit, sur une seule page.',
  NA: 'Il est établi qu’aucune page ne contient d’élément que ce critère concerne.',
  NT: 'Au moins un test reste ouvert : une personne doit le contrôler avant de conclure.',
};

const certainty: Record<Certainty, string> = {
  certain: 'Certain',
  proposed: 'Proposé',
  lead: 'Piste',
};

const certaintyMeaning: Record<Certainty, string> = {
  certain:
    'Le défaut est établi par ce que la page contient. Lui seul peut rendre un critère non conforme.',
  proposed:
    'Le défaut est très probable, mais un jugement humain est nécessaire : une personne confirme ou écarte.',
  lead: 'Un endroit à regarder. Rien n’est affirmé.',
};

const impact: Record<Impact, string> = {
  blocking: 'Impact bloquant',
  major: 'Impact majeur',
  minor: 'Impact mineur',
};

const openReason: Record<OpenReason, string> = {
  'no-rule': 'Aucun contrôle automatique ne couvre ce point.',
  'not-decided':
    'Le contrôle automatique n’a rien trouvé de fautif, mais ne suffit pas à conclure.',
  'needs-person': 'Des constats attendent l’avis d’une personne.',
  coverage: 'Une partie de la page n’a pas pu être lue : rien n’y est prouvé absent.',
  'hidden-contents':
    'Des contenus que la page n’affiche pas au chargement (menu, fenêtre, panneau) sont concernés.',
  'evidence-missing': 'Un relevé a manqué ou n’a pas été demandé.',
  'rule-error': 'Le contrôle automatique a échoué : c’est un défaut de l’outil.',
  'too-few-pages': 'Ce point compare les pages entre elles : il en faut davantage.',
  'fail-pair': 'Un défaut est certain, ici ou sur un test voisin : une personne choisit lequel.',
};

const problem: Record<PageProblem, string> = {
  timeout: 'Délai dépassé',
  http: 'Réponse en erreur du serveur',
  dns: 'Nom de domaine introuvable',
  connection: 'Connexion impossible',
  tls: 'Certificat ou chiffrement refusé',
  crash: 'Le navigateur s’est arrêté sur cette page',
  download: 'Téléchargement, pas une page',
  'not-html': 'Ce n’est pas une page HTML',
  empty: 'Page vide',
  'out-of-scope': 'Hors du périmètre',
  blocked: 'Accès refusé à l’outil',
  robots: 'Exclue par robots.txt',
  'invalid-url': 'Adresse mal formée',
  duplicate: 'Identique à une autre page',
  disk: 'Écriture impossible sur le disque',
  internal: 'Erreur de l’outil',
};

const stopped: Record<StopReason, string> = {
  done: 'Toutes les pages connues ont été visitées.',
  limit: 'L’audit s’est arrêté à la limite demandée.',
  interrupted: 'L’audit a été interrompu avant la fin.',
  disk: 'L’audit s’est arrêté faute de place sur le disque.',
  error: 'L’audit s’est arrêté sur une erreur.',
};

const state: Record<NonNullable<Rates['state']>, string> = {
  fully: 'totalement conforme',
  partially: 'partiellement conforme',
  non: 'non conforme',
};

/** Names of what rules measure; a name that is not here is shown as it is. */
const measure: Record<string, string> = {
  count: 'Nombre',
  text: 'Texte',
  ratio: 'Contraste mesuré',
  contrastRatio: 'Contraste mesuré',
  expected: 'Attendu',
  expectedContrastRatio: 'Contraste attendu',
  required: 'Attendu',
  fgColor: 'Couleur du texte',
  bgColor: 'Couleur du fond',
  foreground: 'Couleur du texte',
  background: 'Couleur du fond',
  fontSize: 'Taille du texte',
  fontWeight: 'Graisse du texte',
  lang: 'Langue',
  value: 'Valeur',
  attribute: 'Attribut',
  name: 'Nom accessible',
  title: 'Titre',
  width: 'Largeur (px)',
  height: 'Hauteur (px)',
  label: 'Étiquette',
  tag: 'Balise',
  role: 'Rôle',
  href: 'Adresse',
  address: 'Adresse',
  detected: 'Langue reconnue',
  word: 'Mot',
  ids: 'Identifiants',
  headers: 'En-têtes',
  caption: 'Légende',
  rows: 'Lignes',
  columns: 'Colonnes',
  line: 'Ligne',
  length: 'Longueur',
  color: 'Couleur',
  colors: 'Couleurs',
  dir: 'Sens de lecture',
  doctype: 'Type de document',
  alt: 'Alternative',
  code: 'Code',
  image: 'Image',
  element: 'Élément',
};

const unread: Record<string, string> = {
  capped: 'la page compte trop d’éléments : sa fin n’a pas été lue',
  dom: 'le contenu de la page n’a pas pu être relevé',
  'closed-shadow-root': 'un composant fermé (shadow root) ne peut pas être lu',
  'unreadable-frame': 'un cadre n’a pas pu être lu',
  'empty-page': 'la page n’affichait rien',
  'failed-axe': 'axe n’a pas pu examiner la page',
  'failed-dom': 'le contenu de la page n’a pas pu être relevé',
  'failed-source': 'le code source servi n’a pas pu être lu',
  'failed-response': 'la réponse du serveur n’a pas pu être lue',
  'failed-runtime': 'les écouteurs des scripts n’ont pas pu être relevés',
  'not-settled': 'la page changeait encore au moment de la lecture',
};

/** Names and meanings of the terms a report uses. */
export const terms = {
  status,
  statusMeaning,
  certainty,
  certaintyMeaning,
  impact,
  openReason,
  problem,
  stopped,
  state,
  measure,
  unread,
};
