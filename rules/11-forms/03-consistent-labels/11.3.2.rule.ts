import type { PageRef } from '#model';
import { cantTell, comparable, defineSiteRule, passed, type Answer } from '#rule-kit';
import { allLabelsOf, entries } from '../_shared.ts';

interface Asked {
  /** Address of the form and name of the field: the same on every page. */
  readonly key: string;
  readonly label: string;
}

interface SeenPage {
  readonly page: PageRef;
  readonly digest: readonly Asked[];
}

/** Labels of each field that occurs on several pages. */
function labelsByKey(pages: readonly SeenPage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counted = new Map<string, { readonly pages: Set<string>; readonly labels: Set<string> }>();
  for (const { page, digest } of pages)
    for (const { key, label } of digest) {
      const entry = counted.get(key) ?? { pages: new Set(), labels: new Set() };
      entry.pages.add(page.id);
      entry.labels.add(label);
      counted.set(key, entry);
    }
  return new Map(
    [...counted]
      .filter(([, entry]) => entry.pages.size > 1)
      .map(([key, { labels }]) => [key, labels]),
  );
}

/** The same field of the same form on several pages: passed when its label is the same everywhere. */
export default defineSiteRule({
  test: '11.3.2',
  needs: ['dom'],
  decides: ['passed'],
  impact: 'minor',
  minPages: 2,
  messages: {
    differ: {
      fr: 'Le même champ porte d’autres étiquettes ailleurs dans le site : {labels}. Est-ce sans ambiguïté ?',
      en: 'The same field has other labels elsewhere in the site: {labels}. Is it unambiguous?',
    },
    none: {
      fr: 'Aucun champ repéré de cette page ne se répète sur une autre. Confirmer : le test est alors non applicable.',
      en: 'No field found on this page is repeated on another. Confirm: the test is then not applicable.',
    },
  },

  digest: ({ dom, page }): readonly Asked[] =>
    entries(dom)
      .filter(({ kind, element }) => kind !== 'choice' && element.attributes['name'])
      .map((field) => ({
        key: `${new URL(field.form?.attributes['action'] ?? '', page.finalUrl).pathname} ${field.element.attributes['name'] ?? ''}`,
        label: allLabelsOf(dom, field)[0]?.text ?? '',
      })),

  compare(pages) {
    const labels = labelsByKey(pages);
    const answers = new Map<string, Answer<'differ' | 'none'>>();
    for (const { page, digest } of pages) {
      const repeated = digest.flatMap(({ key }) => labels.get(key) ?? []);
      const odd = repeated.find((all) => new Set([...all].map(comparable)).size > 1);
      const shown = odd && [...odd].map((label) => `« ${label.slice(0, 40)} »`).join(', ');
      if (shown) answers.set(page.id, cantTell('differ', { data: { labels: shown } }));
      else answers.set(page.id, repeated.length > 0 ? passed() : cantTell('none'));
    }
    return answers;
  },
});
