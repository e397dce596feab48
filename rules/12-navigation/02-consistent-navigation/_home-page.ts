import { cantTell, definePageRule } from '#rule-kit';
import { navigation } from '../_navigation.ts';

/** The criterion does not apply to the home page, nor to the steps of a process, as the user declares them. */
export default definePageRule({
  test: '12.2.1',
  name: 'place',
  needs: ['dom'],
  decides: ['inapplicable'],
  reach: 'document',
  impact: 'major',
  messages: {
    compare: {
      fr: 'Comparer cette page à une autre du même ensemble : menus, fil d’Ariane et liens d’évitement y sont-ils à la même place et dans le même ordre ? Ordre trouvé ici : {order}.',
      en: 'Compare this page with another of the same set: are menus, breadcrumb and skip links at the same place and in the same order? Order found here: {order}.',
    },
  },
  targets: ({ page, dom }) => (page.isHome || page.process !== undefined ? [] : [dom]),
  at: () => null,
  check: (dom) => cantTell('compare', { data: { order: navigation(dom).order.join(', ') || '–' } }),
});
