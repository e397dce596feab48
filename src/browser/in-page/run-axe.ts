/* Runs inside the page, in the isolated world that holds axe and the snapshot's element index. */

export interface AxeRequest {
  readonly rules: readonly string[];
  /** Elements of this document, by their numbers, that are all a rule is asked about. */
  readonly about: Readonly<Record<string, readonly number[]>>;
}

interface WireAxeNode {
  n: number | null;
  i: string | null;
  d: unknown;
}
export interface WireAxe {
  version: string;
  rules: { id: string; v: WireAxeNode[]; i: WireAxeNode[] }[];
  inapplicable: string[];
  passed: string[];
}

interface AxeCheck {
  id: string;
  data: unknown;
}
interface AxeResultNode {
  element?: Element;
  impact?: string | null;
  any: AxeCheck[];
  all: AxeCheck[];
  none: AxeCheck[];
}
interface AxeResultRule {
  id: string;
  nodes: AxeResultNode[];
}
interface AxeRule {
  id: string;
  matches(node: Element, ...others: unknown[]): boolean;
}
interface AxeEngine {
  version: string;
  /** No public setting narrows a rule without losing its own conditions. */
  _audit: { rules: AxeRule[] };
  run(
    context: unknown,
    options: unknown,
  ): Promise<Record<'violations' | 'incomplete' | 'inapplicable' | 'passes', AxeResultRule[]>>;
}

/**
 * Runs the named axe rules on this document alone and reports elements by their place in the snapshot.
 * Selectors are not built: the shared index makes them useless, and they cost a third of axe's time.
 */
export async function runAxe(request: AxeRequest): Promise<string> {
  const world = globalThis as unknown as { axe: AxeEngine; rgaaElements: Map<Node, number> };
  narrowRules(world.axe, request.about, world.rgaaElements);
  const results = await world.axe.run(document, {
    runOnly: { type: 'rule', values: request.rules },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    selectors: false,
    iframes: false,
    preload: false,
    // RGAA counts bold text as large from 18.5 px on; axe's own limit is 14 pt (18.67 px).
    checks: { 'color-contrast': { options: contrastOptions() } },
  });
  const wire = (node: AxeResultNode): WireAxeNode => ({
    n: (node.element && world.rgaaElements.get(node.element)) ?? null,
    i: node.impact ?? null,
    d: Object.fromEntries(
      [...node.any, ...node.all, ...node.none].map(
        (check) => [check.id, check.data ?? null] as const,
      ),
    ),
  });
  const byRule = new Map<string, WireAxe['rules'][number]>();
  const entry = (id: string) => {
    const known = byRule.get(id) ?? { id, v: [], i: [] };
    byRule.set(id, known);
    return known;
  };
  for (const rule of results.violations) entry(rule.id).v = rule.nodes.map(wire);
  for (const rule of results.incomplete) entry(rule.id).i = rule.nodes.map(wire);
  const result: WireAxe = {
    version: world.axe.version,
    rules: [...byRule.values()],
    inapplicable: results.inapplicable.map((rule) => rule.id),
    passed: results.passes.map((rule) => rule.id),
  };
  return JSON.stringify(result);
}

/** Makes rules match among these elements only, on top of their own conditions. */
function narrowRules(
  axe: AxeEngine,
  about: AxeRequest['about'],
  numbers: ReadonlyMap<Node, number>,
): void {
  for (const rule of axe._audit.rules) {
    const nodes = about[rule.id];
    if (!nodes) continue;
    const wanted = new Set(nodes);
    const matches = rule.matches.bind(rule);
    rule.matches = (node, ...others) =>
      wanted.has(numbers.get(node) ?? -1) && matches(node, ...others);
  }
}

/** axe takes the whole option object or calls everything incomplete, so all of it is given. */
function contrastOptions(): object {
  return {
    ignoreUnicode: true,
    ignoreLength: false,
    ignorePseudo: false,
    boldValue: 700,
    boldTextPt: 13.875,
    largeTextPt: 18,
    contrastRatio: {
      normal: { expected: 4.5 },
      large: { expected: 3 },
    },
    pseudoSizeThreshold: 0.25,
    shadowOutlineEmMax: 0.2,
    textStrokeEmMin: 0.03,
  };
}

export const AXE_FUNCTIONS = [contrastOptions, narrowRules, runAxe] as const;
