/** Where each frame's nodes begin in the snapshot: axe's results use the same numbers. */
export type FrameOffsets = ReadonlyMap<string, { readonly frame: number; readonly offset: number }>;
