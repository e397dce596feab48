import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the package, whether this file runs compiled or as source. */
export const packageRoot = find(import.meta.dirname);

function find(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : find(dirname(folder));
}
