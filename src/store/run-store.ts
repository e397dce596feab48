import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { EVIDENCE_FORMAT, EXIT, UserError, type PageEvidence } from '#model';
import { outputError, writeWhole, type FileContent } from './atomic.ts';
import { readCrop, saveCrops } from './crops.ts';
import { Journal } from './journal.ts';
import { lockRun } from './lock.ts';

const compress = promisify(gzip);
const inflate = promisify(gunzip);

/** A run directory: the only code that knows its layout. */
export class RunStore<R> {
  readonly folder: string;
  readonly journal: Journal<R>;
  /** Journal records of earlier sessions of the same run. */
  readonly replay: readonly R[];
  readonly #unlock: () => void;

  private constructor(folder: string) {
    this.folder = folder;
    this.#unlock = lockRun(join(folder, 'lock.json'));
    const { journal, records } = Journal.open<R>(join(folder, 'frontier.jsonl'));
    this.journal = journal;
    this.replay = records;
  }

  /** Starts a run in a folder that holds none yet. */
  static create<R>(folder: string): RunStore<R> {
    if (existsSync(join(folder, 'frontier.jsonl'))) throw alreadyThere(folder);
    try {
      mkdirSync(join(folder, 'pages'), { recursive: true });
      mkdirSync(join(folder, 'report'), { recursive: true });
    } catch (error) {
      throw outputError(folder, error);
    }
    return new RunStore<R>(folder);
  }

  /** Opens a run that exists. */
  static open<R>(folder: string): RunStore<R> {
    if (!existsSync(join(folder, 'run.json'))) throw noRun(folder);
    return new RunStore<R>(folder);
  }

  /** A picture in base64; null when the run does not hold it. */
  readCrop(name: string): string | null {
    return readCrop(this.folder, name);
  }

  /** Stores evidence and the pictures it names; equal pictures of all pages are one file. */
  async savePage(
    evidence: PageEvidence,
    pictures: ReadonlyMap<string, Uint8Array> = new Map(),
  ): Promise<void> {
    if (pictures.size > 0) await saveCrops(this.folder, pictures);
    // Level 4: a tenth larger than the best, in a third of its time.
    await writeWhole(
      this.#page(evidence.page.id),
      await compress(JSON.stringify(evidence), { level: 4 }),
    );
  }

  async readPage(id: string): Promise<PageEvidence> {
    const path = this.#page(id);
    const text = (await inflate(await readFile(path))).toString('utf8');
    const evidence = JSON.parse(text) as PageEvidence;
    if (evidence.format !== EVIDENCE_FORMAT) throw unknownFormat(path, evidence.format);
    return evidence;
  }

  hasPage(id: string): boolean {
    return existsSync(this.#page(id));
  }

  #page(id: string): string {
    return join(this.folder, 'pages', `${id}.json.gz`);
  }

  async writeJson(name: 'run.json' | 'verdicts.json', value: unknown): Promise<void> {
    await writeWhole(join(this.folder, name), `${JSON.stringify(value, null, 1)}\n`);
  }

  readJson(name: 'run.json' | 'verdicts.json'): unknown {
    const path = join(this.folder, name);
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as unknown;
    } catch {
      throw noRun(path);
    }
  }

  /** Writes one file of the report and returns its path. */
  async writeReport(name: string, content: FileContent): Promise<string> {
    const path = join(this.folder, 'report', name);
    await writeWhole(path, content);
    return path;
  }

  /** Gives up a run that never began: takes back what was created, and nothing else that stands there. */
  abandon(): void {
    this.close();
    rmSync(join(this.folder, 'frontier.jsonl'), { force: true });
    for (const folder of [join(this.folder, 'pages'), join(this.folder, 'report'), this.folder]) {
      try {
        rmdirSync(folder);
      } catch {
        // Not empty: somebody else's.
      }
    }
  }

  close(): void {
    this.journal.close();
    this.#unlock();
  }
}

function alreadyThere(folder: string): UserError {
  return new UserError(
    {
      fr: `${folder} contient déjà un audit. Reprenez-le avec --resume ${folder} ou choisissez un autre --out.`,
      en: `${folder} already holds an audit. Go on with --resume ${folder} or choose another --out.`,
    },
    EXIT.usage,
  );
}

function noRun(folder: string): UserError {
  return new UserError({
    fr: `${folder} n’est pas un dossier d’audit lisible. Indiquez le dossier qui contient run.json.`,
    en: `${folder} is not a readable audit folder. Give the folder that contains run.json.`,
  });
}

function unknownFormat(path: string, format: unknown): UserError {
  return new UserError({
    fr: `${path} a été écrit dans un format (${String(format)}) que cette version ne connaît pas. Refaites l’audit ou utilisez la version qui l’a produit.`,
    en: `${path} was written in a format (${String(format)}) this version does not know. Audit again or use the version that wrote it.`,
  });
}
