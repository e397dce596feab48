import type { Visitor, VisitRequest, VisitResult } from '#browser';
import type { DomSnapshot, ElementNode, PageEvidence } from '#model';

const REQUEST: Omit<VisitRequest, 'url'> = {
  id: 'p1',
  isHome: false,
  timeoutMs: 15_000,
  axeRules: [],
  settle: { quietMs: 60, capMs: 3000, maxScreens: 3 },
};

export function visitUrl(
  visitor: Visitor,
  url: string,
  more: Partial<VisitRequest> = {},
): Promise<VisitResult> {
  return visitor.visit({ ...REQUEST, ...more, url });
}

/** The evidence of a page that must be auditable. */
export async function see(
  visitor: Visitor,
  url: string,
  more: Partial<VisitRequest> = {},
): Promise<PageEvidence> {
  const result = await visitUrl(visitor, url, more);
  if (result.kind === 'failed')
    throw new Error(`${url}: ${result.problem.reason} ${result.problem.message}`);
  return result.evidence;
}

export function domOf(evidence: PageEvidence): DomSnapshot {
  const { dom } = evidence.evidence;
  if (!dom?.ok) throw new Error('no snapshot');
  return dom.value;
}

/** The element with this id, in any frame. */
export function byId(dom: DomSnapshot, id: string): ElementNode {
  const found = dom.nodes.find((node) => node.kind === 'element' && node.attributes['id'] === id);
  if (found?.kind !== 'element') throw new Error(`no #${id}`);
  return found;
}
