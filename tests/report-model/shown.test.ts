import { describe, expect, it } from 'vitest';
import { httpLink, shown, shownPath } from '../../src/report-model/shown.ts';

describe('text of an audited page', () => {
  it.each([
    ['plain text, é ç 漢字 👨‍👩‍👧', 'plain text, é ç 漢字 👨‍👩‍👧'],
    ['lines\nand\ttabs\r\nstay', 'lines\nand\ttabs\nstay'],
    ['a\u202egnp.exe', 'a[U+202E]gnp.exe'],
    ['\u2066isolated\u2069', '[U+2066]isolated[U+2069]'],
    ['left\u200eright\u200f', 'left[U+200E]right[U+200F]'],
    ['two\u2028lines\u2029', 'two[U+2028]lines[U+2029]'],
    ['zero\u200bwidth\ufeff', 'zero[U+200B]width[U+FEFF]'],
    ['\u0000\u001b[31mred\u007f\u0085', '[U+0000][U+001B][31mred[U+007F][U+0085]'],
    ['\rback', '[U+000D]back'],
    ['half \ud83d pair', 'half [U+D83D] pair'],
    ['tag \u{e0041}', 'tag [U+E0041]'],
    ['<script>{{x}}</script>', '<script>{{x}}</script>'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(text, 100)).toBe(expected);
  });

  it('is cut, never through a character', () => {
    expect(shown('abcdef', 6)).toBe('abcdef');
    expect(shown('abcdefg', 6)).toBe('abcde…');
    expect(shown('abcd😀fg', 6)).toBe('abcd…');
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['file:///etc/passwd', null],
    ['//example.org/', null],
    ['not an address', null],
    ['', null],
    [`https://example.org/${'a'.repeat(3000)}`, null],
  ])('%j may be linked as %j', (text, expected) => {
    expect(httpLink(text)).toBe(expected);
  });

  it('is shown from its path on, on its own site; the home page whole', () => {
    expect(shownPath('https://a.fr/b?c', 'https://a.fr')).toBe('/b?c');
    expect(shownPath('https://a.fr/', 'https://a.fr')).toBe('https://a.fr/');
    expect(shownPath('https://a.fr.evil.org/b', 'https://a.fr')).toBe('https://a.fr.evil.org/b');
    expect(shownPath('https://a.fr/b', null)).toBe('https://a.fr/b');
    expect(shownPath('https://me:secret@a.fr/b@c', null)).toBe('https://a.fr/b@c');
  });
});
