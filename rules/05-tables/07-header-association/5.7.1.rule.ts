import { cantTell, definePageRule, failed, passed, proposed, tidy, type DomView } from '#rule-kit';
import type { Cell } from '../_cell.ts';
import { headerPlan, headerRole, hasUniqueId } from '../_headers.ts';
import { dataTables, natureQuestion, tableLabel } from '../_shared.ts';

/**
 * 5.7.1: with headers on one row only, or in one column only, a plain `th` is enough. With both, each needs an
 * id of its own, a `scope`, or the role of a header. A corner may be a mere label.
 */
export default definePageRule({
  test: '5.7.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    untied: {
      fr: 'Ce tableau a des en-têtes de ligne et de colonne, et {count} th sans scope, id unique ni rôle d’en-tête. Premier : « {text} ».',
      en: 'This table has row and column headers, and {count} th without scope, unique id or header role. First: “{text}”.',
    },
    corner: {
      fr: 'Le th « {text} », à l’angle de ce tableau, n’a ni scope ni id : coiffe-t-il la première colonne ?',
      en: 'The th “{text}” in the corner of this table has neither scope nor id: does it head the first column?',
    },
    others: {
      fr: 'Les en-têtes de ce tableau (« {label} ») ne tiennent pas sur une seule ligne ou colonne : sont-ils bien reliés ?',
      en: 'The headers of this table (“{label}”) are not all on one row or in one column: are they tied well?',
    },
    nature: natureQuestion,
  },
  fixes: {
    untied: {
      fr: 'Ajouter scope="col" aux en-têtes de colonne et scope="row" aux en-têtes de ligne.',
      en: 'Add scope="col" to column headers and scope="row" to row headers.',
    },
  },

  targets: ({ dom }) =>
    dataTables(dom).filter(({ grid }) =>
      grid.rows.flat().some(({ element, isHeader }) => isHeader && element.tag === 'th'),
    ),
  at: (table) => table.element,

  check(table, { dom }) {
    const label = tableLabel(dom, table);
    if (table.nature === 'unsure') return cantTell('nature', { data: { label } });
    const { others, corner, hasColumnHeaders, hasRowHeaders } = headerPlan(table);
    const whole = [...headerPlan(table).whole];
    const isPlain = others.length === 0 && hasColumnHeaders !== hasRowHeaders;
    // The first cell of a line of headers belongs to it whichever way it runs.
    if (isPlain && whole.every((cell) => isInLine(cell, hasColumnHeaders, corner))) return passed();
    const untied = whole.filter((cell) => cell.element.tag === 'th' && !isTied(dom, cell));
    const [first] = untied.filter((cell) => cell !== corner);
    if (first && hasColumnHeaders && hasRowHeaders)
      return failed('untied', {
        data: { count: untied.length, text: first.text.slice(0, 80) },
        at: first.element,
      });
    if (others.length > 0 || first) return cantTell('others', { data: { label } });
    return untied.length > 0
      ? proposed('corner', { data: { text: corner?.text.slice(0, 80) ?? '' } })
      : passed();
  },
});

function isInLine(cell: Cell, isRow: boolean, corner: Cell | undefined): boolean {
  return cell === corner || (isRow ? cell.column > 0 : cell.column === 0);
}

function isTied(dom: DomView, cell: Cell): boolean {
  const hasScope = tidy(cell.element.attributes['scope']) !== '';
  return hasScope || headerRole(cell) !== undefined || hasUniqueId(dom, cell);
}
