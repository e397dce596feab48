import { EXIT, UserError, type Localized } from '#model';

/** Why a browser does not start. */
export type LaunchReason =
  'missing' | 'not-executable' | 'missing-library' | 'sandbox' | 'snap' | 'timeout' | 'other';

export interface LaunchProblem {
  readonly reason: LaunchReason;
  /** The library's name, the snap's path, or the engine's own first line. */
  readonly detail: string;
}

/** A browser that was named or chosen and did not start. */
export class LaunchError extends UserError {
  readonly problem: LaunchProblem;

  constructor(path: string, problem: LaunchProblem) {
    super(launchSentence(path, problem), EXIT.noBrowser);
    this.name = 'LaunchError';
    this.problem = problem;
  }
}

/** Reads the reason in what Playwright and Chromium say when a start fails (wording of Playwright 1.65). */
export function classifyLaunch(error: unknown): LaunchProblem {
  const text = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: (\S+?):/.exec(text)?.[1];
  if (library !== undefined) return { reason: 'missing-library', detail: library };
  if (/sandboxing failed|No usable sandbox|setuid sandbox/i.test(text))
    return { reason: 'sandbox', detail: '' };
  if (/snap to be installed|snap install|\/snap\//.test(text))
    return { reason: 'snap', detail: '' };
  if (/ENOENT|doesn't exist|is not found/.test(text)) return { reason: 'missing', detail: '' };
  if (/EACCES|EPERM/.test(text)) return { reason: 'not-executable', detail: '' };
  if (/Timeout|no answer within/.test(text)) return { reason: 'timeout', detail: '' };
  return { reason: 'other', detail: (text.split('\n')[0] ?? '').slice(0, 200) };
}

/** What is wrong with this browser and how to mend it, in one sentence. */
export function launchSentence(path: string, { reason, detail }: LaunchProblem): Localized {
  const { fr, en } = SENTENCES[reason](detail);
  return { fr: `${path} : ${fr}`, en: `${path}: ${en}` };
}

const SENTENCES: { readonly [reason in LaunchReason]: (detail: string) => Localized } = {
  missing: () => ({ fr: 'ce fichier n’existe pas.', en: 'there is no such file.' }),
  'not-executable': () => ({
    fr: 'ce fichier ne peut pas être exécuté ; vérifiez ses droits ou désignez un autre navigateur.',
    en: 'this file cannot be executed; check its permissions or name another browser.',
  }),
  'missing-library': (library) => ({
    fr: `il manque la bibliothèque ${library} ; installez le paquet du système qui la fournit.`,
    en: `the library ${library} is missing; install the system package that provides it.`,
  }),
  sandbox: () => ({
    fr: 'le système ne laisse pas Chromium isoler ses processus (bac à sable) ; installez le navigateur par les paquets du système, ou renoncez au bac à sable pour des sites de confiance.',
    en: 'the system does not let Chromium isolate its processes (sandbox); install the browser from the system’s packages, or go without the sandbox for sites you trust.',
  }),
  snap: () => ({
    fr: 'les navigateurs empaquetés par snap ne voient pas les fichiers temporaires ; installez-en un autre.',
    en: 'browsers packaged as snaps cannot see temporary files; install another one.',
  }),
  timeout: () => ({
    fr: 'le navigateur n’a pas répondu à temps.',
    en: 'the browser did not answer in time.',
  }),
  other: (detail) => ({
    fr: `le navigateur ne démarre pas (${detail}).`,
    en: `the browser does not start (${detail}).`,
  }),
};
