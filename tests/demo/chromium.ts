import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

const PATHS = [
  process.env['RGAA_BROWSER'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
];

/** A plain browser to look at pages with, beside the visitor under test. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium for the tests: run `rgaa doctor --install-browser`');
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
