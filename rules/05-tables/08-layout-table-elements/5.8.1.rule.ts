import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  explicitRole,
  failed,
  passed,
  tidy,
  type DomView,
} from '#rule-kit';
import { natureQuestion, tableLabel, tables, type Table } from '../_shared.ts';

/**
 * 5.8.1: a table the author declares as layout, or that all votes call layout, holds nothing of a data table.
 * An empty `summary` is allowed.
 */
export default definePageRule({
  test: '5.8.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    data: {
      fr: 'Ce tableau de mise en forme (« {label} ») utilise {what}, propre aux tableaux de données.',
      en: 'This layout table (“{label}”) uses {what}, which belongs to data tables.',
    },
    nature: natureQuestion,
  },
  fixes: {
    data: {
      fr: 'Retirer {what}, ou le rôle de présentation si le tableau porte des données.',
      en: 'Remove {what}, or the presentation role if the table holds data.',
    },
  },

  targets: ({ dom }) => tables(dom).filter(({ declared }) => declared !== 'data'),
  at: (table) => table.element,

  check(table, { dom }) {
    const label = tableLabel(dom, table);
    const [what] = dataMarkup(dom, table);
    if (what === undefined) return passed();
    return table.nature === 'layout'
      ? failed('data', { data: { label, what } })
      : cantTell('nature', { data: { label } });
  },
});

/** What of a data table the table uses, as it is written. */
function dataMarkup(dom: DomView, { element, grid }: Table): readonly string[] {
  const summary = tidy(element.attributes['summary']) === '' ? [] : ['summary'];
  const parts = dom
    .childElements(element)
    .filter(({ tag }) => tag === 'caption' || tag === 'thead' || tag === 'tfoot')
    .map(({ tag }) => `<${tag}>`);
  return [...summary, ...parts, ...grid.rows.flat().flatMap((cell) => cellMarkup(cell.element))];
}

function cellMarkup(cell: ElementNode): readonly string[] {
  const role = explicitRole(cell);
  const roles = role === 'rowheader' || role === 'columnheader' ? [`role="${role}"`] : [];
  const names = ['scope', 'headers', 'axis'].filter((name) => name in cell.attributes);
  return [...(cell.tag === 'th' ? ['<th>'] : []), ...roles, ...names];
}
