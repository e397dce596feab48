import { cantTell, defineSiteRule, proposed, type Answer } from '#rule-kit';
import { entriesOf, navigation, type NavigationDigest } from '../_navigation.ts';

/** Entries of a menu that this part of the pages show are the site's sections. */
const MOST_PAGES = 0.5;
/** A folder with so many pages of the audit is a section. */
const PAGES_OF_SECTION = 3;
const SHOWN = 6;

/**
 * 12.3.1: the site map shows the architecture of the site. What the main menus and the audited pages show of it
 * and the map does not lead to is proposed; a person compares.
 */
export default defineSiteRule({
  test: '12.3.1',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  minPages: 1,
  messages: {
    question: {
      fr: 'Ce plan du site ({count} liens) présente-t-il toutes les rubriques du site, de sorte que chaque page puisse être atteinte ?',
      en: 'Does this site map ({count} links) show every section of the site, so that each page can be reached?',
    },
    missing: {
      fr: 'Ce plan du site ({count} liens) ne mène pas à des rubriques du menu ou des pages auditées : {missing}.',
      en: 'This site map ({count} links) does not lead to sections of the menu or of the audited pages: {missing}.',
    },
  },
  fixes: {
    missing: {
      fr: 'Ajouter au plan du site un lien vers chaque rubrique : {missing}.',
      en: 'Add to the site map a link to each section: {missing}.',
    },
  },
  digest: ({ dom }) => navigation(dom),
  compare(pages) {
    const digests = pages.map(({ digest }) => digest);
    const sections = new Set([...menuEntries(digests), ...folders(digests)]);
    const maps = pages.filter(({ digest }) => digest.isSiteMap);
    return new Map(maps.map(({ page, digest }) => [page.id, answer(digest, sections)]));
  },
});

function answer(
  map: NavigationDigest,
  sections: ReadonlySet<string>,
): Answer<'question' | 'missing'> {
  const links = map.mapLinks.split(' ').filter((path) => path !== '');
  const known = links.map(plain);
  // A section is shown by its own link, or by those to its pages.
  const shows = (section: string) =>
    known.some((path) => path === plain(section) || path.startsWith(`${plain(section)}/`));
  const missing = [...sections].filter((one) => plain(one) !== plain(map.path) && !shows(one));
  if (map.isPartial || links.length === 0 || missing.length === 0)
    return cantTell('question', { data: { count: links.length } });
  const shown = missing.slice(0, SHOWN).join(', ');
  return proposed('missing', { data: { count: links.length, missing: shown } });
}

/** Entries of the menus that half of the pages show at least; footers are no menu of sections. */
function menuEntries(digests: readonly NavigationDigest[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { menus } of digests) {
    const own = new Set(menus.filter(({ inFooter }) => !inFooter).flatMap(entriesOf));
    for (const entry of own) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  const isShared = (count: number) => count > 1 && count >= MOST_PAGES * digests.length;
  return [...counts].flatMap(([entry, count]) =>
    isShared(count) && plain(entry) !== '' ? [entry] : [],
  );
}

/** First folders of the audited pages that hold several of them. */
function folders(digests: readonly NavigationDigest[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path, isStep } of digests) {
    const folder = /^\/[^/?]+\//u.exec(path)?.[0];
    if (folder && !isStep) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) => (count >= PAGES_OF_SECTION ? [folder] : []));
}

/** `/mairie/index.html?menu=1` and `/mairie/` are one page; the home page is the empty path. */
function plain(path: string): string {
  return path.replace(/[?#].*$/u, '').replace(/\/(index\.\w+)?$/u, '');
}
