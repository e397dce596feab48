import { describe, expect, it } from 'vitest';
import { UserError } from '#model';
import { compileGlob } from '../../src/crawl/glob.ts';

describe('compileGlob', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/ab', false],
    ['/a/*', '/a/b', true],
    ['/a/*', '/a/', true],
    ['/a/*', '/a/b/c', false],
    ['/a/**', '/a/b/c', true],
    ['/a/**', '/a/', true],
    ['/a/**', '/a', true],
    ['/a/**', '/ab', false],
    ['/a/**/z', '/a/z', true],
    ['/a/**/z', '/a/b/c/z', true],
    ['/a/**/z', '/a/bz', false],
    ['**/z/*', '/z/1', true],
    ['**/z', 'z', true],
    ['/**/**/z', '/a/z', true],
    ['/a/**/', '/a/', true],
    ['/a/**/', '/a', false],
    ['**', '/anything/at?all=1', true],
    ['*', '/a', false],
    ['/*.html', '/a.html', true],
    ['/*.html', '/axhtml', false],
    ['/a?b=*', '/a?b=1', true],
    ['/a?b=*', '/axb=1', false],
    ['/{fr,en}/*', '/fr/x', true],
    ['/{fr,en}/*', '/de/x', false],
    ['/{a,b}{1,2}', '/b2', true],
    ['/{a', '/{a', true],
    ['/(a+)+', '/aaa', false],
    ['/(a+)+', '/(a+)+', true],
    ['/[ab]', '/[ab]', true],
    ['/😀*', '/😀x', true],
    ['', '', true],
    ['***', '/a/b', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(compileGlob(pattern)(text)).toBe(expected);
  });

  it.each([
    ['^(a+)+$', 'a'.repeat(60) + '!'],
    ['(a+)+$', 'a'.repeat(60) + '!'],
    ['/' + '*a'.repeat(20) + 'b', '/' + 'a'.repeat(2_048)],
    ['/' + '**a'.repeat(100) + 'b', '/' + 'a'.repeat(2_048)],
    ['/' + '**/'.repeat(300) + 'b', '/' + 'a/'.repeat(1_024)],
    ['*a'.repeat(10), 'a'.repeat(60_000)],
  ])('answers at once where backtracking would not (%#)', (pattern, text) => {
    const start = performance.now();
    compileGlob(pattern)(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each(['a'.repeat(1_001), '{a,b}'.repeat(7)])('refuses what costs too much (%#)', (pattern) => {
    expect(() => compileGlob(pattern)).toThrow(UserError);
  });
});
