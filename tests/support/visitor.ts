import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { Visitor } from '#browser';

const PATHS = [
  process.env['RGAA_BROWSER'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
];

/** A visitor for tests on whatever Chromium is installed. */
export function visitorForTests(): Visitor {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium for the tests: run `rgaa doctor --install-browser`');
  return new Visitor({
    launch: async () => {
      const args = [
        '--no-sandbox',
        '--disable-gpu',
        '--enable-blink-features=ComputedAccessibilityInfo',
      ];
      const browser = await chromium.launch({ executablePath, args });
      return { browser, close: () => browser.close() };
    },
    viewport: { width: 1280, height: 900 },
    recycleAfter: 200,
    guard: async () => () => ({ dialogs: 0, blockedRequests: [] }),
  });
}
