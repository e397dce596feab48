import type { PageRef } from '#model';
import type { Answer, DomView } from '#rule-kit';
import { comparable, containsWords, defineSiteRule, failed, proposed } from '#rule-kit';
import { mainHeading, pageTitleText } from '../_title.ts';

interface TitleDigest {
  readonly title: string;
  readonly heading: string;
  /** Words of the main content, each once, as one text: enough to tell whether two pages say the same. */
  readonly words: string;
}

/** Kept for every page of a run. */
const MAX_WORDS = 200;
const LONGEST_WORD = 20;
const LONGEST = 300;
/** Pages that share this part of their words are one page under two addresses. */
const SAME_CONTENT = 0.5;

/**
 * The same title on pages whose main heading and content differ identifies neither. A page whose own
 * heading is in the title, and the home page, may be the title's rightful owner: only proposed.
 */
export default defineSiteRule({
  test: '8.6.1',
  name: 'unique-title',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  // The rule only fails: with too few pages it has nothing to say, and leaves the test as it stands.
  minPages: 0,
  messages: {
    shared: {
      fr: 'Le titre « {title} » est aussi celui d’une page au contenu différent : {other}.',
      en: 'The title “{title}” is also that of a page with another content: {other}.',
    },
  },
  fixes: {
    shared: {
      fr: 'Commencer le titre par le sujet propre à cette page.',
      en: 'Begin the title with what is particular to this page.',
    },
  },

  digest: ({ dom }): TitleDigest | undefined => {
    const title = pageTitleText(dom);
    if (title === '') return undefined;
    const heading = mainHeading(dom).slice(0, LONGEST);
    return { title: title.slice(0, LONGEST), heading, words: mainWords(dom) };
  },

  compare(pages) {
    const answers = new Map<string, Answer<'shared'>>();
    for (const { page, digest, twins } of withTwins(pages)) {
      const other = twins.find((twin) => differs(twin.digest, digest));
      if (!other) continue;
      const detail = { data: { title: digest.title, other: other.page.finalUrl } };
      const isOwner = page.isHome || containsWords(digest.title, digest.heading);
      answers.set(page.id, isOwner ? proposed('shared', detail) : failed('shared', detail));
    }
    return answers;
  },
});

interface Titled {
  readonly page: PageRef;
  readonly digest: TitleDigest;
}

/** Each page with all pages of the same title. */
function withTwins(pages: readonly Titled[]): (Titled & { readonly twins: readonly Titled[] })[] {
  const byTitle = new Map<string, Titled[]>();
  for (const one of pages) {
    const key = comparable(one.digest.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), one]);
  }
  return [...byTitle.values()].flatMap((twins) => twins.map((one) => ({ ...one, twins })));
}

function differs(a: TitleDigest, b: TitleDigest): boolean {
  if (a.heading === '' || b.heading === '') return false;
  return comparable(a.heading) !== comparable(b.heading) && !sayTheSame(a.words, b.words);
}

function sayTheSame(a: string, b: string): boolean {
  const [known, words] = [new Set(a.split(' ')), b.split(' ')];
  const shared = words.filter((word) => known.has(word)).length;
  return shared >= SAME_CONTENT * Math.min(known.size, words.length);
}

function mainWords(dom: DomView): string {
  const main = dom.byRole('main').find(({ frame, rendered }) => frame === 0 && rendered);
  const words = comparable(dom.text(main ?? dom.root, { rendered: true })).split(' ');
  // Small words are the same in every page of a language.
  const distinct = new Set(
    words.filter((word) => word.length > 4).map((word) => word.slice(0, LONGEST_WORD)),
  );
  return [...distinct].slice(0, MAX_WORDS).join(' ');
}
