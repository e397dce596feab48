import type { JsonObject, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import type { Answer, SiteRule } from '#rule-kit';
import { cantTell, defineSiteRule, failed, passed, proposed } from '#rule-kit';
import type { Access } from './_access.ts';
import { accessMessages, type AccessMessage } from './_access-messages.ts';
import { entriesOf, navigation, sharesMenu, usual, type NavigationDigest } from './_navigation.ts';
import { areaOf, ASPECTS, compareAll, neighboursOf, type Aspect } from './_same-access.ts';
import { isCustom, siblingsAmong, type Seen } from './_same-set.ts';

interface Kind {
  readonly pick: (digest: NavigationDigest) => readonly Access[];
  /** The page is what the access leads to. */
  readonly isGoal: (digest: NavigationDigest) => boolean;
  /** Something else of the page, hidden or of another name, may be it. */
  readonly mayHide: (digest: NavigationDigest) => boolean;
  readonly noun: Localized;
  readonly title: Localized;
}

export const SITE_MAP: Kind = {
  pick: ({ siteMaps }) => siteMaps,
  isGoal: ({ isSiteMap }) => isSiteMap,
  mayHide: ({ hidesSiteMap }) => hidesSiteMap,
  noun: { fr: 'au plan du site', en: 'to the site map' },
  title: { fr: 'Accès au plan du site', en: 'Access to the site map' },
};
export const SEARCH: Kind = {
  pick: ({ searches }) => searches,
  isGoal: ({ isResults }) => isResults,
  mayHide: ({ hidesSearch }) => hidesSearch,
  noun: { fr: 'au moteur de recherche', en: 'to the search' },
  title: { fr: 'Accès au moteur de recherche', en: 'Access to the search' },
};
const PLACE: Localized = { fr: 'Place dans la page', en: 'Place on the page' };
const ORDER: Localized = { fr: 'Ordre dans le code', en: 'Order in the code' };

/**
 * The means of access must be the same on all pages of a set. What is the same on every page passes, whatever the
 * sets are. A page that differs is proposed only, as it may belong to another set; where that is likely (home
 * page, step of a process, other language or menus), it is a mere question, and the others do without it. Certain
 * is only the page that lacks the access its siblings have, in a block that it shows without it (first test of each
 * criterion), or that has it in another landmark, elsewhere on screen and in the source (the two others).
 */
export function defineAccessRule(
  test: RgaaTestId,
  kind: Kind,
  aspect: keyof typeof ASPECTS,
): SiteRule {
  return defineSiteRule({
    test,
    needs: ['dom'],
    decides: ['passed', 'failed'],
    impact: 'minor',
    minPages: LEAST,
    messages: accessMessages(kind.noun),
    digest: ({ dom }) => navigation(dom),
    shows: {
      columns: [kind.title, PLACE, ORDER],
      cells: (digest: NavigationDigest) => cellsOf(kind.pick(digest)),
    },
    compare: (pages: readonly Seen[]) => comparePages(pages, kind, ASPECTS[aspect]),
  });
}

function cellsOf(accesses: readonly Access[]): readonly string[] {
  const all = (tell: (access: Access) => string) => accesses.map(tell).join(' + ');
  return [all(ASPECTS.means.describe), all(areaOf), all(neighboursOf)];
}

type Answers = ReadonlyMap<string, Answer<AccessMessage>>;

function comparePages(pages: readonly Seen[], kind: Kind, aspect: Aspect): Answers {
  const tell = ({ digest }: Seen) => kind.pick(digest).map(aspect.describe).join(' + ');
  const common = usual(pages.map(tell).filter((words) => words !== ''));
  const model = pages.find((one) => common !== '' && tell(one) === common);
  if (!model) return new Map(pages.map(({ page }) => [page.id, cantTell('nowhere')]));
  const odd = new Map<string, Answer<AccessMessage>>();
  let others = 0;
  const siblings = siblingsAmong(pages);
  for (const one of pages) {
    const message = difference(kind.pick(one.digest), kind.pick(model.digest), aspect);
    if (!message) continue;
    const own = tell(one) || '–';
    const data = { own, usual: common, count: kind.pick(one.digest).length };
    const isCertain =
      (message === 'missing' && lacksIt(one, siblings(one), kind)) ||
      (message === 'differs' && hasMoved(one, siblings(one), kind));
    const apart = whyApart(one, model, kind);
    odd.set(one.page.id, judge(message, { data, apart, aspect, isCertain }));
    if (apart !== undefined && OTHER_SETS.has(apart)) others += 1;
  }
  const isSame = odd.size === others && pages.length - others >= LEAST;
  const rest = isSame ? passed() : cantTell('elsewhere', { data: { usual: common } });
  return new Map(pages.map(({ page }) => [page.id, odd.get(page.id) ?? rest]));
}

/** Its siblings have the access in a block that stands here too, with other links of it, but not that one. */
function lacksIt({ digest }: Seen, siblings: readonly Seen[], kind: Kind): boolean {
  if (kind.isGoal(digest) || kind.mayHide(digest)) return false;
  const blocks = [digest.banner, digest.footer, ...digest.menus.map(entriesOf)];
  return isCustom(siblings, (sibling) => {
    const [access] = kind.pick(sibling);
    if (!access || blocks.some((links) => links.includes(access.path))) return false;
    const beside = `${access.before}\n${access.after}`.split('\n');
    return blocks.some((links) => beside.some((key) => key.startsWith('/') && links.includes(key)));
  });
}

/** The one access of the page is in another landmark than that of its siblings, by place and by order. */
function hasMoved({ digest }: Seen, siblings: readonly Seen[], kind: Kind): boolean {
  const [own, ...others] = kind.pick(digest);
  if (!own || own.landmark === '' || others.length > 0 || kind.isGoal(digest)) return false;
  return isCustom(siblings, (sibling) => {
    const [access, ...more] = kind.pick(sibling);
    if (!access || access.landmark === '' || access.landmark === own.landmark) return false;
    const differs = ({ compare }: Aspect) => compare(own, access) === 'differs';
    return more.length === 0 && differs(ASPECTS.place) && differs(ASPECTS.order);
  });
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
/** A page that is asked about for one of these makes a set with none of the others, which may pass without it. */
const OTHER_SETS: ReadonlySet<Apart> = new Set<Apart>(['home', 'step', 'language', 'set']);
/** Fewer pages are not compared. */
const LEAST = 3;

/** Why a page may well be of another set than the usual one, or hold what was not seen. */
function whyApart({ page, digest }: Seen, model: Seen, kind: Kind): Apart | undefined {
  if (kind.isGoal(digest)) return 'goal';
  if (page.isHome) return 'home';
  if (digest.isStep || page.process !== undefined) return 'step';
  if (page.lang !== model.page.lang) return 'language';
  if (model.digest.menus.length > 0 && !sharesMenu(digest, model.digest)) return 'set';
  return digest.isPartial ? 'unsure' : undefined;
}

function judge(
  message: Difference,
  seen: {
    readonly data: JsonObject;
    readonly apart: Apart | undefined;
    readonly aspect: Aspect;
    readonly isCertain: boolean;
  },
): Answer<AccessMessage> {
  const { data, apart, aspect, isCertain } = seen;
  if (apart) return cantTell(apart, { data });
  if (message === 'unsure' || message === 'several') return cantTell(message, { data });
  const isMeans = aspect === ASPECTS.means;
  if (message === 'differs')
    return isCertain && !isMeans ? failed('moved', { data }) : proposed(message, { data });
  // What is not there has no place to compare: told once, by the first test.
  if (!isMeans) return cantTell(message, { data });
  return isCertain ? failed('lost', { data }) : proposed(message, { data });
}
