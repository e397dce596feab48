import type { AxeNode, ElementNode, Impact, Localized } from '#model';
import {
  fromAxe,
  type DomView,
  type PageRule,
  isInPlayer,
  handlersOf,
  hasScripts,
} from '#rule-kit';
import { hasWidgetRole, isInForm } from './_shared.ts';

/**
 * An interface component for sure, so that what is wrong with it is 7.1's: a widget role, a focus stop or event
 * attributes on an element that has none of its own, a button outside any form on a page with scripts. Fields
 * and links answer to other themes first.
 */
export function isSurelyComponent(dom: DomView, element: ElementNode): boolean {
  const { tag, attributes } = element;
  if (isInPlayer(dom, element)) return false;
  if (hasWidgetRole(element)) return true;
  if (tag === 'button') return hasScripts(dom) && !isInForm(dom, element);
  if (/^(a|area|input|select|textarea|iframe|body|html)$/u.test(tag)) return false;
  return Number(attributes['tabindex'] ?? -1) >= 0 || handlersOf(element).includes('onclick');
}

export interface AriaMapping {
  readonly name: string;
  readonly axeRules: readonly string[];
  readonly impact: Impact;
  readonly message: Localized;
  readonly fix: Localized;
  /** Leaves out elements that answer to another test altogether. */
  readonly keep?: (element: ElementNode, dom: DomView, node: AxeNode) => boolean;
  /** Whether what axe saw on the element is a fault for sure; always, by default. */
  readonly isCertain?: (element: ElementNode, node: AxeNode, dom: DomView) => boolean;
}

/**
 * Two rules from one witness of axe: its violations fail 7.1.1 on what is surely a component, and are proposed
 * elsewhere, where the fault may belong to another test or be none.
 */
export function fromAxeOnComponents(mapping: AriaMapping): readonly PageRule[] {
  const {
    name,
    axeRules,
    impact,
    message,
    fix,
    keep = () => true,
    isCertain = () => true,
  } = mapping;
  const base = { test: '7.1.1', axeRules, impact, messages: { violation: message }, fix } as const;
  return [
    fromAxe({
      ...base,
      name,
      violation: 'failed',
      keep: (element, dom, _rule, node) =>
        isSurelyComponent(dom, element) &&
        isCertain(element, node, dom) &&
        keep(element, dom, node),
    }),
    fromAxe({
      ...base,
      name: `${name}-elsewhere`,
      violation: 'proposed',
      incomplete: 'ignored',
      keep: (element, dom, _rule, node) =>
        !(isSurelyComponent(dom, element) && isCertain(element, node, dom)) &&
        !isInPlayer(dom, element) &&
        keep(element, dom, node),
    }),
  ];
}
