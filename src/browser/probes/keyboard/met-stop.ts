import type { NodeIndex } from '#model';

/** An element met on the walk. */
export interface MetStop {
  readonly key: string;
  readonly node: NodeIndex | null;
  /** Its number in its frame; frames by their place among the open worlds. */
  readonly met: number;
  readonly frame: number;
  readonly hasInside: boolean;
}
