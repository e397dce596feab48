import type { ElementNode } from '#model';
import {
  cantTell,
  contentText,
  definePageRule,
  failed,
  passed,
  proposed,
  referencedText,
  tidy,
  type DomView,
} from '#rule-kit';
import { isBold } from '../_looks.ts';
import { dataTables, natureQuestion, tableLabel, titleOf, type Table } from '../_shared.ts';

/**
 * 5.4.1: a title counts when an accepted technique ties it to the table. A title is not required, so a table
 * without any is a question: does something near it act as its title?
 */
export default definePageRule({
  test: '5.4.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    firstRow: {
      fr: 'Le titre « {text} » de ce tableau est une cellule étendue sur toute la première ligne, non un titre associé.',
      en: 'The title “{text}” of this table is a cell across its whole first row, not an associated title.',
    },
    dangling: {
      fr: 'Le titre de ce tableau ({label}) ne lui est pas associé : aria-labelledby="{ids}" ne désigne aucun texte.',
      en: 'The title of this table ({label}) is not associated: aria-labelledby="{ids}" points to no text.',
    },
    near: {
      fr: 'Le texte « {text} », juste avant ce tableau, est-il son titre ? Si oui, il ne lui est pas associé.',
      en: 'Is the text “{text}”, just before this table, its title? If so, it is not associated with it.',
    },
    none: {
      fr: 'Ce tableau de données (« {label} ») n’a aucun titre associé : un texte proche lui en tient-il lieu ?',
      en: 'This data table (“{label}”) has no associated title: does a text near it act as one?',
    },
    nature: natureQuestion,
  },
  fixes: {
    firstRow: {
      fr: 'Placer ce titre dans un élément caption et retirer la première ligne.',
      en: 'Put this title in a caption element and remove the first row.',
    },
    dangling: {
      fr: 'Corriger les identifiants, ou donner un caption au tableau.',
      en: 'Mend the ids, or give the table a caption.',
    },
  },

  targets: ({ dom }) => dataTables(dom),
  at: (table) => table.element,

  check(table, { dom }) {
    const label = tableLabel(dom, table);
    if (titleOf(dom, table) !== '') return passed();
    if (table.nature === 'unsure') return cantTell('nature', { data: { label } });
    const ids = tidy(table.element.attributes['aria-labelledby']);
    if (ids !== '' && referencedText(dom, table.element, 'aria-labelledby') === '')
      return failed('dangling', { data: { label, ids } });
    const spanning = titleCell(table);
    if (spanning) {
      const data = { text: spanning.text };
      return spanning.isHeader ? proposed('firstRow', { data }) : failed('firstRow', { data });
    }
    const text = textJustBefore(dom, table);
    return text === ''
      ? cantTell('none', { data: { label } })
      : cantTell('near', { data: { text } });
  },
});

/** A first row made of one cell across all columns; a header cell there may also head the columns. */
function titleCell({ grid }: Table) {
  const [row, next] = grid.rows;
  const [only] = row ?? [];
  const spans = row?.length === 1 && only && grid.width > 1 && only.columnSpan >= grid.width;
  const isTitle = spans && (next?.length ?? 0) > 1 && only.text !== '' && only.text.length <= 120;
  return isTitle ? only : undefined;
}

/** A heading or a wholly bold line that ends less than 40 px above the table. */
function textJustBefore(dom: DomView, { element }: Table): string {
  const before = previousElement(dom, element);
  if (!before?.box || !element.box) return '';
  const gap = element.box[1] - (before.box[1] + before.box[3]);
  const text = contentText(dom, before);
  const isTitle = before.role === 'heading' || isBold(dom, before);
  return isTitle && text.length <= 120 && gap > -2 && gap < 40 ? text : '';
}

function previousElement(dom: DomView, element: ElementNode): ElementNode | undefined {
  const parent = dom.parent(element);
  if (!parent || parent.tag === 'body') return sibling(dom, parent, element);
  return sibling(dom, parent, element) ?? previousElement(dom, parent);
}

function sibling(dom: DomView, parent: ElementNode | undefined, element: ElementNode) {
  const all = parent ? dom.childElements(parent).filter(({ rendered }) => rendered) : [];
  return all[all.indexOf(element) - 1];
}
