import { join } from 'node:path';
import type { Watching } from '#browser';
import { EXIT, UserError } from '#model';
import { wholeOption, type Options } from './audit-settings.ts';

/** Time between two actions that a person can follow, in milliseconds. */
const SLOW_MS = 250;

/**
 * How a person wants to watch the audit. Throws where there is no screen to show a window on, and where a
 * recording would hold the cookies and values of an account (`hasSecrets`).
 */
export function watchOptions(own: Options, folder: string, hasSecrets: boolean): Watching {
  if (own['trace'] === true && hasSecrets) throw secretTrace();
  const headed = own['headed'] === true;
  const { env, platform } = process;
  const hasScreen = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  if (headed && !hasScreen) throw noScreen();
  return {
    headed,
    slowMoMs: wholeOption('--slow-mo', own['slowMo'], 0, 10_000) ?? (headed ? SLOW_MS : 0),
    traceFolder: own['trace'] === true ? join(folder, 'traces') : null,
  };
}

function noScreen(): UserError {
  return new UserError(
    {
      fr: 'Aucun écran pour --headed (ni DISPLAY ni WAYLAND_DISPLAY). Lancez l’audit dans une session graphique, ou avec --trace pour un enregistrement.',
      en: 'No screen for --headed (neither DISPLAY nor WAYLAND_DISPLAY). Run the audit in a graphical session, or with --trace for a recording.',
    },
    EXIT.usage,
  );
}

function secretTrace(): UserError {
  return new UserError(
    {
      fr: '--trace ne va pas avec un compte ni avec des variables de l’environnement : l’enregistrement en garderait les secrets. Retirez --trace, ou auditez sans compte.',
      en: '--trace does not go with an account or variables of the environment: the recording would keep their secrets. Remove --trace, or audit without an account.',
    },
    EXIT.usage,
  );
}
