import type { PageRef } from '#model';
import { cantTell, comparable, defineSiteRule, passed, proposed, type Answer } from '#rule-kit';
import { allLabelsOf, entries, type Field } from '../_shared.ts';
import { isOdd, labelsByKey, type Asked, type Labels } from './_repeated-labels.ts';

/**
 * The same field of the same form on several pages: passed when its label is the same everywhere; proposed on
 * the page whose words have nothing in common with those of most pages.
 */
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
    odd: {
      fr: 'L’étiquette « {label} » de cette page n’a aucun mot de celle que ce champ porte sur la plupart des pages : {labels}. Est-ce sans ambiguïté ?',
      en: 'The label “{label}” of this page has no word of the one this field has on most pages: {labels}. Is it unambiguous?',
    },
    none: {
      fr: 'Aucun champ repéré de cette page ne se répète sur une autre. Confirmer : le test est alors non applicable.',
      en: 'No field found on this page is repeated on another. Confirm: the test is then not applicable.',
    },
  },

  digest: ({ dom, page }): readonly Asked[] =>
    entries(dom)
      .filter(({ kind, element }) => kind !== 'choice' && element.attributes['name'])
      .slice(0, MOST_FIELDS)
      .map((field) => ({
        key: `${actionOf(field, page)} ${field.element.attributes['name'] ?? ''}`.slice(0, LONGEST),
        label: (allLabelsOf(dom, field)[0]?.text ?? '').slice(0, LONGEST),
      })),

  shows: {
    columns: [{ fr: 'Champs et étiquettes', en: 'Fields and labels' }],
    cells: (digest: readonly Asked[]) => [
      digest
        .slice(0, 6)
        .map(({ key, label }) => `${key} : « ${label} »`)
        .join(' ; '),
    ],
  },

  compare(pages) {
    const labels = labelsByKey(pages);
    const answers = new Map<string, Answer<'odd' | 'differ' | 'none'>>();
    for (const { page, digest } of pages) {
      const repeated = digest.flatMap(({ key, label }) => {
        const all = labels.get(key);
        return all ? [{ label, all }] : [];
      });
      const several = repeated.filter(
        ({ all }) => new Set([...all.keys()].map(comparable)).size > 1,
      );
      const odd = several.find(({ label, all }) => isOdd(label, all));
      const [differing] = several;
      if (odd)
        answers.set(
          page.id,
          proposed('odd', { data: { label: odd.label, labels: quoted(odd.all) } }),
        );
      else if (differing)
        answers.set(page.id, cantTell('differ', { data: { labels: quoted(differing.all) } }));
      else answers.set(page.id, repeated.length > 0 ? passed() : cantTell('none'));
    }
    return answers;
  },
});

/** Limits of what is kept of a page. */
const MOST_FIELDS = 40;
const LONGEST = 120;

function actionOf({ form }: Field, { finalUrl }: PageRef): string {
  const action = form?.attributes['action'] ?? '';
  return URL.canParse(action, finalUrl) ? new URL(action, finalUrl).pathname : action;
}

function quoted(labels: Labels): string {
  return [...labels.keys()]
    .slice(0, 8)
    .map((label) => `« ${label.slice(0, 40)} »`)
    .join(', ');
}
