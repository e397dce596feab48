import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';

/** A file of the demo site. */
export interface DemoFile {
  /** Place on disk. */
  readonly file: string;
  /** Value of `Content-Type`. */
  readonly type: string;
  /** Its text holds `{{origin}}`, known only once the server listens. */
  readonly namesOrigin: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.webm': 'video/webm',
  '.wav': 'audio/wav',
};
const NAMES_ORIGIN: ReadonlySet<string> = new Set(['/robots.txt', '/sitemap.xml']);

/** Every file of the demo site by the path it is served at; `/` is the home page. */
export async function listDemoFiles(): Promise<ReadonlyMap<string, DemoFile>> {
  const root = join(packageRoot(), 'demo', 'site');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, DemoFile>();
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join('/')}`;
    files.set(path === '/index.html' ? '/' : path, {
      file,
      type,
      namesOrigin: NAMES_ORIGIN.has(path),
    });
  }
  return files;
}

/** The nearest folder above this module with a `package.json`: sources and compiled code are not equally deep. */
function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}
