import { describe, expect, it } from 'vitest';
import {
  areDistinctLanguages,
  countDirections,
  detectLanguage,
  dominantScript,
  judgeLanguage,
  languageOfCode,
} from '#rule-kit';
import { LONG, MEDIUM, NOT_PROSE } from './language-samples.ts';

const SURE = ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl'];
const textIn = (language: string) => LONG.find(([one]) => one === language)?.[1] ?? '';

describe('detectLanguage', () => {
  it.each(LONG)('tells a long text in %s', (language, text) => {
    expect(text.match(/\p{L}/gu)?.length).toBeGreaterThanOrEqual(300);
    expect(detectLanguage(text)).toMatchObject({ language });
  });

  it.each(MEDIUM)('tells twenty words in %s: %s', (language, text) => {
    expect(detectLanguage(text)).toMatchObject({ language });
  });

  it.each(NOT_PROSE)('says nothing of %s', (_what, text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('says nothing of a few words', () => {
    expect(detectLanguage('The museum is open')).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
  });

  it('leaves a wide margin between languages told apart for certain', () => {
    for (const [language, text] of LONG.filter(([one]) => SURE.includes(one)))
      expect(detectLanguage(text)?.margin, language).toBeGreaterThanOrEqual(0.4);
  });
});

describe('judgeLanguage', () => {
  it.each(LONG)('never contradicts the right code: %s', (language, text) => {
    expect(judgeLanguage(text, language).verdict).not.toBe('contradicts');
    expect(judgeLanguage(text, `${language}-FR`).verdict).not.toBe('contradicts');
  });

  it('agrees and contradicts among languages known to be told apart', () => {
    expect(judgeLanguage(textIn('fr'), 'fr').verdict).toBe('agrees');
    expect(judgeLanguage(textIn('fr'), 'FRA').verdict).toBe('agrees');
    expect(judgeLanguage(textIn('en'), 'en-GB').verdict).toBe('agrees');
    for (const [declared, written] of [
      ['en', 'fr'],
      ['fr', 'en'],
      ['fr', 'de'],
      ['de', 'nl'],
      ['fr', 'es'],
      ['fr', 'it'],
      ['it', 'es'],
    ] as const)
      expect(judgeLanguage(textIn(written), declared).verdict, `${written} as ${declared}`).toBe(
        'contradicts',
      );
  });

  it('leaves regional languages and close pairs to a person', () => {
    for (const regional of ['br', 'oc', 'ca', 'co', 'eu', 'gsw', 'gcf', 'lb']) {
      for (const declared of ['fr', 'en', regional])
        expect(judgeLanguage(textIn(regional), declared).verdict, regional).toBe('open');
      expect(judgeLanguage(textIn('fr'), regional).verdict, regional).toBe('open');
    }
    expect(judgeLanguage(textIn('es'), 'pt').verdict).toBe('open');
    expect(judgeLanguage(textIn('pt'), 'es').verdict).toBe('open');
  });

  it('is sure of twelve words only where they are plain', () => {
    const plain = 'The museum is open to all of you when it is not raining';
    const loose =
      'Museum tickets: adults, children under twelve, groups of ten, guided visits, audio guides';
    expect(judgeLanguage(plain, 'en').verdict).toBe('agrees');
    expect(judgeLanguage(plain, 'fr').verdict).toBe('contradicts');
    expect(judgeLanguage('The museum is open to all of you', 'fr').verdict).toBe('open');
    expect(judgeLanguage(loose, 'fr').verdict).toBe('open');
  });

  it('takes no language near French for French', () => {
    const near = {
      wa: 'Li bibliotêke est drovowe tos lès djoûs, mins nin li londi. Po prinde on lîve, i fåt vini avou s’ cåte, èt lès èfants ni payèt rin.',
      pcd: 'Ch’ musée il est ouvert tous chés jours, mais point ch’ lundi. Pour vir chés tableaux, i feut prinde ein billet à l’ porte, et chés tiots i n’ paient nin.',
      frp: 'Lo musê l’è âovè ti lè dzo, mâ pas lo delon. Por vère lè tablâo, faut prendre on beliet à la porta, et lè z’einfant dâo velâdzo pâyant ren.',
    };
    for (const [language, text] of Object.entries(near))
      for (const code of ['fr', 'en', language])
        expect(judgeLanguage(text, code).verdict, language).toBe('open');
  });

  it('calls distinct only languages that no text is in at once', () => {
    expect(areDistinctLanguages('fr', 'en-GB')).toBe(true);
    expect(areDistinctLanguages('fr', 'FRA')).toBe(false);
    expect(areDistinctLanguages('nb', 'no')).toBe(false);
    expect(areDistinctLanguages('zh', 'yue')).toBe(false);
  });

  it('leaves a text in two languages to a person', () => {
    const both = `${textIn('fr')} ${textIn('en')}`;
    for (const code of ['fr', 'en'])
      expect(judgeLanguage(both, code).verdict).not.toBe('contradicts');
  });

  it('knows which scripts a language is never written in', () => {
    const arabic = 'المتحف مفتوح كل يوم ما عدا يوم الاثنين';
    expect(judgeLanguage(arabic, 'fr').verdict).toBe('contradicts');
    expect(judgeLanguage(arabic, 'ar').verdict).toBe('open');
    expect(judgeLanguage(arabic, 'ku').verdict).toBe('open');
    expect(judgeLanguage(textIn('en'), 'ar').verdict).toBe('contradicts');
    expect(judgeLanguage(textIn('en'), 'sr').verdict).toBe('open');
    expect(judgeLanguage(textIn('en'), 'ar-Latn').verdict).toBe('open');
    expect(judgeLanguage('Ελλάδα', 'fr').verdict).toBe('open');
  });
});

describe('codes, scripts and directions', () => {
  it('shortens codes', () => {
    expect(['FR', 'fra', 'fre-CA', 'deu', 'pt-BR', 'brx'].map(languageOfCode)).toEqual([
      'fr',
      'fr',
      'fr',
      'de',
      'pt',
      'brx',
    ]);
  });

  it('names the script of nearly all letters', () => {
    expect(dominantScript('Bonjour à tous')).toBe('latin');
    expect(dominantScript('Русский язык')).toBe('cyrillic');
    expect(dominantScript('日本語のページ')).toBe('east-asian');
    expect(dominantScript('Le mot שלום est un salut')).toBeUndefined();
    expect(dominantScript('123 — 45 %')).toBeUndefined();
  });

  it('counts letters by reading direction', () => {
    expect(countDirections('abc שלום 12')).toEqual({ ltr: 3, rtl: 4 });
    expect(countDirections('العربية')).toEqual({ ltr: 0, rtl: 7 });
  });
});
