import type { ElementNode } from '#model';
import { definePageRule, explicitRole, failed, proposed, type DomView } from '#rule-kit';
import { visualHeadings, type VisualHeading } from '../_shared.ts';

type Target =
  | { readonly kind: 'no-level'; readonly element: ElementNode }
  | ({ readonly kind: 'visual' } & VisualHeading);

function withoutLevel(dom: DomView): ElementNode[] {
  return dom
    .elements()
    .filter(
      (element) =>
        explicitRole(element) === 'heading' &&
        (element.rendered || element.exposed) &&
        !/^h[1-6]$/u.test(element.tag) &&
        !('aria-level' in element.attributes),
    );
}

/**
 * Certain: the heading role without its level, or a block that is called a title, is set larger than the
 * prose right below it, and is not marked up. One signal alone is proposed. axe's `p-as-heading` compares
 * styles only and is experimental.
 */
export default definePageRule({
  test: '9.1.3',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    level: {
      fr: '« {text} » a role="heading" sans aria-level : son niveau de titre n’est pas indiqué.',
      en: '“{text}” has role="heading" without aria-level: its heading level is not given.',
    },
    title: {
      fr: '« {text} » est un titre par son nom de classe ou d’id et par sa taille ({size} px, {nextSize} px pour le texte qui suit), mais n’est pas balisé comme tel.',
      en: '“{text}” is a heading by its class or id and by its size ({size} px, {nextSize} px for the text that follows), but is not marked up as one.',
    },
    looks: {
      fr: '« {text} » a l’apparence d’un titre au-dessus du texte qui suit ({size} px, {nextSize} px ensuite). Si c’en est un, il doit être balisé.',
      en: '“{text}” looks like a heading above the text that follows ({size} px, then {nextSize} px). If it is one, it must be marked up.',
    },
  },
  fixes: {
    level: {
      fr: 'Utiliser une balise h1 à h6, ou ajouter aria-level.',
      en: 'Use an h1 to h6 element, or add aria-level.',
    },
    title: {
      fr: 'Remplacer la balise par un titre h1 à h6 du bon niveau.',
      en: 'Replace the tag with an h1 to h6 heading of the right level.',
    },
  },

  targets: ({ dom }): Target[] => [
    ...withoutLevel(dom).map((element) => ({ kind: 'no-level' as const, element })),
    ...visualHeadings(dom).map((heading) => ({ kind: 'visual' as const, ...heading })),
  ],

  check(target, { dom }) {
    if (target.kind === 'no-level')
      return failed('level', {
        data: { text: dom.text(target.element, { rendered: false }).slice(0, 80) },
      });
    const { text, size, nextSize, isCalledTitle, isLarger } = target;
    const data = { text, size, nextSize };
    return isCalledTitle && isLarger ? failed('title', { data }) : proposed('looks', { data });
  },

  at: ({ element }) => element,
});
