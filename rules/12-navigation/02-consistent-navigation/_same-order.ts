import { defineSiteRule, proposed, type Answer } from '#rule-kit';
import {
  entriesOf,
  isSameMenu,
  navigation,
  sharesMenu,
  usual,
  type NavigationDigest,
} from '../_navigation.ts';

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
    const common = usual(pages.map(({ digest }) => digest.order.join(', ')));
    const model = pages.find(({ digest }) => digest.order.join(', ') === common);
    const answers = new Map<string, Answer<'order' | 'entries'>>();
    if (!model) return answers;
    for (const { page, digest } of pages) {
      if (digest.isStep || !sharesMenu(digest, model.digest)) continue;
      const answer = compareBlocks(digest, model.digest) ?? compareMenus(digest, model.digest);
      if (answer) answers.set(page.id, answer);
    }
    return answers;
  },
});

function compareBlocks(
  own: NavigationDigest,
  model: NavigationDigest,
): Answer<'order'> | undefined {
  const [left, right] = shared(blocksLike(own, model), blocksLike(model, model));
  if (left.join() === right.join()) return undefined;
  const tell = (blocks: readonly string[]) =>
    blocks.map((block) => block.replace(/ \d+$/u, '')).join(', ');
  return proposed('order', { data: { own: tell(left), usual: tell(right) } });
}

/** Blocks of a page, each of its menus by the place of the menu of the model it is like, if any. */
function blocksLike(own: NavigationDigest, model: NavigationDigest): readonly string[] {
  const models = model.menus.map(entriesOf);
  const menus = own.menus.map(entriesOf).values();
  return own.order.flatMap((block) => {
    if (block !== 'navigation') return [block];
    const menu = menus.next().value ?? [];
    const place = models.findIndex((other) => isSameMenu(menu, other));
    return place < 0 ? [] : [`navigation ${place + 1}`];
  });
}

function compareMenus(
  own: NavigationDigest,
  model: NavigationDigest,
): Answer<'entries'> | undefined {
  const models = model.menus.map(entriesOf);
  for (const menu of own.menus.map(entriesOf)) {
    const twin = models.find((other) => isSameMenu(menu, other));
    const [left, right] = shared(menu, twin ?? []);
    if (left.join() !== right.join())
      return proposed('entries', {
        data: { own: left.slice(0, 6).join(', '), usual: right.slice(0, 6).join(', ') },
      });
  }
  return undefined;
}

/**
 * What both lists hold, in the order of each. What one of them holds twice has no place of its own: « next »
 * and « 3 » lead to the same page of a list of results.
 */
function shared(
  list: readonly string[],
  other: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const [left, right] = [onlyOnce(list), onlyOnce(other)];
  return [left.filter((one) => right.includes(one)), right.filter((one) => left.includes(one))];
}

function onlyOnce(list: readonly string[]): readonly string[] {
  return list.filter((one) => list.indexOf(one) === list.lastIndexOf(one));
}
