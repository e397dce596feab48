import { cantTell, definePageRule, failed } from '#rule-kit';
import { natureQuestion, tableLabel, tables } from '../_shared.ts';

/**
 * 5.3.1: a table that nothing declares, that Chromium exposes as layout and whose content is laid out, fails
 * without `role="presentation"`. Reading order is never passed without a person.
 */
export default definePageRule({
  test: '5.3.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    noRole: {
      fr: 'Ce tableau de mise en forme ({rows} × {columns}, « {label} ») n’a pas role="presentation".',
      en: 'This layout table ({rows} × {columns}, “{label}”) has no role="presentation".',
    },
    order: {
      fr: 'Lu cellule après cellule, ce tableau de mise en forme (« {label} ») reste-t-il compréhensible ?',
      en: 'Read cell after cell, does this layout table (“{label}”) still make sense?',
    },
    nature: natureQuestion,
  },
  fixes: {
    noRole: {
      fr: 'Ajouter role="presentation" au tableau, ou mettre en page avec CSS.',
      en: 'Add role="presentation" to the table, or lay out with CSS.',
    },
  },

  targets: ({ dom }) => tables(dom).filter(({ declared }) => declared !== 'data'),
  at: (table) => table.element,

  check(table, { dom }) {
    const { declared, nature, grid } = table;
    const label = tableLabel(dom, table);
    if (declared === 'layout') return cantTell('order', { data: { label } });
    return nature === 'layout'
      ? failed('noRole', { data: { label, rows: grid.rows.length, columns: grid.width } })
      : cantTell('nature', { data: { label } });
  },
});
