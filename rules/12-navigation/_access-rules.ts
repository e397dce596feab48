import type { JsonObject, Localized, PageRef } from '#model';
import type { RgaaTestId } from '#referential';
import type { Answer, SiteRule } from '#rule-kit';
import { cantTell, defineSiteRule, passed, proposed } from '#rule-kit';
import type { Access } from './_access.ts';
import { accessMessages, type AccessMessage } from './_access-messages.ts';
import { navigation, sharesMenu, usual, type NavigationDigest } from './_navigation.ts';
import { ASPECTS, compareAll, type Aspect } from './_same-access.ts';

interface Kind {
  readonly pick: (digest: NavigationDigest) => readonly Access[];
  /** The page is what the access leads to. */
  readonly isGoal: (digest: NavigationDigest) => boolean;
  readonly noun: Localized;
}

export const SITE_MAP: Kind = {
  pick: ({ siteMaps }) => siteMaps,
  isGoal: ({ isSiteMap }) => isSiteMap,
  noun: { fr: 'au plan du site', en: 'to the site map' },
};
export const SEARCH: Kind = {
  pick: ({ searches }) => searches,
  isGoal: () => false,
  noun: { fr: 'au moteur de recherche', en: 'to the search' },
};

interface Seen {
  readonly page: PageRef;
  readonly digest: NavigationDigest;
}

/**
 * The means of access must be the same on all pages of a set. What is found on every page and is the same
 * everywhere passes, whatever the sets are. A page that differs is proposed only, as it may belong to another
 * set; where that is likely (home page, step of a process, other language), it is a mere question.
 */
export function defineAccessRule(
  test: RgaaTestId,
  kind: Kind,
  aspect: keyof typeof ASPECTS,
): SiteRule {
  return defineSiteRule({
    test,
    needs: ['dom'],
    decides: ['passed'],
    impact: 'minor',
    minPages: 3,
    messages: accessMessages(kind.noun),
    digest: ({ dom }) => navigation(dom),
    compare: (pages: readonly Seen[]) => comparePages(pages, kind, ASPECTS[aspect]),
  });
}

type Answers = ReadonlyMap<string, Answer<AccessMessage>>;

function comparePages(pages: readonly Seen[], kind: Kind, aspect: Aspect): Answers {
  const tell = ({ digest }: Seen) => kind.pick(digest).map(aspect.describe).join(' + ');
  const common = usual(pages.map(tell).filter((words) => words !== ''));
  const model = pages.find((one) => common !== '' && tell(one) === common);
  if (!model) return new Map(pages.map(({ page }) => [page.id, cantTell('nowhere')]));
  const odd = new Map<string, Answer<AccessMessage>>();
  for (const one of pages) {
    const message = difference(kind.pick(one.digest), kind.pick(model.digest), aspect);
    const own = tell(one) || '–';
    const data = { own, usual: common, count: kind.pick(one.digest).length };
    if (message) odd.set(one.page.id, judge(message, { data, apart: whyApart(one, model, kind) }));
  }
  const rest = odd.size === 0 ? passed() : cantTell('elsewhere', { data: { usual: common } });
  return new Map(pages.map(({ page }) => [page.id, odd.get(page.id) ?? rest]));
}

type Difference = 'differs' | 'missing' | 'several' | 'unsure';

/** What sets a page apart from the usual one; undefined where it is the same. */
function difference(
  own: readonly Access[],
  model: readonly Access[],
  aspect: Aspect,
): Difference | undefined {
  if (own.length === 0) return 'missing';
  const likeness = compareAll(aspect, own, model);
  if (likeness === 'same') return undefined;
  if (likeness === 'unsure') return 'unsure';
  return own.length > 1 ? 'several' : 'differs';
}

type Apart = 'goal' | 'home' | 'step' | 'language' | 'set' | 'unsure';

/** Why a page may well be of another set than the usual one, or hold what was not seen. */
function whyApart({ page, digest }: Seen, model: Seen, kind: Kind): Apart | undefined {
  if (kind.isGoal(digest)) return 'goal';
  if (page.isHome) return 'home';
  if (digest.isStep) return 'step';
  if (page.lang !== model.page.lang) return 'language';
  if (model.digest.menus.length > 0 && !sharesMenu(digest, model.digest)) return 'set';
  return digest.isPartial ? 'unsure' : undefined;
}

function judge(
  message: Difference,
  { data, apart }: { readonly data: JsonObject; readonly apart: Apart | undefined },
): Answer<AccessMessage> {
  if (apart) return cantTell(apart, { data });
  const isDoubt = message === 'unsure' || message === 'several';
  return isDoubt ? cantTell(message, { data }) : proposed(message, { data });
}
