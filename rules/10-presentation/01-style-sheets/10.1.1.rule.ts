import type { ElementNode } from '#model';
import { definePageRule, failed, isThirdParty, passed, proposed, type DomView } from '#rule-kit';
import { isHtml5 } from '../_shared.ts';

const TAGS = ['basefont', 'big', 'blink', 'center', 'font', 'marquee', 's', 'strike', 'tt'];

interface Group {
  readonly first: ElementNode;
  readonly count: number;
  readonly isThirdParty: boolean;
}

/** One finding per tag, own documents apart from those of other sites. */
function groups(dom: DomView): Group[] {
  const underlined = dom.byTag('u').filter((element) => !isHtml5(dom, element));
  const forbidden = [...dom.byTag(...TAGS), ...underlined].filter(
    ({ namespace }) => namespace === 'html',
  );
  const byKey = new Map<string, ElementNode[]>();
  for (const element of forbidden) {
    const key = `${element.tag} ${String(isThirdParty(dom, element))}`;
    byKey.set(key, [...(byKey.get(key) ?? []), element]);
  }
  return [...byKey.values()].flatMap((elements) => {
    const [first] = elements;
    return first ? [{ first, count: elements.length, isThirdParty: isThirdParty(dom, first) }] : [];
  });
}

/**
 * A closed list of presentational elements, `u` only outside HTML5. `s` is on the list although HTML5 gives
 * it a meaning. Source: RGAA glossary, presentation of information.
 */
export default definePageRule({
  test: '10.1.1',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  impact: 'minor',
  messages: {
    tag: {
      fr: 'La balise de présentation <{tag}> est utilisée {count} fois.',
      en: 'The presentational element <{tag}> is used {count} time(s).',
    },
    embedded: {
      fr: 'La balise de présentation <{tag}> est utilisée {count} fois dans un cadre d’un autre site.',
      en: 'The presentational element <{tag}> is used {count} time(s) in a frame of another site.',
    },
  },
  fixes: {
    tag: {
      fr: 'Confier cette mise en forme à la feuille de styles et remplacer la balise par une balise de structure ou un span.',
      en: 'Leave this formatting to the style sheet and replace the element with a structural one or a span.',
    },
  },

  targets: ({ dom }): (Group | null)[] => [null, ...groups(dom)],

  check(group) {
    if (!group) return passed();
    const data = { tag: group.first.tag, count: group.count };
    return group.isThirdParty ? proposed('embedded', { data }) : failed('tag', { data });
  },

  at: (group) => group?.first ?? null,
});
