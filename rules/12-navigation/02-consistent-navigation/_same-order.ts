import { defineSiteRule, failed, proposed, type Answer } from '#rule-kit';
import {
  entriesOf,
  isSameMenu,
  navigation,
  sharesMenu,
  usual,
  type Menu,
  type NavigationDigest,
} from '../_navigation.ts';
import { isCustom, siblingsAmong, type Seen } from '../_same-set.ts';

/**
 * Order of the navigation blocks, and of the entries menus have in common, from page to page. A page that
 * differs may belong to another set, and is proposed; certain is only the one whose siblings all or mostly have
 * the usual order. Other entries in the submenu of a section are no difference.
 */
export default defineSiteRule({
  test: '12.2.1',
  name: 'order',
  needs: ['dom'],
  decides: ['failed'],
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
  digest: ({ dom, page }) =>
    page.isHome || page.process !== undefined ? undefined : navigation(dom),
  shows: {
    columns: [
      { fr: 'Ordre des blocs', en: 'Order of the blocks' },
      { fr: 'Premiers liens du premier menu', en: 'First links of the first menu' },
    ],
    cells: ({ order, menus: [first] }: NavigationDigest) => [
      order.filter((block) => block !== 'search').join(', '),
      first ? entriesOf(first).slice(0, SHOWN).join(', ') : '',
    ],
  },
  compare(pages) {
    const common = usual(pages.map(({ digest }) => digest.order.join(', ')));
    const model = pages.find(({ digest }) => digest.order.join(', ') === common)?.digest;
    const answers = new Map<string, Answer<'order' | 'entries'>>();
    if (!model) return answers;
    const siblings = siblingsAmong(pages);
    for (const one of pages) {
      if (one.digest.isStep || !sharesMenu(one.digest, model)) continue;
      const found = movedBlock(one.digest, model) ?? movedEntry(one.digest, model);
      if (found) answers.set(one.page.id, answer(found, siblings(one)));
    }
    return answers;
  },
});

interface Difference {
  readonly message: 'order' | 'entries';
  readonly own: readonly string[];
  readonly usual: readonly string[];
  /** The place of a menu among the zones of the page, or of the entries of one menu that is otherwise the same. */
  readonly isPlain: boolean;
  /** Another page is as the usual one there. */
  readonly isUsual: (digest: NavigationDigest) => boolean;
}

function answer(found: Difference, siblings: readonly Seen[]): Answer<'order' | 'entries'> {
  const told = (list: readonly string[]) =>
    list.map((one) => one.replace(/^(navigation) \d+$/u, '$1')).join(', ');
  const detail = { data: { own: told(found.own), usual: told(found.usual) } };
  return found.isPlain && isCustom(siblings, found.isUsual)
    ? failed(found.message, detail)
    : proposed(found.message, detail);
}

/** Zones that every page has once; asides come and go. */
const ZONES = /^(banner|main|contentinfo|navigation \d+)$/u;

function movedBlock(digest: NavigationDigest, model: NavigationDigest): Difference | undefined {
  const known = blocksLike(model, model);
  const [own, expected] = shared(blocksLike(digest, model), known);
  if (own.join() === expected.join()) return undefined;
  const zones = (list: readonly string[]) => list.filter((block) => ZONES.test(block));
  const fixed = (list: readonly string[]) => zones(list).filter((block) => !/\d/u.test(block));
  return {
    message: 'order',
    own,
    usual: expected,
    isPlain:
      zones(own).join() !== zones(expected).join() && fixed(own).join() === fixed(expected).join(),
    isUsual: (other) => {
      const [left, right] = shared(blocksLike(other, model), expected);
      return left.length === expected.length && left.join() === right.join();
    },
  };
}

/**
 * Blocks of a page but its search, which 12.5 compares; each of its menus by the place of the menu of the model
 * it is like, if any.
 */
function blocksLike(own: NavigationDigest, model: NavigationDigest): readonly string[] {
  const models = model.menus.map(entriesOf);
  const menus = own.menus.map(entriesOf).values();
  return own.order.flatMap((block) => {
    if (block === 'search') return [];
    if (block !== 'navigation') return [block];
    const menu = menus.next().value ?? [];
    const place = models.findIndex((other) => isSameMenu(menu, other));
    return place < 0 ? [] : [`navigation ${place + 1}`];
  });
}

const SHOWN = 6;

function movedEntry(digest: NavigationDigest, model: NavigationDigest): Difference | undefined {
  for (const menu of digest.menus) {
    const twin = model.menus.find((other) => isSameMenu(entriesOf(menu), entriesOf(other)));
    const [own, expected] = shared(entriesOf(menu), twin ? entriesOf(twin) : []);
    if (twin && own.join() !== expected.join())
      return {
        message: 'entries',
        own: own.slice(0, SHOWN),
        usual: expected.slice(0, SHOWN),
        isPlain: !menu.inFooter && hasSameEntries(menu, twin),
        isUsual: ({ menus }) => menus.some(({ links }) => links === twin.links),
      };
  }
  return undefined;
}

function hasSameEntries(menu: Menu, other: Menu): boolean {
  const sorted = (one: Menu) => [...entriesOf(one)].sort().join(' ');
  return sorted(menu) === sorted(other);
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
