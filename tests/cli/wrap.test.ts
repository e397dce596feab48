import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/wrap.ts';

describe('text on a narrow terminal', () => {
  it('ends lines between words and goes on further in', () => {
    expect(wrap('  - un mot et encore un', 12, 4)).toBe('  - un mot\n    et\n    encore\n    un');
  });

  it('keeps French signs with their word', () => {
    expect(wrap('le total : « dix » ou 10 % !', 9)).toBe('le\ntotal :\n« dix »\nou 10 % !');
  });

  it('keeps together what a no-break space joins, and shows a plain one', () => {
    expect(wrap('3\u00a0pages · 1\u00a0échec', 9)).toBe('3 pages ·\n1 échec');
  });

  it('leaves a long address whole, for it to be copied', () => {
    expect(wrap('voir https://www.exemple.fr/a/b ici', 10)).toBe(
      'voir\nhttps://www.exemple.fr/a/b\nici',
    );
  });

  it('counts what is seen, not colour codes', () => {
    expect(wrap('\u001b[1mgras\u001b[22m et fin', 11)).toBe('\u001b[1mgras\u001b[22m et fin');
  });

  it('changes nothing where there is no width', () => {
    expect(wrap('a  b   c\n  d', Infinity)).toBe('a  b   c\n  d');
  });
});
