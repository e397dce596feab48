import type {
  AxeNode,
  ElementNode,
  EvidenceKey,
  Impact,
  JsonObject,
  Localized,
  ReadingId,
} from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, failed, proposed } from './answer.ts';
import type { DomView } from './dom-view.ts';
import { ruleId, type Facts, type PageRule } from './rule.ts';

/** What a rule on axe's results sees. */
export type AxeRuleFacts = Facts<'axe' | 'dom', EvidenceKey>;

export interface AxeMapping {
  readonly test: RgaaTestId;
  /** The rule's id is `test/name`; by default `test/axe`. */
  readonly name?: string;
  readonly axeRules: readonly string[];
  /** What a violation means here. `failed` only where axe's condition is the test's own. */
  readonly violation: 'failed' | 'proposed' | 'lead';
  /** Incomplete results are questions for a person unless they say nothing about the test. */
  readonly incomplete?: 'lead' | 'ignored';
  readonly impact?: Impact;
  readonly messages: { readonly violation: Localized; readonly incomplete?: Localized };
  readonly fix?: Localized;
  /** The violation rests on this reading of the official wording, which an audit may choose. */
  readonly reading?: ReadingId;
  /** Evidence that `keep` looks at where it was taken. */
  readonly uses?: readonly EvidenceKey[];
  /** The only elements axe has something to say about, where the snapshot tells the others; absent: all. */
  readonly about?: (dom: DomView) => readonly ElementNode[];
  /** Routing and particular cases: only nodes that answer this very test are kept. */
  readonly keep?: (
    element: ElementNode,
    dom: DomView,
    axeRule: string,
    node: AxeNode,
    facts: AxeRuleFacts,
  ) => boolean;
  /** Values for the `{places}` of the messages, drawn from axe's nested data. */
  readonly values?: (element: ElementNode | undefined, dom: DomView, node: AxeNode) => JsonObject;
}

interface Witness {
  readonly axeRule: string;
  readonly node: AxeNode;
  readonly violated: boolean;
}

/**
 * Reads axe's results as a witness's: its violations are failures of the test only where the routing says
 * so, its passes and its silence prove nothing.
 */
export function fromAxe(mapping: AxeMapping): PageRule {
  const { test, name = 'axe', axeRules, messages, impact, fix, reading, uses } = mapping;
  const incomplete = messages.incomplete ?? messages.violation;
  const run = (facts: AxeRuleFacts) =>
    witnesses(facts, mapping).map(({ axeRule, node, violated }) => {
      const at = facts.dom.element(node.node);
      const values = mapping.values?.(at, facts.dom, node) ?? node.data;
      const detail = { data: { axe: axeRule, ...values }, ...(at && { at }) };
      const answer = !violated
        ? cantTell('incomplete', detail)
        : mapping.violation === 'failed'
          ? failed('violation', detail)
          : mapping.violation === 'proposed'
            ? proposed('violation', detail)
            : cantTell('violation', detail);
      return { answer, at: at ?? null };
    });
  return {
    kind: 'page',
    id: ruleId({ test, name }),
    head: {
      test,
      name,
      needs: ['axe', 'dom'],
      ...(uses && { uses }),
      decides: mapping.violation === 'failed' ? ['failed'] : [],
      messages: { violation: messages.violation, incomplete },
      ...(impact && { impact }),
      ...(reading && { readings: { violation: reading } }),
      ...(fix && { fixes: { violation: fix } }),
    },
    reach: 'page',
    axeRules,
    ...(mapping.about && { axeAbout: mapping.about }),
    run: (facts) => run(facts),
  };
}

function witnesses(facts: AxeRuleFacts, mapping: AxeMapping): Witness[] {
  const { axe, dom } = facts;
  const wanted = axe.rules.filter((rule) => mapping.axeRules.includes(rule.rule));
  const all = wanted.flatMap((rule) => [
    ...rule.violations.map((node) => ({ axeRule: rule.rule, node, violated: true })),
    ...(mapping.incomplete === 'ignored'
      ? []
      : rule.incomplete.map((node) => ({ axeRule: rule.rule, node, violated: false }))),
  ]);
  return all.filter(({ axeRule, node }) => {
    const element = dom.element(node.node);
    if (!mapping.keep) return true;
    return element !== undefined && mapping.keep(element, dom, axeRule, node, facts);
  });
}
