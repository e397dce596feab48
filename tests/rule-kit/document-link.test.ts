import { expect, it } from 'vitest';
import { documentLink } from '#rule-kit';

const BASE = 'https://ville.example/mairie/';

function read(attributes: Record<string, string>, tag = 'a') {
  const link = documentLink({ tag, attributes }, BASE);
  return link && `${link.url.href} ${link.file} ${link.format}`;
}

it('a link says by a name or a type that it leads to a document', () => {
  expect(read({ href: 'plan%20d%27acc%C3%A8s.PDF' })).toBe(
    "https://ville.example/mairie/plan%20d%27acc%C3%A8s.PDF plan d'accès.PDF pdf",
  );
  expect(read({ href: '/voir?fichier=plan.odt' })).toBe(
    'https://ville.example/voir?fichier=plan.odt plan.odt odt',
  );
  expect(read({ href: '/f/7', download: 'budget.xlsx' })).toBe(
    'https://ville.example/f/7 budget.xlsx xlsx',
  );
  expect(read({ href: '/f/7', type: 'application/pdf' }, 'area')).toBe(
    'https://ville.example/f/7 7 application/pdf',
  );
});

it('a download without a name may be one; files of other kinds, pages and other schemes are none', () => {
  expect(read({ href: '/f/7', download: '' })).toBe('https://ville.example/f/7 7 ');
  expect(read({ href: '/plan.jpg', download: '' })).toBeUndefined();
  expect(read({ href: '/f/7', download: 'photos.zip' })).toBeUndefined();
  expect(read({ href: '/f/7' })).toBeUndefined();
  expect(read({ href: 'mailto:a@b.example?subject=a.pdf' })).toBeUndefined();
  expect(read({ href: 'http://[' })).toBeUndefined();
  expect(read({ href: 'a.pdf' }, 'link')).toBeUndefined();
});
