import { definePageRule, passed } from '#rule-kit';

/** The steps of a process are a particular case of 12.1: the criterion does not apply to those the user declared. */
export default definePageRule({
  test: '12.1.1',
  name: 'process',
  needs: ['dom'],
  decides: ['inapplicable'],
  reach: 'document',
  messages: {},
  targets: ({ page, dom }) => (page.process === undefined ? [dom] : []),
  at: () => null,
  check: () => passed(),
});
