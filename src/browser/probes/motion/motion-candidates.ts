import type { DomSnapshot, ElementNode, NodeIndex } from '#model';
import { isHarmless } from '../harmless.ts';
import { SnapshotTree } from '../snapshot-tree.ts';

/** A control that may stop what moves. */
export interface Candidate {
  readonly node: NodeIndex;
  readonly name: string;
  readonly promises: boolean;
  readonly isRefused: boolean;
}

/** What a control that stops, hides or shows something would say. */
const PROMISES =
  /pause|paus[eé]|\bstop|arr[êe]t|\bplay|lecture|d[ée]fil|anim|mouvement|motion|masqu|\bhide|ferm|close|cacher|fig(?:er|é)|freeze|clignot|blink|suspend|\bcouper|toggle|bascul|⏸|⏯|⏹|❚❚|[×✕]/iu;
const ROLES = /^(button|switch|checkbox|radio|tab|menuitemcheckbox|menuitem|slider)$/u;
const FIELDS = /^(button|checkbox|radio|range|image|submit|reset)$/iu;
/** Levels above a moving part within which a control stands beside it. */
const NEAR = 4;

/** Controls of the page that may stop a part: promising ones anywhere, any beside it, those without a name. */
export function candidatesFor(dom: DomSnapshot, part: NodeIndex): readonly Candidate[] {
  const tree = new SnapshotTree(dom);
  const holders = new Set(ancestorsOf(dom, part).slice(0, NEAR + 1));
  return dom.nodes.flatMap((node): Candidate[] => {
    if (node.kind !== 'element' || node.frame !== 0 || !isControl(node)) return [];
    const words = [
      node.name,
      node.attributes['title'],
      node.attributes['value'],
      node.attributes['class'],
    ];
    const name = (node.name ?? node.attributes['title'] ?? '').trim();
    const promises = words.slice(0, 3).some((word) => PROMISES.test(word ?? ''));
    const isBeside = ancestorsOf(dom, node.index).some((index) => holders.has(index));
    const isSubmit = isSubmitting(dom, node) && !promises;
    if (!promises && (!(isBeside || name === '') || isSubmit)) return [];
    return [
      { node: node.index, name: name.slice(0, 60), promises, isRefused: !isHarmless(tree, node) },
    ];
  });
}

function isControl({ tag, role, attributes, focusable, rendered }: ElementNode): boolean {
  if (!rendered) return false;
  if (tag === 'a') return /^(#|javascript:|$)/iu.test(attributes['href'] ?? '');
  if (tag === 'input') return FIELDS.test(attributes['type'] ?? 'text');
  const isNative = tag === 'button' || tag === 'summary' || tag === 'label';
  return (
    isNative ||
    ROLES.test(role ?? '') ||
    'onclick' in attributes ||
    (focusable && 'tabindex' in attributes)
  );
}

function isSubmitting({ nodes }: DomSnapshot, { tag, attributes, index }: ElementNode): boolean {
  const type = attributes['type']?.toLowerCase() ?? (tag === 'button' ? 'submit' : '');
  if (type !== 'submit' && type !== 'image' && type !== 'reset') return false;
  return ancestorsOf({ nodes }, index).some((one) => {
    const node = nodes[one];
    return node?.kind === 'element' && node.tag === 'form';
  });
}

/** The element and what holds it, up to what holds the whole page. */
function ancestorsOf({ nodes }: Pick<DomSnapshot, 'nodes'>, start: NodeIndex): NodeIndex[] {
  const found: NodeIndex[] = [];
  for (let at: NodeIndex | null = start; at !== null; at = nodes[at]?.parent ?? null) {
    const node = nodes[at];
    if (node?.kind === 'element' && /^(main|body|html)$/u.test(node.tag)) break;
    found.push(at);
  }
  return found;
}
