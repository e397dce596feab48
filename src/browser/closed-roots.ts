import { within } from './deadline.ts';
import type { Worlds } from './worlds.ts';

const LIMIT_MS = 10_000;

interface ProtocolNode {
  readonly shadowRootType?: string;
  readonly children?: readonly ProtocolNode[];
  readonly shadowRoots?: readonly ProtocolNode[];
}

/** Closed shadow roots are invisible to any script of ours; the protocol still lists them. */
export async function countClosedRoots(worlds: Worlds): Promise<number> {
  let count = 0;
  for (const session of worlds.sessions) {
    const { root } = await within(
      LIMIT_MS,
      'roots',
      session.send('DOM.getDocument', { depth: -1, pierce: true }),
    );
    const stack: ProtocolNode[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.shadowRootType === 'closed') count += 1;
      stack.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
    }
  }
  return count;
}
