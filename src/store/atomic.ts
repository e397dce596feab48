import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, UserError } from '#model';

/**
 * Writes a file so that it is whole or not there: beside its place, synced, measured, then renamed.
 * (On a full disk a rename succeeds after a short write, so the size is checked first.)
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if ((await stat(beside)).size !== bytes.length) throw new Error('short write');
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw outputError(path, error);
  }
}

/** The rename itself must reach the disk; file systems that cannot sync a folder say so and are left alone. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Puts a failed write in a sentence a person can act on. */
export function outputError(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const why = {
    ENOSPC: { fr: 'le disque est plein', en: 'the disk is full' },
    EDQUOT: { fr: 'le quota du disque est atteint', en: 'the disk quota is reached' },
    EACCES: { fr: 'l’écriture y est interdite', en: 'writing there is not allowed' },
    EPERM: { fr: 'l’écriture y est interdite', en: 'writing there is not allowed' },
    EROFS: { fr: 'le support est en lecture seule', en: 'the file system is read-only' },
    ENOTDIR: {
      fr: 'un fichier porte le nom d’un dossier du chemin',
      en: 'a file stands where a folder is needed',
    },
    EEXIST: { fr: 'un fichier porte déjà ce nom', en: 'a file of that name already exists' },
  }[code] ?? { fr: code || 'erreur inconnue', en: code || 'unknown error' };
  return new UserError(
    {
      fr: `Impossible d’écrire ${path} : ${why.fr}. Libérez de la place ou choisissez un autre dossier avec --out.`,
      en: `Cannot write ${path}: ${why.en}. Free some space or choose another folder with --out.`,
    },
    EXIT.output,
  );
}
