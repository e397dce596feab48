import { cantTell, definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import { isFigure } from '../_classify.ts';
import {
  hasAnyHeader,
  headerPlan,
  looksLikeHeaderRow,
  standsOverFigures,
  undeclaredInRow,
} from '../_headers.ts';
import { dataTables, headerRow, natureQuestion, tableLabel, type Table } from '../_shared.ts';

/**
 * 5.6.1: a row that the author put in `thead`, or that looks like headers, and whose cells are `td` fails.
 * Without any such look nothing is certain: the table may have no column headers.
 */
export default definePageRule({
  test: '5.6.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    undeclared: {
      fr: 'Les en-têtes de colonne de ce tableau ({headers}) ne sont ni des th ni des role="columnheader".',
      en: 'The column headers of this table ({headers}) are neither th nor role="columnheader".',
    },
    none: {
      fr: 'Ce tableau de données n’a aucun en-tête déclaré ; sa première ligne : {headers}.',
      en: 'This data table has no declared header; its first row: {headers}.',
    },
    some: {
      fr: 'Dans la ligne d’en-tête de ce tableau, {headers} ne sont pas déclarés : sont-ils des en-têtes de colonne ?',
      en: 'In the header row of this table, {headers} are not declared: are they column headers?',
    },
    nature: natureQuestion,
  },
  fixes: {
    undeclared: {
      fr: 'Remplacer ces td par des th scope="col".',
      en: 'Replace these td with th scope="col".',
    },
    none: {
      fr: 'Structurer les en-têtes avec des th scope="col" ou scope="row".',
      en: 'Structure the headers with th scope="col" or scope="row".',
    },
  },

  targets: ({ dom }) => dataTables(dom),
  at: (table) => table.element,

  check(table, { dom }) {
    if (table.nature === 'unsure')
      return cantTell('nature', { data: { label: tableLabel(dom, table) } });
    const plan = headerPlan(table);
    const headers = headerRow(table).map(({ text }) => `« ${text} »`);
    const data = { headers: headers.join(', ').slice(0, 160) };
    if (plan.hasColumnHeaders && undeclaredInRow(table).length === 0)
      return plan.corner && !plan.corner.isHeader && plan.corner.text !== ''
        ? cantTell('some', { data: { headers: `« ${plan.corner.text} »` } })
        : passed();
    if (isHeaderRow(dom, table)) return failed('undeclared', { data });
    if (!hasAnyHeader(table)) return proposed('none', { data });
    const undeclared = undeclaredInRow(table);
    // Lines of « header, value » have no column headers at all.
    if (plan.hasRowHeaders && table.grid.width === 2 && !standsOverFigures(table, undeclared))
      return passed();
    const names = undeclared
      .map(({ text }) => `« ${text} »`)
      .join(', ')
      .slice(0, 160);
    return cantTell('some', { data: { headers: names || data.headers } });
  },
});

/** None of its filled cells beyond the corner is declared, and their place or their look says header. */
function isHeaderRow(dom: DomView, table: Table): boolean {
  const beyond = headerRow(table).filter(({ text, column }) => text !== '' && column > 0);
  if (beyond.length === 0 || beyond.some(({ isHeader }) => isHeader)) return false;
  const row = beyond[0]?.row ?? 0;
  const isOnlyHead = table.grid.headRows === row + 1 && row === 0;
  if (isOnlyHead && table.grid.rows.length > 1) return true;
  // Beside declared row headers, a first line of bold figures may be data.
  if (hasAnyHeader(table) && beyond.some(({ text }) => isFigure(text))) return false;
  return table.grid.rows.length > 2 && looksLikeHeaderRow(dom, table);
}
