import type { ElementNode } from '#model';
import { neverActivated, type Control } from '../never-activate.ts';
import { formOf, toField } from './form-elements.ts';
import type { SnapshotTree } from './snapshot-tree.ts';

const FIELDS = /^(input|select|textarea)$/u;

/** Whether a control of a snapshot may be activated, under seal: neither it nor its form is one that may do harm. */
export function isHarmless(tree: SnapshotTree, control: ElementNode): boolean {
  return neverActivated(controlOf(tree, control)) === undefined;
}

/** All that names a control, all it may lead to, and the fields that go with it, hidden ones included. */
function controlOf(tree: SnapshotTree, control: ElementNode): Control {
  const { attributes, name, tag } = control;
  const form = formOf(tree.nodes, control);
  // The words in a list are its options: they are chosen, not done.
  const text = tag === 'select' ? '' : tree.text(control);
  const names = [name, text, attributes['title'], attributes['value'], attributes['aria-label']];
  const own = [attributes['href'], attributes['formaction'], attributes['data-href']];
  const targets = [...own, form?.attributes['action']];
  const fields = tree.elements.filter(
    (one) =>
      FIELDS.test(one.tag) && (one === control || (form && formOf(tree.nodes, one) === form)),
  );
  return {
    names: names.filter((one) => typeof one === 'string'),
    targets: targets.filter((one) => one !== undefined),
    fields: fields.map(toField),
  };
}
