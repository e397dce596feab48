import { cantTell, definePageRule, tidy } from '#rule-kit';
import { optionGroups } from '../_shared.ts';

/** What the label says is for a person. */
export default definePageRule({
  test: '11.8.3',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'minor',
  messages: {
    relevance: {
      fr: 'Le groupe « {label} » décrit-il ses choix ({options}) ?',
      en: 'Does the group “{label}” describe its options ({options})?',
    },
  },

  targets: ({ dom }) =>
    optionGroups(dom).filter(({ attributes }) => tidy(attributes['label']) !== ''),

  check(group, { dom }) {
    const options = dom
      .childElements(group)
      .slice(0, 5)
      .map((option) => dom.text(option, { rendered: false }))
      .join(', ');
    return cantTell('relevance', { data: { label: tidy(group.attributes['label']), options } });
  },
});
