import { defineSiteRule, proposed, type Answer } from '#rule-kit';
import { accessOf, type Access } from '../_access.ts';
import { isStepOfProcess } from '../_process.ts';
import { ASPECTS, type Likeness } from '../_same-access.ts';
import { usual } from '../_navigation.ts';
import { firstSkipLink } from './_skip-link.ts';

/** Fewer pages than that have no usual place. */
const LEAST = 3;

/**
 * 12.7.2 across pages: the skip link comes in the same order in the source, and at the same place where it is
 * displayed at rest. Which pages make a set is not known, so a page that differs is proposed.
 */
export default defineSiteRule({
  test: '12.7.2',
  name: 'same-place',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  // Says nothing with too few pages: the page's own question stays.
  minPages: 0,
  messages: {
    order: {
      fr: 'Le lien d’évitement vient dans l’ordre {own}, et non {usual} comme sur les autres pages.',
      en: 'The skip link comes in the order {own}, and not {usual} as on the other pages.',
    },
    place: {
      fr: 'Le lien d’évitement est affiché à une autre place que sur les autres pages : {own}, au lieu de {usual}.',
      en: 'The skip link is displayed at another place than on the other pages: {own}, instead of {usual}.',
    },
  },
  digest: ({ dom, page }): SkipDigest | undefined => {
    const found = firstSkipLink(dom);
    const isStep = page.process !== undefined || isStepOfProcess(dom);
    if (!found || page.isHome || isStep) return undefined;
    return { access: accessOf(dom, found.link, 'link'), isDisplayed: found.isDisplayed };
  },
  shows: {
    columns: [{ fr: 'Ordre du lien d’évitement', en: 'Order of the skip link' }],
    cells: ({ access }: SkipDigest) => [
      `${access.before.split('\n').at(-1) ?? ''} › « ${access.name} »`,
    ],
  },
  compare(pages) {
    const answers = new Map<string, Answer<'order' | 'place'>>();
    if (pages.length < LEAST) return answers;
    const common = usual(pages.map(({ digest }) => keyOf(digest)));
    const model = pages.find(({ digest }) => keyOf(digest) === common)?.digest;
    for (const { page, digest } of pages) {
      const answer = model && compareWith(digest, model);
      if (answer) answers.set(page.id, answer);
    }
    return answers;
  },
});

interface SkipDigest {
  readonly access: Access;
  /** Seen without focus. */
  readonly isDisplayed: boolean;
}

/** What stands just before the link: the same text on pages that place it alike. */
function keyOf({ access }: SkipDigest): string {
  return `${access.landmark} ${access.before.split('\n').at(-1) ?? ''}`;
}

function compareWith(own: SkipDigest, model: SkipDigest): Answer<'order' | 'place'> | undefined {
  const differs = (likeness: Likeness) => likeness === 'differs';
  const tell = (aspect: 'order' | 'place') => ({
    data: {
      own: ASPECTS[aspect].describe(own.access),
      usual: ASPECTS[aspect].describe(model.access),
    },
  });
  if (differs(ASPECTS.order.compare(own.access, model.access)))
    return proposed('order', tell('order'));
  const bothDisplayed = own.isDisplayed && model.isDisplayed;
  return bothDisplayed && differs(ASPECTS.place.compare(own.access, model.access))
    ? proposed('place', tell('place'))
    : undefined;
}
