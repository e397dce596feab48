import { cantTell, definePageRule, proposed } from '#rule-kit';
import { headings, outline, type Heading } from '../_shared.ts';

interface Skip {
  readonly heading: Heading;
  readonly previous: Heading;
}

/** A heading two levels or more below the one before it. */
function skips(list: readonly Heading[]): Skip[] {
  return list.flatMap((heading, place) => {
    const previous = list[place - 1];
    const isSameDocument = previous?.element.frame === heading.element.frame;
    return previous && isSameDocument && heading.level > previous.level + 1
      ? [{ heading, previous }]
      : [];
  });
}

/** The glossary allows skipped levels and a missing `h1`: the outline is shown, never failed. */
export default definePageRule({
  test: '9.1.1',
  needs: ['dom'],
  decides: [],
  impact: 'major',
  messages: {
    skip: {
      fr: 'Le titre « {text} » passe du niveau {from} au niveau {to}. Un saut ne suffit pas à la non-conformité : ce niveau suit-il l’organisation des contenus ?',
      en: 'Heading “{text}” goes from level {from} to level {to}. A skip is not enough for non-compliance: does this level follow the way content is organized?',
    },
    outline: {
      fr: 'La hiérarchie des {count} titres suit-elle l’organisation de la page ? {outline}',
      en: 'Does the hierarchy of the {count} headings follow the organization of the page? {outline}',
    },
    none: {
      fr: 'La page n’a aucun titre balisé. Confirmer que rien n’y fait office de titre (voir 9.1.3).',
      en: 'The page has no marked-up heading. Confirm that nothing works as a heading (see 9.1.3).',
    },
  },

  targets: ({ dom }): (Skip | null)[] => [...skips(headings(dom)), null],

  check(skip, { dom }) {
    const list = headings(dom);
    if (!skip && list.length === 0) return cantTell('none');
    if (!skip) return cantTell('outline', { data: { count: list.length, outline: outline(list) } });
    const { heading, previous } = skip;
    const data = { text: heading.text.slice(0, 80), from: previous.level, to: heading.level };
    return heading.level > previous.level + 2
      ? proposed('skip', { data })
      : cantTell('skip', { data });
  },

  at: (skip) => skip?.heading.element ?? null,
});
