import { describe, expect, it } from 'vitest';
import type { JudgedPage, Language, Outcome, RunInfo, TestId } from '#model';
import { TEST_IDS } from '#referential';
import { buildReport, htmlModel, type ReportInput } from '#report-model';
import { renderHtml } from '#reports/html';
import { notes } from '#rules/notes';
import { htmlOf } from '../support/report-page.ts';
import { townHall, townHallPages, townHallRun, verdictsOn } from '../support/town-hall-run.ts';

/** The words of a page, spaces made plain. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script>'));
  return body
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[\s\u00a0\u202f]+/gu, ' ');
}

const french = textOf(htmlOf(townHall, 'fr'));
const english = textOf(htmlOf(townHall, 'en'));

function withRun(change: Partial<RunInfo>): Omit<ReportInput, 'language'> {
  return { ...townHall, run: { ...townHallRun, ...change } };
}

/** A run of one page on which every test has the outcome that `of` gives. */
function allTested(of: (test: TestId) => Outcome): Omit<ReportInput, 'language'> {
  const pages = townHallPages.slice(0, 1);
  const [page] = verdictsOn(pages, []).pages;
  const tests: Record<TestId, JudgedPage['tests'][TestId]> = {};
  for (const test of TEST_IDS) tests[test] = { outcome: of(test), reason: null, findings: [] };
  const verdicts = { pages: [{ ...(page as JudgedPage), tests }], findings: [], ruleErrors: [] };
  const discovered = { found: 1, notVisited: 0 };
  return { ...withRun({ stoppedBecause: 'done', notices: [], discovered }), pages, verdicts };
}

describe('the report', () => {
  it('goes from what was audited to how to read it, defects before the rest', () => {
    const html = htmlOf(townHall, 'fr');
    const ids = [...html.matchAll(/<(?:section|form) [^>]*?id="([a-z-]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual([
      'audited',
      'summary',
      'filters',
      'defects',
      'to-check',
      'criteria',
      'pages',
      'judging',
      'method',
    ]);
  });

  it('says what was audited, when, with what', () => {
    expect(french).toContain('https://www.ville-exemple.fr/');
    expect(french).toContain('24 novembre 2026 à 14:02, heure de Paris (durée : 2 min 27 s)');
    expect(french).toContain('11 auditées, 1 en erreur, 1 écartée');
    expect(french).toContain('RGAA 4.1.2');
    expect(french).toContain('rgaa-audit 0.1.0, avec axe-core 4.14.1');
    expect(french).toContain('Chromium 148.0.7778.12 (chromium-headless-shell)');
    expect(french).toContain('viewport.width 1 280');
    expect(english).toContain('24 November 2026 at 14:02, Paris time (took 2 min 27 s)');
  });

  it('says how the audit was judged, and what was declared exempt', () => {
    expect(french).toContain('ont tous été jugés par défaut');
    expect(french).toContain('Aucun contenu n’a été déclaré exempté');
    const exemption = {
      kind: 'disproportionate-burden',
      reason: 'Refonte <b>prévue</b>',
      selector: '#carte',
      alternative: 'javascript:alert(1)',
    } as const;
    const pages = [{ page: 'p1', whole: false, elements: 2, findings: 3 }];
    const use = { exemption, removes: true, tests: ['1.1.1' as const], pages };
    const verdicts = { ...townHall.verdicts, exemptions: [use] };
    const run = {
      ...townHallRun,
      settings: { lenient: ['wrapped-labels'], strict: ['mobile-zoom'] },
    };
    const html = htmlOf({ ...townHall, run, verdicts }, 'fr');
    const text = textOf(html);
    expect(text).toContain('2 lectures ont été choisies autrement que par défaut');
    expect(text).toContain('lecture large : le champ dans son label');
    expect(text).toContain('lecture stricte : un environnement mobile fait partie de l’audit');
    expect(text).toContain('Dérogation pour charge disproportionnée');
    expect(text).toContain('Refonte <b>prévue</b>');
    expect(text).toContain('2 éléments, 3 constats');
    expect(text).toContain('3 constats à leur sujet ne comptent pas');
    expect(html).not.toContain('href="javascript:');
  });

  it('gives a finding with message, fix, impact, test, selector, code, measures, pages', () => {
    const start = french.indexOf('Le contraste du texte « Publié le 12 novembre »');
    const finding = french.slice(start, french.indexOf('Le contraste du texte « Toutes'));
    for (const part of [
      'Certain',
      'Impact majeur',
      '14 occurrences sur 2 pages',
      'Corriger : Assombrir le texte',
      'Test 3.2.1',
      'main > article > p:nth-of-type(1) > time',
      '<time datetime="2026-11-12">Publié le 12 novembre</time>',
      'Contraste mesuré : 3,1',
      'Attendu : 4,5',
      'Couleur du texte : #949494',
      '/actualites /actualites/2026/11/travaux-avenue-de-la-gare',
    ])
      expect(finding).toContain(part);
  });

  it('folds long lists of pages: the first ten, then how many more', () => {
    expect(french).toContain('et 1 autre page');
    expect(english).toContain('and 1 more page');
  });

  it('tells a person what to check, why it is open, and how', () => {
    const html = htmlOf(townHall, 'fr');
    const criterion = textOf(
      `<body>${html.slice(html.indexOf('id="check-8.6"'), html.indexOf('id="check-8.7"'))}<script>`,
    );
    expect(criterion).toContain('Des constats attendent l’avis d’une personne. Test 8.6.1, sur 11');
    expect(criterion).toContain('Deux pages portent le même titre « Démarches ».');
    expect(criterion).toContain((notes['8.6']?.fr[0] ?? '?').replace(/[\u00a0\u202f]/gu, ' '));
    expect(french).toContain('Ou bien test 1.1.5 : l’un des deux est certainement non conforme');
  });

  it('has a row for each of the 106 criteria, with the way to the official text', () => {
    const html = htmlOf(townHall, 'fr');
    const table = html.slice(html.indexOf('id="criteria"'), html.indexOf('id="pages"'));
    expect(table.match(/<tr[^>]* data-criterion="/gu)).toHaveLength(106);
    expect(table).toContain('criteres-et-tests/#13.12"');
  });

  it('gives pages in error their place and their reason', () => {
    expect(french).toContain('/agenda En erreur · Délai dépassé – – – –');
    expect(french).toContain('Écartée · Téléchargement, pas une page');
    expect(french).toContain('navigation took more than 30 s');
  });
});

describe('its honesty', () => {
  it('gives no rate while a criterion is not tested, only what it can become', () => {
    expect(french).toContain('Ce rapport ne donne pas de taux de conformité : 95 des 106 critères');
    expect(french).toContain('le taux se situera entre 1,9 % et 96,1 %.');
    expect(french).not.toContain('Taux de conformité :');
    expect(french).not.toMatch(/(?:totalement|partiellement) conforme/u);
    const summary = french.slice(
      french.indexOf('Critères par statut'),
      french.indexOf('Filtrer et'),
    );
    expect(summary.match(/\d %/gu)).toHaveLength(2);
    expect(english).not.toContain('Compliance rate:');
    expect(english).toContain('between 1.9% and 96.1%');
  });

  it('gives the rate once all is tested, by the exact fraction', () => {
    const failing = new Set(
      TEST_IDS.map((test) => test.slice(0, test.lastIndexOf('.')))
        .filter((one, at, all) => all.indexOf(one) === at)
        .slice(0, 51),
    );
    const text = textOf(
      htmlOf(
        allTested((test) => {
          if (failing.has(test.slice(0, test.lastIndexOf('.')))) return 'failed';
          return test.startsWith('13.1.') || /^13\.(?:2|3|4|5)\./u.test(test)
            ? 'inapplicable'
            : 'passed';
        }),
        'fr',
      ),
    );
    // 50 of 101: 49.5 %, which rounds to 50 and is not.
    expect(text).toContain(
      'Taux de conformité : 49,5 % (50 critères conformes sur 101 applicables)',
    );
    expect(text).toContain('Au sens de la loi, l’échantillon est non conforme.');
  });

  it('with nothing found, does not call it compliant', () => {
    const run = { ...townHall, verdicts: verdictsOn(townHallPages, []) };
    const text = textOf(htmlOf(run, 'fr'));
    expect(text).toContain(
      'Aucun défaut certain n’a été trouvé. Cela ne prouve pas qu’il n’y en a pas',
    );
    expect(text).not.toContain('Taux de conformité :');
  });

  it('with nothing audited, says so before anything else', () => {
    const pages = townHallPages.filter((page) => page.status !== 'audited');
    const text = textOf(htmlOf({ ...townHall, pages, verdicts: verdictsOn(pages, []) }, 'fr'));
    const at = text.indexOf('Aucune page n’a pu être auditée');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(text.indexOf('En bref', text.indexOf('Ce qui a été audité', at)));
    expect(text).not.toContain('le taux se situera');
  });

  it.each<[RunInfo['stoppedBecause'], string]>([
    ['interrupted', 'L’audit a été interrompu avant la fin.'],
    ['disk', 'L’audit s’est arrêté faute de place sur le disque.'],
    ['error', 'L’audit s’est arrêté sur une erreur.'],
  ])('says on top that a run was cut short: %s', (stoppedBecause, sentence) => {
    const text = textOf(htmlOf(withRun({ stoppedBecause, complete: false }), 'fr'));
    const warning = text.slice(text.indexOf('Cet audit est incomplet'));
    expect(warning.indexOf(sentence)).toBeLessThan(warning.indexOf('Ce qui a été audité'));
    expect(warning).toContain(sentence);
  });

  it('counts the failures of its own rules on top', () => {
    const ruleErrors = [{ rule: '8.3.1', page: 'p1', message: 'x is undefined' }];
    const run = { ...townHall, verdicts: { ...townHall.verdicts, ruleErrors } };
    expect(textOf(htmlOf(run, 'en'))).toContain('1 automatic check failed: its tests stay open.');
  });

  it('has nothing to warn of when all went well', () => {
    const text = textOf(
      htmlOf(
        allTested(() => 'passed'),
        'fr',
      ),
    );
    expect(text).not.toContain('Cet audit est incomplet');
    expect(text).not.toContain('À savoir sur cet audit');
    expect(text).toContain('Toutes les pages connues ont été visitées.');
  });
});

describe('its language', () => {
  it.each<[Language, string]>([
    ['fr', 'Défauts à corriger'],
    ['en', 'Defects to fix'],
  ])('%s: %s', (lang, words) => {
    expect(htmlOf(townHall, lang)).toContain(`<html lang="${lang}">`);
    expect(textOf(htmlOf(townHall, lang))).toContain(words);
  });

  it('marks sentences that were written in another language than the page', () => {
    const report = buildReport({ ...townHall, language: 'fr' });
    const html = renderHtml(htmlModel(report, { lang: 'en', notes }));
    expect(html).toMatch(/<h5 id="F1-title" lang="fr">/u);
    expect(htmlOf(townHall, 'en')).not.toContain(' lang="fr"><bdi>The image');
  });

  it('sets French spaces that do not break', () => {
    const html = htmlOf(townHall, 'fr');
    const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const words = body.replace(/<(code|pre|option|summary)\b[\s\S]*?<\/\1>/gu, '');
    expect(words.match(/[^<>]{0,20} [;:!?»](?=[ <])[^<>]{0,10}/gu) ?? []).toEqual([]);
    expect(words.match(/« [^<>]{0,10}/gu) ?? []).toEqual([]);
  });

  it('is deterministic: the same report, the same bytes', () => {
    expect(htmlOf(townHall, 'fr')).toBe(htmlOf(townHall, 'fr'));
  });
});
