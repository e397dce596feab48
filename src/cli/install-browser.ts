import { installBrowser, noBrowser, resolveBrowser } from '#browser';
import type { Options } from './audit-settings.ts';
import { safeLine, type Terminal } from './terminal.ts';

/**
 * Installs a browser when the user asked for it, in a CI, or when a person watches the terminal and can
 * stop it; otherwise one sentence says what to do.
 * @throws {UserError} exit 5
 */
export async function installIfAllowed(options: Options, terminal: Terminal): Promise<void> {
  if (options['installBrowser'] !== true && !terminal.live && !process.env['CI']) throw noBrowser();
  terminal.say({
    fr: 'Aucun navigateur : installation de Chromium (une à deux minutes)…',
    en: 'No browser: installing Chromium (a minute or two)…',
  });
  await installBrowser({ onLine: (line) => terminal.say(`  ${safeLine(line, 160)}`) });
  const installed = await resolveBrowser(undefined, process.env['PATH'] ?? '');
  if (!installed) throw noBrowser();
  terminal.say({
    fr: `Chromium ${installed.version} est installé.`,
    en: `Chromium ${installed.version} is installed.`,
  });
}

/** `--browser` or the configuration, else the environment. */
export function namedBrowser(options: Options): string | undefined {
  const { browser } = options;
  return typeof browser === 'string' ? browser : process.env['RGAA_BROWSER'] || undefined;
}
