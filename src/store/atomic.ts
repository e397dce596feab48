import { open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, UserError } from '#model';

/**
 * Writes a file so that it is whole or not there: beside its place, synced, measured, then renamed.
 * (On a full disk a rename succeeds after a short write, so the size is checked first.)
 */
export async function writeWhole(path: string, content: FileContent): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      let length = 0;
      for (const piece of pieces(content)) {
        await file.writeFile(piece);
        length += piece.length;
      }
      await file.sync();
      if ((await file.stat()).size !== length) throw new Error('short write');
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw outputError(path, error);
  }
}

/** A large text may come in pieces, so that it never stands in memory whole. */
export type FileContent = string | Uint8Array | Iterable<string>;

const PIECE = 1 << 20;

/** The content as buffers of about a megabyte. */
function* pieces(content: FileContent): Generator<Uint8Array> {
  if (content instanceof Uint8Array) return yield content;
  let waiting = '';
  for (const text of typeof content === 'string' ? [content] : content) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
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
