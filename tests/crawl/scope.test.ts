import { describe, expect, it } from 'vitest';
import { createScope, SKIP_REASONS, withRobots } from '#crawl';

const scope = createScope({ seeds: ['https://www.ville.fr/accueil'], include: [], exclude: [] });
const decide = (path: string, on = scope) => {
  const decision = on.decide(new URL(path, 'https://www.ville.fr/').href);
  return decision.in ? 'in' : decision.reason;
};

describe('createScope', () => {
  it.each([
    ['/', 'in'],
    ['/actualites/2024/fete?page=2', 'in'],
    ['/v1.2/accueil', 'in'],
    ['/spip.php?article12', 'in'],
    ['/page.html', 'in'],
    ['/.well-known', 'in'],
    ['http://www.ville.fr/', 'other-origin'],
    ['https://ville.fr/', 'other-origin'],
    ['https://www.ville.fr:8443/', 'other-origin'],
    ['https://www.ville.fr.exemple.org/', 'other-origin'],
    ['https://www.ville.fr@exemple.org/', 'other-origin'],
    ['mailto:a@ville.fr', 'scheme'],
    ['blob:https://www.ville.fr/1', 'scheme'],
    ['/docs/guide.PDF', 'not-html'],
    ['/archive.tar.gz?x=1', 'not-html'],
    ['/logo.svg', 'not-html'],
    ['/budget.ods', 'not-html'],
    [`/${'a'.repeat(2_100)}`, 'too-long'],
    ['/user/logout', 'action'],
    ['/Log_Out.php', 'action'],
    ['/compte/se-d%C3%A9connecter', 'action'],
    ['/déconnexion', 'action'],
    ['/articles/12/supprimer', 'action'],
    ['/wp-login.php?action=logout&_wpnonce=1', 'action'],
    ['/?delete=12', 'action'],
    ['/lettre?do=desinscription', 'action'],
    ['/demarches/supprimer-un-compte', 'in'],
    ['/actualites/deconnexion-numerique', 'in'],
    ['/a/a/b', 'in'],
    ['/a/a/a', 'trap'],
    ['/a/b/a/b/a', 'in'],
    ['/a/b/a/b/a/b/a/b', 'trap'],
    [`/${Array.from({ length: 20 }, (_, i) => `s${i}`).join('/')}/`, 'in'],
    [`/${Array.from({ length: 21 }, (_, i) => `s${i}`).join('/')}`, 'trap'],
    ['/a////b', 'trap'],
    ['/__proto__/constructor?__proto__=1', 'in'],
    ['/%E9%', 'in'],
  ])('%s: %s', (path, expected) => {
    expect(decide(path)).toBe(expected);
  });

  it('says what cannot be read', () => {
    expect(scope.decide('nothing')).toEqual({ in: false, reason: 'invalid-url' });
  });

  it('takes the origin of every seed, and only for web addresses', () => {
    const both = createScope({
      seeds: ['http://127.0.0.1:8080/a', 'https://ville.fr', 'file:///etc', 'rien'],
      include: [],
      exclude: [],
    });
    expect([...both.origins]).toEqual(['http://127.0.0.1:8080', 'https://ville.fr']);
    expect(both.allows('http://127.0.0.1:8080/logout.pdf')).toBe(true);
    expect(both.allows('http://127.0.0.1:8081/')).toBe(false);
    expect(both.allows('blob:https://ville.fr/1')).toBe(false);
    expect(both.allows('file:///etc/passwd')).toBe(false);
    expect(both.allows('rien')).toBe(false);
  });

  const patterns = createScope({
    seeds: ['https://www.ville.fr/'],
    include: ['/actualités/**', 'agenda*', 'https://www.ville.fr/blog/**', '/recherche?q=*'],
    exclude: ['/agenda?*', '**/brouillon-*'],
  });
  it.each([
    ['/actualit%C3%A9s/2024', 'in'],
    ['/actualites/2024', 'not-included'],
    ['/agenda', 'in'],
    ['/agenda2', 'in'],
    ['/agenda?mois=2', 'excluded'],
    ['/actualités/brouillon-1', 'excluded'],
    ['/blog/', 'in'],
    ['/blog/a?b=c/d', 'in'],
    ['/recherche', 'not-included'],
    ['/recherche?q=eau', 'in'],
    ['/', 'not-included'],
    ['/actualités/a.pdf', 'not-html'],
  ])('with patterns, %s: %s', (path, expected) => {
    expect(decide(path, patterns)).toBe(expected);
  });
});

describe('withRobots', () => {
  it('adds its reason after the others', () => {
    const polite = withRobots(scope, (url) => !url.includes('/prive/'));
    expect(decide('/prive/a', polite)).toBe('robots');
    expect(decide('/prive/a.pdf', polite)).toBe('not-html');
    expect(decide('/public/a', polite)).toBe('in');
    expect(polite.origins).toBe(scope.origins);
  });
});

describe('SKIP_REASONS', () => {
  it('has a sentence in both languages for each reason', () => {
    for (const sentence of Object.values(SKIP_REASONS)) {
      expect(sentence.fr).not.toBe('');
      expect(sentence.en).not.toBe(sentence.fr);
    }
  });
});

it('a file that a page links may be fetched from the audited origins, but where asking acts or is excluded', () => {
  const scope = createScope({
    seeds: ['https://ville.example/'],
    include: ['/actus/**'],
    exclude: ['/archives/**'],
  });
  expect(scope.allowsFile('https://ville.example/docs/plan.pdf')).toBe(true);
  expect(scope.allowsFile('https://ailleurs.example/plan.pdf')).toBe(false);
  expect(scope.allowsFile('https://ville.example/delete/plan.pdf')).toBe(false);
  expect(scope.allowsFile('https://ville.example/archives/plan.pdf')).toBe(false);
  expect(scope.allowsFile('not a url')).toBe(false);
});
