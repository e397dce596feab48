import type {
  AxeFacts,
  DomNode,
  DomSnapshot,
  FrameFacts,
  LinkedDocument,
  NodeIndex,
  PageEvidence,
} from '#model';

type Nodes = ReadonlySet<NodeIndex>;

/** The evidence of a page as if some of its elements were not there. Every other node keeps its place. */
export function withoutExempt(page: PageEvidence, nodes: Nodes): PageEvidence {
  const { dom, axe, documents, ...others } = page.evidence;
  return {
    ...page,
    evidence: {
      ...others,
      ...(dom && { dom: dom.ok ? { ok: true, value: snapshotWithout(dom.value, nodes) } : dom }),
      ...(documents && {
        documents: documents.ok
          ? { ok: true, value: documentsWithout(documents.value, nodes) }
          : documents,
      }),
      ...(axe && { axe: axe.ok ? { ok: true, value: axeWithout(axe.value, nodes) } : axe }),
    },
  };
}

function snapshotWithout(snapshot: DomSnapshot, nodes: Nodes): DomSnapshot {
  const owners = snapshot.frames.map(({ owner }) => owner);
  // An empty text that nobody sees stands for what is left out: it is no target of any rule.
  const blank = ({ index, frame, parent }: DomNode): DomNode => ({
    kind: 'text',
    index,
    frame,
    parent: parent ?? owners[frame] ?? 0,
    text: '',
    rendered: false,
    inShadow: false,
  });
  return {
    ...snapshot,
    nodes: snapshot.nodes.map((node) => (nodes.has(node.index) ? blank(node) : node)),
    frames: snapshot.frames.map((facts) => {
      if (!isExempt(facts, nodes)) return facts;
      const { turns: _turns, ...rest } = facts;
      // What an exempt frame hides or moves takes nothing from the page's proofs.
      return { ...rest, unreadable: null, runningAnimations: 0 };
    }),
  };
}

/** The frame's element or its document is exempt. */
function isExempt({ owner, root }: FrameFacts, nodes: Nodes): boolean {
  return owner !== null && (nodes.has(owner) || (root !== null && nodes.has(root)));
}

/** Documents that links of the page still lead to. */
function documentsWithout(documents: readonly LinkedDocument[], nodes: Nodes): LinkedDocument[] {
  return documents.flatMap((document) => {
    const links = document.links.filter((link) => !nodes.has(link));
    return links.length > 0 ? [{ ...document, links }] : [];
  });
}

function axeWithout(axe: AxeFacts, nodes: Nodes): AxeFacts {
  const kept = ({ node }: { readonly node: NodeIndex | null }) => node === null || !nodes.has(node);
  return {
    ...axe,
    rules: axe.rules.map((rule) => ({
      ...rule,
      violations: rule.violations.filter(kept),
      incomplete: rule.incomplete.filter(kept),
    })),
  };
}
