import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criterionOf } from '#model';
import type { Localized } from '#model';
import {
  CRITERION_IDS,
  RGAA,
  TEST_IDS,
  criterion,
  isCriterionId,
  isTestId,
  ruleFolder,
  test,
  testsOf,
  themeOf,
} from '#referential';

const criteria = RGAA.themes.flatMap((theme) => theme.criteria);
const tests = criteria.flatMap((entry) => entry.tests);

/** 1, 2, … n, as ids below a prefix. */
function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

describe('ids', () => {
  it('counts 13 themes, 106 criteria and 258 tests', () => {
    expect(RGAA.themes).toHaveLength(13);
    expect(criteria).toHaveLength(106);
    expect(tests).toHaveLength(258);
  });

  it('numbers themes, criteria and tests without a gap', () => {
    expect(RGAA.themes.map((theme) => String(theme.number))).toEqual(numbered('', 13));
    for (const theme of RGAA.themes) {
      const ids = theme.criteria.map((entry) => entry.id);
      expect(ids).toEqual(numbered(`${theme.number}.`, ids.length));
    }
    for (const entry of criteria) {
      const ids = entry.tests.map((one) => one.id);
      expect(ids).toEqual(numbered(`${entry.id}.`, ids.length));
    }
  });

  it('lists the same ids in the same order as the constants', () => {
    expect(criteria.map((entry) => entry.id)).toEqual(CRITERION_IDS);
    expect(tests.map((entry) => entry.id)).toEqual(TEST_IDS);
  });

  it('tells its ids from others', () => {
    expect(CRITERION_IDS.every(isCriterionId)).toBe(true);
    expect(TEST_IDS.every(isTestId)).toBe(true);
    expect(['8.11', '14.1', '8', '8.3.1', ''].filter(isCriterionId)).toEqual([]);
    expect(['8.3.2', '14.1.1', '8.3', ''].filter(isTestId)).toEqual([]);
  });
});

describe('facts', () => {
  it('states the level of each criterion: 83 A, 23 AA', () => {
    expect(criteria.filter((entry) => entry.level === 'A')).toHaveLength(83);
    expect(criteria.filter((entry) => entry.level === 'AA')).toHaveLength(23);
  });

  it('links each criterion to success criteria of WCAG, 49 in all', () => {
    const wcag = criteria.flatMap((entry) => entry.wcag);
    expect(criteria.every((entry) => entry.wcag.length > 0)).toBe(true);
    expect(wcag.filter((id) => !/^[1-4]\.\d\.\d{1,2}$/.test(id))).toEqual([]);
    expect(new Set(wcag).size).toBe(49);
  });

  it('links to the official text', () => {
    expect(criterion('13.12').url).toBe(
      'https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#13.12',
    );
  });
});

describe('labels', () => {
  function tooLong(entries: readonly { id: string; label: Localized }[], limit: number): string[] {
    return entries
      .filter(({ label }) => label.fr.length > limit || label.en.length > limit)
      .map(({ id }) => id);
  }

  it('says something in both languages', () => {
    const labels = [...RGAA.themes, ...criteria, ...tests].map((entry) => entry.label);
    expect(labels.filter(({ fr, en }) => fr.trim().length < 4 || en.trim().length < 4)).toEqual([]);
  });

  it('stays short: 80 characters for a criterion, 90 for a test', () => {
    expect(tooLong(criteria, 80)).toEqual([]);
    expect(tooLong(tests, 90)).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'never says the same of two criteria or two tests (%s)',
    (language) => {
      const words = [...criteria, ...tests].map((entry) => entry.label[language]);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    },
  );

  it('writes French with its apostrophe and its spaces', () => {
    const french = [...RGAA.themes, ...criteria, ...tests].map((entry) => entry.label.fr);
    expect(french.filter((label) => /'| [:;!?»]|« /.test(label))).toEqual([]);
  });
});

describe('folders', () => {
  it('has one folder per criterion, numbered like it, with its notes', () => {
    const folders = criteria.map((entry) => ruleFolder(entry.id));
    expect(new Set(folders).size).toBe(106);
    expect(folders.filter((folder) => !existsSync(`${folder}/notes.md`))).toEqual([]);
    for (const entry of criteria) {
      expect(entry.slug).toMatch(/^\d\d(-[a-z]+){2,4}$/);
      expect(Number(entry.slug.slice(0, 2))).toBe(Number(entry.id.split('.')[1]));
    }
  });

  it('keeps the names the architecture gives', () => {
    expect(ruleFolder('8.3')).toBe('rules/08-mandatory-elements/03-default-language');
    expect(ruleFolder('12.2')).toBe('rules/12-navigation/02-consistent-navigation');
  });
});

describe('lookup', () => {
  it('finds a criterion, its theme and its tests', () => {
    expect(criterion('8.3').wcag).toEqual(['3.1.1']);
    expect(themeOf('8.3').slug).toBe('08-mandatory-elements');
    expect(themeOf('10.1.2').number).toBe(10);
    expect(testsOf('1.5').map((entry) => entry.id)).toEqual(['1.5.1', '1.5.2']);
    expect(test('1.1.3').label.en).toBe('Image buttons: alternative present');
  });

  it('refuses an id that does not exist', () => {
    expect(() => criterion('8.11')).toThrow(RangeError);
    expect(() => test('8.3.2')).toThrow(RangeError);
    expect(() => themeOf('14.1')).toThrow(RangeError);
    expect(() => ruleFolder('8.11')).toThrow(RangeError);
  });

  it('agrees with the model on the criterion of a test', () => {
    expect(TEST_IDS.every((id) => isCriterionId(criterionOf(id)))).toBe(true);
  });
});
