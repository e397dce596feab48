import { describe, expect, it } from 'vitest';
import { MAX_URL_LENGTH, normalizeUrl, urlKey } from '#crawl';
import { isSamePath } from '../../src/crawl/url.ts';

const BASE = 'https://www.ville.fr/actualites/2024/';

describe('normalizeUrl', () => {
  it.each([
    ['fete.html', 'https://www.ville.fr/actualites/2024/fete.html'],
    ['../', 'https://www.ville.fr/actualites/'],
    ['//www.ville.fr/x', 'https://www.ville.fr/x'],
    ['HTTPS://WWW.Ville.FR:443/A#haut', 'https://www.ville.fr/A'],
    ['http://ville.fr:80/', 'http://ville.fr/'],
    ['https://moi:secret@ville.fr/a', 'https://ville.fr/a'],
    ['  /a\tb\n', 'https://www.ville.fr/ab'],
    ['/été', 'https://www.ville.fr/%C3%A9t%C3%A9'],
    ['\\a\\b', 'https://www.ville.fr/a/b'],
    ['/a?', 'https://www.ville.fr/a'],
    ['/a?b&c=%20+d&&e=', 'https://www.ville.fr/a?b&c=%20+d&&e='],
    ['/a?utm_source=x&id=3&UTM_Medium=y', 'https://www.ville.fr/a?id=3'],
    ['/a?%75tm_source=x', 'https://www.ville.fr/a'],
    [
      '/a?gclid=1&fbclid=2&xtor=AD-1&at_medium=email&pk_campaign=z&mtm_kwd=k',
      'https://www.ville.fr/a',
    ],
    ['/a?at_home=1&gclidx=2', 'https://www.ville.fr/a?at_home=1&gclidx=2'],
    ['/a;jsessionid=AB12.node1?x=1', 'https://www.ville.fr/a?x=1'],
    [
      '/app/(S(lit3py55t21z5v55vlm25s55))/orderform.aspx',
      'https://www.ville.fr/app/orderform.aspx',
    ],
    ['/a?PHPSESSID=abc&JSESSIONID=1&ASPSESSIONIDQQ=2', 'https://www.ville.fr/a'],
    ['/a?sid=0123456789abcdef0123', 'https://www.ville.fr/a'],
    ['/a?sid=12', 'https://www.ville.fr/a?sid=12'],
    ['/a?session=automne-2024-inscriptions', 'https://www.ville.fr/a'],
    ['/a?session=printemps', 'https://www.ville.fr/a?session=printemps'],
    ['/a?__proto__=1&constructor=2', 'https://www.ville.fr/a?__proto__=1&constructor=2'],
    ['/a?%E9=%', 'https://www.ville.fr/a?%E9=%'],
    ['/\uD800', 'https://www.ville.fr/%EF%BF%BD'],
  ])('reads %j as %s, and its own result unchanged', (href, expected) => {
    expect(normalizeUrl(href, BASE)).toBe(expected);
    expect(normalizeUrl(expected)).toBe(expected);
  });

  it.each([
    'mailto:mairie@ville.fr',
    'tel:+33123456789',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://ville.fr/',
    'blob:https://www.ville.fr/1',
    'view-source:https://www.ville.fr/',
    'http://',
    'http://a b/',
    'http://ville.fr:99999/',
  ])('refuses %s', (href) => {
    expect(normalizeUrl(href, BASE)).toBeUndefined();
  });

  it('keeps 2,048 characters and refuses one more, whatever is dropped before', () => {
    const longest = BASE + 'a'.repeat(MAX_URL_LENGTH - BASE.length);
    expect(normalizeUrl(`${longest}#${'x'.repeat(5_000)}`)).toBe(longest);
    expect(normalizeUrl(`${longest}b`)).toBeUndefined();
  });

  it.each([
    ['a path', `/${'a'.repeat(60_000)}`],
    ['slashes', `/${'/'.repeat(60_000)}x`],
    ['session identifiers', `/${';jsessionid='.repeat(5_000)}`],
    ['parameters', `/?${'sid=1&'.repeat(10_000)}`],
    ['escapes', `/?${'%'.repeat(60_000)}=1`],
    ['dots', `/${'../'.repeat(20_000)}`],
    ['far too much', `/${'a'.repeat(5_000_000)}`],
  ])('takes linear time on 60 KB of %s', (_, href) => {
    const start = performance.now();
    normalizeUrl(href, BASE);
    urlKey(BASE + href);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('urlKey', () => {
  it.each([
    ['/a', '/a/'],
    ['/a/', '/a/index.html'],
    ['/', '/index.htm'],
    ['/a?x=1&y=2', '/a?y=2&x=1'],
    ['/a?x=1', '/a?&x=1&'],
    ['/%7euser', '/~user'],
    ['/%c3%a9', '/é'],
    ['/a?q=b+c', '/a?q=b%20c'],
    ['/a', '/a?utm_source=x#y'],
  ])('makes one page of %s and %s', (one, other) => {
    expect(urlKey(new URL(one, BASE).href)).toBe(urlKey(new URL(other, BASE).href));
  });

  it.each([
    ['/a', '/A'],
    ['/a', '/a/index.php'],
    ['/a?x=1', '/a?x=2'],
    ['/a?x=1&x=2', '/a?x=2&x=1'],
    ['/a/b', '/a%2Fb'],
    ['/a//', '/a'],
    ['http://www.ville.fr/a', 'https://www.ville.fr/a'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(urlKey(new URL(one, BASE).href)).not.toBe(urlKey(new URL(other, BASE).href));
  });
});

describe('isSamePath', () => {
  it('compares without the query', () => {
    expect(isSamePath('https://v.fr/a?page=2', 'https://v.fr/a/')).toBe(true);
    expect(isSamePath('https://v.fr/a', 'https://v.fr/')).toBe(false);
    expect(isSamePath('https://v.fr/a', 'https://w.fr/a')).toBe(false);
  });
});
