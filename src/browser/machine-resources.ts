import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmdirSync, statfsSync } from 'node:fs';
import { freemem, homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Memory this process and the browser may still use, in bytes: the machine's or its container's. */
export function availableMemory(): number {
  return Math.min(freemem(), process.availableMemory());
}

/** Free space for this user where the folder is or will be, in bytes; undefined when it is not told. */
export function freeSpace(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(nearestFolder(folder));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Whether something can be made in the folder, or where it will be made: tried, since rights do not tell. */
export function isWritable(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(nearestFolder(folder), '.rgaa-')));
    return true;
  } catch {
    return false;
  }
}

function nearestFolder(folder: string): string {
  let nearest = resolve(folder);
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  return nearest;
}

const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local', 'share', 'fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
];

/** Fonts installed: as fontconfig lists them, else the font files of the usual folders. */
export function countFonts(): number {
  try {
    const listed = execFileSync('fc-list', { encoding: 'utf8', timeout: 5000 });
    return listed.split('\n').filter((line) => line !== '').length;
  } catch {
    return FONT_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
      readdirSync(folder, { recursive: true }).filter((name) =>
        /\.(ttf|otf|ttc|woff2?|pfb)$/i.test(String(name)),
      ),
    ).length;
  }
}
