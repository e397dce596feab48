import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Every file of a folder as text, unpacked. */
export function textsIn(path: string): { name: string; text: string }[] {
  if (statSync(path).isDirectory())
    return readdirSync(path).flatMap((name) => textsIn(join(path, name)));
  const bytes = readFileSync(path);
  return [
    { name: path, text: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') },
  ];
}
