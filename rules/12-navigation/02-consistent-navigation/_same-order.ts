import { defineSiteRule, proposed, type Answer } from '#rule-kit';
import { navigation, usual, type NavigationDigest } from '../_navigation.ts';

const ENTRIES_IN_COMMON = 0.6;

/**
 * Order of the navigation blocks, and of the entries menus have in common, from page to page. Which pages
 * make a set is not known, so a page that differs is proposed, never failed. Other entries in the submenu of
 * a section are no difference.
 */
export default defineSiteRule({
  test: '12.2.1',
  name: 'order',
  needs: ['dom'],
  decides: [],
  impact: 'major',
  // Says nothing with too few pages: the page's own question stays.
  minPages: 0,
  messages: {
    order: {
      fr: 'Les blocs se suivent dans l’ordre {own}, et non {usual} comme sur les autres pages.',
      en: 'The blocks come in the order {own}, and not {usual} as on the other pages.',
    },
    entries: {
      fr: 'Les liens communs d’un menu ne sont pas dans le même ordre que sur les autres pages : {own}, au lieu de {usual}.',
      en: 'The links a menu shares with other pages are not in the same order: {own}, instead of {usual}.',
    },
  },
  digest: ({ dom, page }) => (page.isHome ? undefined : navigation(dom)),
  compare(pages) {
    const common = usual(pages.map(({ digest }) => digest.order.join(', '))).split(', ');
    const model = pages.find(({ digest }) => digest.order.join(', ') === common.join(', '));
    const answers = new Map<string, Answer<'order' | 'entries'>>();
    if (!model) return answers;
    for (const { page, digest } of pages) {
      const answer = compareOrder(digest.order, common) ?? compareMenus(digest, model.digest);
      if (answer) answers.set(page.id, answer);
    }
    return answers;
  },
});

function compareOrder(
  own: readonly string[],
  common: readonly string[],
): Answer<'order'> | undefined {
  const left = onlyShared(own, common).join(', ');
  const right = onlyShared(common, own).join(', ');
  return left === right ? undefined : proposed('order', { data: { own: left, usual: right } });
}

function compareMenus(
  own: NavigationDigest,
  model: NavigationDigest,
): Answer<'entries'> | undefined {
  for (const menu of own.menus) {
    const twin = model.menus.find((other) => overlap(menu, other) >= ENTRIES_IN_COMMON);
    if (!twin) continue;
    const left = onlyShared(menu, twin);
    const right = onlyShared(twin, menu);
    if (left.join(' ') !== right.join(' '))
      return proposed('entries', {
        data: { own: left.slice(0, 6).join(', '), usual: right.slice(0, 6).join(', ') },
      });
  }
  return undefined;
}

/** Entries both lists have, each once, in the order of the first. */
function onlyShared(list: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other);
  return [...new Set(list)].filter((entry) => known.has(entry));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : onlyShared(a, b).length / all.size;
}
