import { TRIGGER_KINDS, type DomSnapshot, type ElementNode, type TriggerKind } from '#model';
import { isHarmless } from '../harmless.ts';
import type { OwnListeners } from './own-listeners.ts';
import { SnapshotTree } from '../snapshot-tree.ts';

export interface Trigger {
  /** In the snapshot it was found in. */
  readonly node: ElementNode;
  readonly kind: TriggerKind;
  readonly listens: readonly string[];
  /** The browser itself turns keys into clicks. */
  readonly isNative: boolean;
  readonly isNever: boolean;
}

const WIDGET =
  /^(button|tab|menuitem|menuitemcheckbox|menuitemradio|switch|checkbox|radio|treeitem)$/u;
const FIELD = /^(input|select|textarea|option|label)$/u;
/** Containers that listen on behalf of what they hold. */
const ROOT = /^(html|body|main|form|fieldset|table|tbody|ul|ol|dl|dialog|iframe|object)$/u;
const POINTER = /^(click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/u;

/** Controls that scripts act upon, in the order in which they are tried: disclosures, tabs, menus, dialogs, others. */
export function triggersOf(snapshot: DomSnapshot, { of, delegated }: OwnListeners): Trigger[] {
  const tree = new SnapshotTree(snapshot);
  const isDelegating =
    delegated.has('click') || [...of.keys()].some((at) => isRoot(tree.element(at)));
  const found = tree.elements.flatMap((node): Trigger[] => {
    if (node.frame !== 0 || !node.rendered || 'disabled' in node.attributes) return [];
    const listens = listensTo(node, of);
    if (!isTrigger(node, listens, tree, isDelegating)) return [];
    const isNever = !isHarmless(tree, node);
    return [{ node, kind: kindOf(node), listens, isNative: isNative(node), isNever }];
  });
  const rank = ({ kind }: Trigger) => TRIGGER_KINDS.indexOf(kind);
  return found.sort((a, b) => rank(a) - rank(b) || a.node.index - b.node.index);
}

function listensTo(node: ElementNode, of: OwnListeners['of']): readonly string[] {
  const handlers = Object.keys(node.attributes)
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  return [...new Set([...(of.get(node.index) ?? []), ...handlers])].sort();
}

function isTrigger(
  node: ElementNode,
  listens: readonly string[],
  tree: SnapshotTree,
  isDelegating: boolean,
): boolean {
  const { tag, attributes } = node;
  const role = attributes['role'] ?? '';
  if (isRoot(node) || isField(node)) return false;
  const hasState = ['aria-expanded', 'aria-haspopup', 'aria-pressed'].some(
    (name) => name in attributes,
  );
  if (tag === 'summary' || hasState || WIDGET.test(role)) return true;
  if (tag === 'a' && 'href' in attributes && !leadsNowhere(node)) return false;
  if (tag === 'button' || tag === 'input') return !sendsForm(node, tree);
  if (tree.below(node).some(({ focusable }) => focusable) || tree.closest(node, operates))
    return false;
  if (tag === 'a' && 'href' in attributes) return true;
  if (listens.some((type) => POINTER.test(type))) return true;
  // Under a root that listens for all, the hand is what tells a control.
  return isDelegating && hasOwnHand(node, tree);
}

function isRoot(node: ElementNode | undefined): boolean {
  return node !== undefined && ROOT.test(node.tag);
}

function isField({ tag, attributes }: ElementNode): boolean {
  return FIELD.test(tag) && !(tag === 'input' && attributes['type']?.toLowerCase() === 'button');
}

function leadsNowhere({ attributes }: ElementNode): boolean {
  return /^\s*(javascript:|#!?\s*$)/iu.test(attributes['href'] ?? '');
}

/** The probe of forms is about these. */
function sendsForm(node: ElementNode, tree: SnapshotTree): boolean {
  const isPlain = /^(button|menu)$/iu.test(node.attributes['type'] ?? '') || node.tag === 'input';
  if (isPlain) return false;
  return 'form' in node.attributes || tree.closest(node, ({ tag }) => tag === 'form') !== undefined;
}

/** A control around it: what is inside acts as that control. */
function operates({ tag, focusable, attributes }: ElementNode): boolean {
  return (
    tag === 'label' ||
    (focusable && /^(a|button|summary)$/u.test(tag)) ||
    WIDGET.test(attributes['role'] ?? '')
  );
}

function hasOwnHand(node: ElementNode, tree: SnapshotTree): boolean {
  const parent = tree.element(node.parent ?? -1);
  return (
    tree.style(node, 'cursor') === 'pointer' &&
    parent !== undefined &&
    tree.style(parent, 'cursor') !== 'pointer'
  );
}

function isNative({ tag, attributes }: ElementNode): boolean {
  return (
    /^(button|summary)$/u.test(tag) || tag === 'input' || (tag === 'a' && 'href' in attributes)
  );
}

function kindOf({ tag, attributes }: ElementNode): TriggerKind {
  const role = attributes['role'] ?? '';
  const popup = attributes['aria-haspopup'] ?? 'false';
  if (role === 'tab') return 'tab';
  if (
    popup === 'dialog' ||
    /dialog|modal/iu.test(attributes['data-bs-toggle'] ?? attributes['data-toggle'] ?? '')
  )
    return 'dialog';
  if ((popup !== 'false' && popup !== '') || role.startsWith('menuitem')) return 'menu';
  return tag === 'summary' || 'aria-expanded' in attributes ? 'disclosure' : 'other';
}
