import { describe, expect, it } from 'vitest';
import { scanSource } from '../../rules/08-mandatory-elements/_source.ts';
import { TagBalance } from '../../rules/08-mandatory-elements/02-valid-source/_tag-balance.ts';
import {
  isLanguageSubtag,
  primarySubtag,
} from '../../rules/08-mandatory-elements/_language-subtags.ts';

function faults(html: string, mode = { xhtml: false, quirks: false }): string[] {
  const { tags } = scanSource({ html, truncated: false });
  return new TagBalance(mode)
    .follow(tags, false)
    .map(({ kind, tag }) => `${kind} ${tag.kind === 'end' ? '/' : ''}${tag.name}`);
}

describe('tags that open, close and nest as HTML asks', () => {
  it.each([
    '<p>a<p>b',
    '<p>a<ul><li>b<li>c</ul>',
    '<ul><li>a<ul><li>b</ul><li>c</ul>',
    '<dl><dt>a<dd>b<dt>c</dl>',
    '<table><caption>a</caption><colgroup><col><thead><tr><th>a<tbody><tr><td>b<td>c</table>',
    '<table><tr><td><table><tr><td>a</table></table>',
    '<select><option>a<option>b<optgroup label="c"><option>d</select>',
    '<ruby>漢<rp>(<rt>kan<rp>)</ruby>',
    '<a href="x"><div>a</div></a>',
    '<div><p>a</div>',
    '<button><p>a</button>',
    '<svg><title>a <b>b</b></title><style>a > b {}</style><path d="M0 0"/></svg>',
    '<svg><foreignObject><div>a<p>b</div></foreignObject></svg>',
    '<math><mi>x</mi></math>',
    '<script>document.write("<div>")</script><style>p > b {}</style><textarea><div></textarea>',
    '<noscript><div></noscript><template><tr><td>a</template><!-- <div> -->',
    '<video><source src="x"><track src="y"></video>',
    '<x-menu><li>a</li></x-menu>',
    '<div @click="x" :class="{ a: b }" [c]="d" (e)="f" #g></div>',
  ])('%s', (html) => {
    expect(faults(html)).toEqual([]);
  });
});

describe('tags that do not', () => {
  it.each([
    ['<div>', ['unclosed div']],
    ['</div>', ['stray /div']],
    ['<p><div>a</div></p>', ['stray /p']],
    ['<b><i>a</b></i>', ['crossed /b']],
    ['<span><div></span></div>', ['crossed /span']],
    ['<ul><li><div>a</li></ul>', ['crossed /li']],
    ['<table><tr><td></div></table>', ['stray /div']],
    ['<p><span>a<p>b', ['crossed p']],
    ['<br></br>', ['stray /br']],
    ['<div/>', ['selfClosed div']],
    ['<a href="x"><a href="y">a</a></a>', ['nested a']],
    ['<form><form></form></form>', ['nested form']],
    ['<h2>a</h3>', ['stray /h3', 'unclosed h2']],
    ['<svg><path></svg>', ['crossed /svg']],
    ['<object>', ['unclosed object']],
  ])('%s', (html, expected) => {
    expect(faults(html)).toEqual(expected);
  });

  it('takes the document type into account', () => {
    expect(faults('<div/>', { xhtml: true, quirks: false })).toEqual([]);
    expect(faults('<p>a<table></table></p>')).toEqual(['stray /p']);
    expect(faults('<p>a<table></table></p>', { xhtml: false, quirks: true })).toEqual([]);
  });

  it('says nothing of the end of a source that was cut', () => {
    const { tags } = scanSource({ html: '<div><p>a', truncated: true });
    expect(new TagBalance({ xhtml: false, quirks: false }).follow(tags, true)).toEqual([]);
  });
});

describe('language subtags', () => {
  it.each([
    'fr',
    'en',
    'br',
    'oc',
    'eng',
    'fra',
    'fre',
    'ger',
    'gsw',
    'gcf',
    'iw',
    'und',
    'qaa',
    'aaa',
  ])('%s exists', (subtag) => {
    expect(isLanguageSubtag(subtag)).toBe(true);
  });

  it.each([
    '',
    'i',
    'x',
    'aq',
    'uu',
    'zz',
    'french',
    'fr_fr',
    'fr/fr',
    'en;us',
    'xqz',
    'qzz',
    'aay',
  ])('%s does not', (subtag) => {
    expect(isLanguageSubtag(subtag)).toBe(false);
  });

  it('is what comes before the first hyphen', () => {
    expect(['FR-ca', ' en ', 'fr_FR', 'i-lux', ''].map(primarySubtag)).toEqual([
      'fr',
      'en',
      'fr_fr',
      'i',
      '',
    ]);
  });
});
