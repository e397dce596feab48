import { cantTell, definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import { acrossHeaders } from '../_complexity.ts';
import type { Cell } from '../_cell.ts';
import { headerPlan, headerRole, hasUniqueId } from '../_headers.ts';
import { dataTables, headerRow, type Table } from '../_shared.ts';

interface Partial {
  readonly table: Table;
  readonly cell: Cell;
  /** It spans the whole table, over the rows that follow. */
  readonly isAcross: boolean;
}

/**
 * 5.7.3: a header of a part only of its row or column has a unique id, no `scope` and no header role. Certain
 * for a header across the body; one that groups columns or rows is proposed, any other asked about.
 */
export default definePageRule({
  test: '5.7.3',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    scope: {
      fr: 'L’en-tête partiel « {text} » a un attribut scope ou un rôle d’en-tête, qui vaut pour toute la ligne ou la colonne.',
      en: 'The partial header “{text}” has a scope attribute or a header role, which stand for the whole row or column.',
    },
    noId: {
      fr: 'L’en-tête partiel « {text} » n’a pas d’id unique : aucune cellule ne peut le citer.',
      en: 'The partial header “{text}” has no unique id: no cell can refer to it.',
    },
    doubt: {
      fr: 'L’en-tête « {text} » ne coiffe-t-il qu’une partie de sa ligne ou de sa colonne ? Si oui : un id unique, sans scope.',
      en: 'Does the header “{text}” head only a part of its row or column? If so: a unique id, no scope.',
    },
  },
  fixes: {
    scope: {
      fr: 'Retirer scope et rôle, donner un id unique et le citer dans headers sur les cellules concernées.',
      en: 'Remove scope and role, give a unique id and list it in headers on the cells concerned.',
    },
    noId: {
      fr: 'Donner un id unique et le citer dans headers sur les cellules concernées.',
      en: 'Give a unique id and list it in headers on the cells concerned.',
    },
  },

  targets: ({ dom }) =>
    dataTables(dom).flatMap((table) => {
      const across = new Set(acrossHeaders(table));
      return headerPlan(table)
        .others.filter(({ element }) => element.tag === 'th')
        .map((cell): Partial => ({ table, cell, isAcross: across.has(cell) }));
    }),
  at: ({ cell }) => cell.element,

  check({ table, cell, isAcross }, { dom }) {
    const data = { text: cell.text.slice(0, 80) };
    const fault = faultOf(dom, cell);
    if (!fault) return passed();
    if (isAcross && table.nature === 'data') return failed(fault, { data });
    return isGroup(table, cell) ? proposed(fault, { data }) : cantTell('doubt', { data });
  },
});

function faultOf(dom: DomView, cell: Cell): 'scope' | 'noId' | undefined {
  if ('scope' in cell.element.attributes || headerRole(cell)) return 'scope';
  return hasUniqueId(dom, cell) ? undefined : 'noId';
}

/** A first header over several columns, or a first cell beside several rows. */
function isGroup(table: Table, cell: Cell): boolean {
  const start = headerRow(table)[0]?.row ?? 0;
  const overColumns =
    cell.row === start && cell.columnSpan > 1 && cell.columnSpan < table.grid.width;
  return overColumns || (cell.column === 0 && cell.row > start && cell.rowSpan > 1);
}
