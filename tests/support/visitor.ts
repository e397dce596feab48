import { existsSync } from 'node:fs';
import { guardBrowser, launchBrowser, openSealed, Visitor } from '#browser';

const PATHS = [
  process.env['RGAA_BROWSER'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
];

const VIEWPORT = { width: 1280, height: 900 };

/** The path of whatever Chromium is installed. */
export function chromiumPath(): string {
  const path = PATHS.find((one) => one !== undefined && existsSync(one));
  if (!path) throw new Error('no Chromium for the tests: run `rgaa doctor --install-browser`');
  return path;
}

/** A visitor for tests on whatever Chromium is installed: guarded as in an audit, but free to reach loopback. */
export function visitorForTests(): Visitor {
  const executablePath = chromiumPath();
  return new Visitor({
    launch: async () => {
      const launched = await launchBrowser({ executablePath, sandbox: 'auto' });
      const policy = { isAllowedDocument: () => true, isRefusedAddress: () => false };
      return { ...launched, ...(await guardBrowser(launched.browser, policy)) };
    },
    viewport: VIEWPORT,
    slots: 4,
    recycleAfter: 200,
    problemOf: () => undefined,
    openSealed: ({ url, timeoutMs, settle }, _session, manner) =>
      openSealed(url, {
        egress: { allowedOrigins: [new URL(url).origin] },
        launch: { executablePath, sandbox: 'auto', isAllowedDocument: () => true },
        ...{ viewport: VIEWPORT, timeoutMs, settle, ...manner },
      }),
  });
}
