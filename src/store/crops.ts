import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cropPath } from '#model';
import { outputError } from './atomic.ts';

/** Names are told from content; nothing else may lead to a file of the run. */
const NAME = /^[0-9a-f]{16}$/u;

/** Writes each picture that is not there yet, whole or not at all. Without syncs: no verdict rests on one. */
export async function saveCrops(
  folder: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  try {
    mkdirSync(join(folder, 'crops'), { recursive: true });
    for (const [name, bytes] of pictures) {
      const path = join(folder, cropPath(name));
      if (existsSync(path)) continue;
      // Two pages may hold the same picture at the same time.
      const beside = `${path}.${randomUUID()}.tmp`;
      await writeFile(beside, bytes);
      await rename(beside, path);
    }
  } catch (error) {
    throw outputError(join(folder, 'crops'), error);
  }
}

/** A picture of the run in base64; null when it is not there. */
export function readCrop(folder: string, name: string): string | null {
  if (!NAME.test(name)) return null;
  try {
    return readFileSync(join(folder, cropPath(name))).toString('base64');
  } catch {
    return null;
  }
}
