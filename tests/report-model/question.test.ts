import { describe, expect, it } from 'vitest';
import type { FoldedFinding, Language, TestId } from '#model';
import { buildReport } from '#report-model';
import { townHall, verdictsOn, townHallPages } from '../support/town-hall-run.ts';

const [model] = townHall.verdicts.findings.filter((one) => one.test === '6.1.1');

/** The question of a finding that says this. */
function question(
  message: { fr: string; en: string },
  change: Partial<FoldedFinding> = {},
  language: Language = 'fr',
): string | undefined {
  if (!model) throw new Error('no finding to start from');
  const finding = { ...model, message, ...change };
  const verdicts = verdictsOn(townHallPages, [finding]);
  return buildReport({ ...townHall, verdicts, language }).findings[0]?.question;
}

const both = (text: string) => ({ fr: text, en: text });

describe('the question a person answers', () => {
  it('is the last one the message asks, whole', () => {
    expect(question(both('Le lien « Lire » mène ailleurs. Son contexte suffit-il ?'))).toBe(
      'Son contexte suffit-il ?',
    );
    expect(question(both('Ce texte est-il en « pt » ?'))).toBe('Ce texte est-il en « pt » ?');
    expect(question(both('Son nom dit-il où il mène ? Ici : vers l’accueil.'))).toBe(
      'Son nom dit-il où il mène ?',
    );
  });

  it('is whether it is a defect, where the message only states one', () => {
    const stated = both('Le title ne reprend pas l’intitulé du lien.');
    expect(question(stated)).toBe('Est-ce un défaut au sens du test 6.1.1 ?');
    expect(question(stated, {}, 'en')).toBe('Is this a defect under test 6.1.1?');
  });

  it('is which test fails, where one of several certainly does', () => {
    const failPair: readonly TestId[] = ['1.1.5'];
    expect(question(both('Sans nom.'), { test: '1.2.4', failPair, certainty: 'certain' })).toBe(
      'Lequel de ces tests n’est pas respecté : 1.2.4 ou 1.1.5 ?',
    );
  });

  it('is absent from a certain failure', () => {
    expect(question(both('Pas de titre.'), { outcome: 'failed', certainty: 'certain' })).toBe(
      undefined,
    );
  });
});
