import type { TestId } from '#model';

/**
 * How far a test can be taken without a person: both ways, failures only, passes only, evidence and a question,
 * a question alone.
 */
export const LEVELS = ['auto', 'fail-only', 'pass-or-review', 'assisted', 'manual'] as const;
export type Level = (typeof LEVELS)[number];

/** The level aimed at for each test, once every probe exists. */
const PLAN: Readonly<Record<Level, string>> = {
  auto:
    '1.1.2 1.1.3 2.1.1 4.3.2 4.10.1 5.7.1 5.7.2 5.7.5 6.1.5 6.2.1 7.3.2 8.1.1 8.1.2 8.1.3 8.3.1 8.4.1 ' +
    '8.5.1 8.10.1 8.10.2 10.1.1 10.1.2 10.4.2 10.5.1 10.5.2 10.5.3 10.6.1 10.7.1 10.11.1 10.11.2 ' +
    '10.12.1 11.1.1 11.1.2 11.1.3 11.2.5 11.6.1 11.8.2 11.9.2 11.10.2 12.2.1 12.3.2 12.4.1 12.4.2 ' +
    '12.4.3 12.5.1 12.5.2 12.5.3 12.6.1 12.7.1 12.7.2 12.9.1 13.1.2 13.2.1 13.7.3 13.8.1 13.8.2 ' +
    '13.9.1 13.11.1',
  'fail-only':
    '1.1.1 1.1.5 1.1.6 1.1.7 1.1.8 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.2.6 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 ' +
    '1.3.6 1.3.7 1.6.9 1.9.1 1.9.2 1.9.3 1.9.4 1.9.5 2.2.1 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 4.11.2 ' +
    '4.11.3 4.13.1 5.1.1 5.3.1 5.4.1 5.5.1 5.6.1 5.6.2 5.6.3 5.6.4 5.7.3 5.7.4 5.8.1 6.1.1 6.1.2 ' +
    '6.1.3 6.1.4 7.1.1 7.1.3 7.3.1 7.4.1 7.5.2 8.2.1 8.6.1 8.7.1 8.8.1 8.9.1 9.1.2 9.1.3 9.2.1 9.3.1 ' +
    '9.3.2 9.3.3 10.1.3 10.2.1 10.4.1 10.8.1 10.13.1 10.13.2 10.13.3 10.14.1 10.14.2 11.2.1 11.2.2 ' +
    '11.2.3 11.2.4 11.5.1 11.7.1 11.8.1 11.9.1 11.10.1 11.10.4 11.10.7 11.13.1 12.8.2 12.10.1 12.11.1 ' +
    '13.1.1 13.1.3 13.3.1 13.7.1',
  'pass-or-review':
    '1.3.8 1.3.9 4.11.1 10.3.1 11.3.1 11.3.2 11.4.1 11.4.2 11.4.3 11.10.3 11.10.6 11.11.1 12.1.1 ' +
    '12.3.3 12.8.1 13.7.2 13.10.1 13.10.2',
  assisted:
    '1.1.4 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.6 1.4.7 1.5.1 1.5.2 1.6.1 1.6.2 1.6.3 1.6.4 1.6.5 1.6.6 ' +
    '1.6.7 1.6.8 1.6.10 1.7.1 1.7.2 1.7.3 1.7.4 1.7.5 1.7.6 1.8.1 1.8.2 1.8.3 1.8.4 1.8.5 1.8.6 3.1.1 ' +
    '3.1.2 3.1.3 3.1.4 3.2.5 3.3.3 3.3.4 4.1.1 4.1.2 4.1.3 4.2.1 4.2.2 4.2.3 4.3.1 4.4.1 4.5.1 4.5.2 ' +
    '4.6.1 4.6.2 4.7.1 4.8.1 4.8.2 4.9.1 4.12.1 4.12.2 4.13.2 5.2.1 7.1.2 7.2.1 7.2.2 7.5.1 7.5.3 ' +
    '9.1.1 9.4.1 9.4.2 10.9.1 10.9.2 10.10.1 10.10.2 11.2.6 11.8.3 11.10.5 11.11.2 11.12.1 11.12.2 ' +
    '12.3.1 13.1.4 13.4.1 13.5.1 13.6.1 13.12.1 13.12.2 13.12.3',
  manual: '3.1.5 3.1.6 10.9.3 10.9.4 10.10.3 10.10.4',
};

/** Why a test stays under its planned level. */
const REASONS: Readonly<Record<TestId, string>> = {
  '1.1.6': 'sans alternative, l’échec est sur ce test ou sur 1.2.3 : une personne l’attribue',
  '1.1.7': 'sans alternative, l’échec est sur ce test ou sur 1.2.6 : une personne l’attribue',
  '1.1.8':
    'un canvas peut être vide ; peint et sans alternative, il échoue ici ou sur 1.2.5 : proposé',
  '3.3.1':
    'dire ce qui identifie un composant est un jugement : un signe trop pâle est proposé, avec son contraste dans chaque état',
  '3.3.2':
    'une bordure ou un signe pâle peut ne pas être nécessaire : proposé avec les rapports mesurés',
  '5.6.2': 'une première colonne peut être de données : proposé',
  '6.1.4':
    'un lien svg n’a pas de title à comparer à son contenu ; ambigu pour tous ou de même nom qu’un autre, il est proposé',
  '10.6.1':
    'la couleur des liens visités ne se lit pas : le contraste de cet état reste à une personne',
  '11.1.3':
    'un texte placé plus loin, ou qui vient au focus, peut suffire à comprendre le champ : proposé',
  '12.2.1':
    'la réussite demande de comparer aussi la place à l’écran de chaque menu et de chaque fil d’Ariane',
  '12.7.2':
    'la même place sur toutes les pages d’un ensemble, que l’outil ne connaît pas, reste à une personne',
  '13.10.1':
    'rien ne dit à quelle fonction servent plusieurs doigts : une personne la compare aux boutons de la page',
  '13.10.2':
    'rien ne dit à quelle fonction sert un tracé : une personne la compare aux boutons de la page',
  '13.7.2':
    'ce que des scripts changent à l’écran est vu, non compté en flashs : une personne regarde',
};

/** The level planned for a test. */
export function plannedLevel(test: TestId): Level {
  const level = LEVELS.find((one) => PLAN[one].split(' ').includes(test));
  if (!level) throw new Error(`${test}: no planned level`);
  return level;
}

/** What explains a level below the plan; undefined when nothing does. */
export function reasonFor(test: TestId): string | undefined {
  return REASONS[test];
}
