import { definePageRule, failed, passed, tidy } from '#rule-kit';
import { optionGroups } from '../_shared.ts';

/** The attribute is there and says something: a fact. */
export default definePageRule({
  test: '11.8.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'Ce groupe de {count} choix (optgroup) n’a pas d’attribut label rempli.',
      en: 'This group of {count} options (optgroup) has no filled label attribute.',
    },
  },
  fixes: {
    missing: {
      fr: 'Nommer le groupe dans l’attribut label.',
      en: 'Name the group in the label attribute.',
    },
  },

  targets: ({ dom }) => optionGroups(dom),

  check: (group, { dom }) =>
    tidy(group.attributes['label']) === ''
      ? failed('missing', { data: { count: dom.childElements(group).length } })
      : passed(),
});
