import { describe, expect, it } from 'vitest';
import { parsePageList } from '#crawl';
import { EXIT, UserError } from '#model';

const urls = (text: string) => parsePageList(text, 'pages.txt').map(({ url }) => url);

function errorOf(text: string): UserError {
  try {
    parsePageList(text, 'pages.txt');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('The list was accepted.');
}

describe('parsePageList, plain text', () => {
  it('reads one address a line, as given and in order, comments and blank lines aside', () => {
    const text =
      '\uFEFF# pages\r\n\r\n  https://v.fr/b#ancre  \r\nhttps://v.fr/a?utm_source=x # la seconde\rHTTP://V.FR\n#https://v.fr/c';
    expect(parsePageList(text, 'pages.txt')).toEqual([
      { url: 'https://v.fr/b#ancre' },
      { url: 'https://v.fr/a?utm_source=x' },
      { url: 'HTTP://V.FR' },
    ]);
  });

  it('keeps an address listed twice', () => {
    expect(urls('https://v.fr/\nhttps://v.fr/')).toHaveLength(2);
  });
});

describe('parsePageList, YAML and JSON', () => {
  it.each([
    [
      'YAML',
      '# pages\n- https://v.fr/a # un\n- url: https://v.fr/b#c\n  name: "Page : B"\n- {name: 2024, url: https://v.fr/c}',
    ],
    [
      'a YAML document',
      '---\n- https://v.fr/a\n-\n  url: https://v.fr/b#c\n  name: Page : B\n- url: https://v.fr/c\n  name: 2024\n'.replace(
        'Page : B',
        '"Page : B"',
      ),
    ],
    [
      'JSON',
      '\uFEFF[\r\n"https://v.fr/a",\r\n{"url":"https://v.fr/b#c","name":"Page : B"},{"name":"2024","url":"https://v.fr/c"}]',
    ],
  ])('reads %s', (_, text) => {
    expect(parsePageList(text, 'pages.txt')).toEqual([
      { url: 'https://v.fr/a' },
      { url: 'https://v.fr/b#c', name: 'Page : B' },
      { url: 'https://v.fr/c', name: '2024' },
    ]);
  });
});

describe('parsePageList, mistakes', () => {
  it.each([
    ['https://v.fr/\n\nwww.v.fr/a', 'line 3'],
    ['https://v.fr/\r\nmailto:a@v.fr', 'line 2'],
    ['https://v.fr/\rfile:///etc/passwd', 'line 2'],
    [`https://v.fr/${'a'.repeat(2_048)}`, 'line 1'],
    ['- https://v.fr/\n- javascript:alert(1)', 'line 2'],
    ['- https://v.fr/\n- name: rien', 'line 2'],
    ['- https://v.fr/\n- url: https://v.fr/\n  nom: x', 'line 2'],
    ['- https://v.fr/\n- [https://v.fr/]', 'line 2'],
    ['- https://v.fr/\n- !!js/function x', 'line 2'],
    ['- &a https://v.fr/\n- *a', 'line 2'],
    ['- url: https://v.fr/\n  url: https://v.fr/', 'line'],
    ['[\n"https://v.fr/",\n"https://v.fr/', 'line'],
    ['[null]', 'line 1'],
    ['pages:\n  - https://v.fr/', 'line'],
    ['{"url":"https://v.fr/"}', 'line 1'],
    ['[{"__proto__":"x","url":"https://v.fr/"}]', 'line 1'],
    ['['.repeat(50_000), 'line'],
  ])('says where and what: %#', (text, line) => {
    const error = errorOf(text);
    expect(error.exitCode).toBe(EXIT.usage);
    expect(error.sentence.en).toContain(`pages.txt, ${line}`);
    expect(error.sentence.fr).toContain(`pages.txt, ${line.replace('line', 'ligne')}`);
  });

  it.each(['', '\uFEFF', '# rien\n\n', '[]'])('refuses an empty list: %j', (text) => {
    expect(errorOf(text).sentence.en).toContain('no address');
  });

  it('repeats neither a password nor control characters', () => {
    expect(errorOf('https://moi:secret@v.fr/').sentence.en).toContain('password');
    for (const text of ['https://moi:secret@v.fr/', 'moi:secret@v.fr', 'ftp://moi:secret@v.fr/']) {
      expect(JSON.stringify(errorOf(text).sentence)).not.toContain('secret');
    }
    expect(errorOf('a\u001b[31m\u0007b').sentence.fr).not.toMatch(/\p{Cc}/u);
  });

  it('takes 10,000 pages and refuses one more', () => {
    const line = (i: number) => `https://v.fr/${i}`;
    const all = Array.from({ length: 10_000 }, (_, i) => line(i)).join('\n');
    expect(urls(all)).toHaveLength(10_000);
    expect(errorOf(`${all}\n${line(10_000)}`).sentence.en).toContain('line 10001');
  });

  it('refuses a file that cannot be a list without reading it through', () => {
    const start = performance.now();
    expect(errorOf('- '.repeat(15_000_000)).sentence.en).toContain('too large');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
