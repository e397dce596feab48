import { createHash } from 'node:crypto';
import type { CropFacts, NodeIndex, StripKind } from '#model';

/** Pictures by name, as bytes of WebP files. */
export type CropPictures = ReadonlyMap<string, Uint8Array>;

export interface CollectedCrops {
  readonly facts: CropFacts;
  readonly pictures: CropPictures;
}

/** Film strips by what they show, WebP files in base64. */
export type FilmStrips = ReadonlyMap<NodeIndex, string>;

/** The crops of a page with film strips among them. */
export function withStrips(
  { facts, pictures }: CollectedCrops,
  kind: StripKind,
  strips: FilmStrips,
): CollectedCrops {
  if (strips.size === 0) return { facts, pictures };
  const all = new Map(pictures);
  const named: Record<NodeIndex, string> = {};
  for (const [node, base64] of strips) named[node] = keepPicture(all, base64);
  return { facts: { ...facts, strips: { ...facts.strips, [kind]: named } }, pictures: all };
}

/** Puts a picture among the others; its name is told from its content. */
export function keepPicture(pictures: Map<string, Uint8Array>, base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  pictures.set(name, bytes);
  return name;
}
