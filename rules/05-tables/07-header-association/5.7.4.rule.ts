import { cantTell, definePageRule, failed, passed, proposed, tidy } from '#rule-kit';
import { bareIds, firstWrong, listing } from '../_association.ts';
import type { Cell } from '../_cell.ts';
import { firstDifference } from '../_header-scan.ts';
import { headerPlan } from '../_headers.ts';
import { dataTables, tableLabel } from '../_shared.ts';

/**
 * 5.7.4: `headers` lists the ids of the cell's own headers. A token that names no cell of the table fails;
 * so do ids that no cell lists where nothing else ties headers of rows and columns. Which headers a cell has
 * is read from its place, so a list that differs is only proposed.
 */
export default definePageRule({
  test: '5.7.4',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    wrong: {
      fr: 'L’attribut headers="{headers}" de cette cellule cite « {token} », qui n’est l’id d’aucun en-tête du tableau.',
      en: 'The attribute headers="{headers}" of this cell lists “{token}”, which is the id of no header of the table.',
    },
    data: {
      fr: 'L’attribut headers="{headers}" de cette cellule cite « {token} », une cellule qui n’est pas déclarée en-tête : en est-elle un ?',
      en: 'The attribute headers="{headers}" of this cell lists “{token}”, a cell that is not declared a header: is it one?',
    },
    unlisted: {
      fr: 'Les en-têtes de ce tableau (« {label} ») ont un id, sans scope, mais aucune cellule ne les cite dans headers.',
      en: 'The headers of this table (“{label}”) have an id, without scope, but no cell lists them in headers.',
    },
    differs: {
      fr: 'Cette cellule de « {label} » cite {listed} ; d’après sa place, ses en-têtes seraient {expected}.',
      en: 'This cell of “{label}” lists {listed}; from its place, its headers would be {expected}.',
    },
  },
  fixes: {
    wrong: {
      fr: 'Citer l’id de chaque en-tête de la cellule, séparés par des espaces.',
      en: 'List the id of each header of the cell, separated by spaces.',
    },
    unlisted: {
      fr: 'Citer ces id dans l’attribut headers de chaque cellule, ou utiliser scope si le tableau est simple.',
      en: 'List these ids in the headers attribute of each cell, or use scope if the table is simple.',
    },
  },

  targets: ({ dom }) =>
    dataTables(dom).filter((table) => listing(table).length > 0 || bareIds(table).length > 0),
  at: (table) => table.element,

  check(table, { dom }) {
    const label = tableLabel(dom, table);
    const wrong = firstWrong(dom, table);
    if (wrong) {
      const { element } = wrong.cell;
      const data = { token: wrong.token, headers: tidy(element.attributes['headers']) };
      return wrong.isCell
        ? proposed('data', { data, at: element })
        : failed('wrong', { data, at: element });
    }
    if (listing(table).length === 0) {
      const { hasColumnHeaders, hasRowHeaders } = headerPlan(table);
      // On one row or in one column a th needs nothing: its id may serve something else.
      return table.nature === 'data' && hasColumnHeaders && hasRowHeaders
        ? failed('unlisted', { data: { label } })
        : proposed('unlisted', { data: { label } });
    }
    const differs = firstDifference(dom, table);
    if (!differs) return passed();
    const { cell, listed, expected } = differs;
    const data = { label, listed: named(listed), expected: named(expected) };
    return cantTell('differs', { data, at: cell.element });
  },
});

function named(cells: readonly Cell[]): string {
  return cells.map(({ text }) => `« ${text.slice(0, 40)} »`).join(', ') || '∅';
}
