import { chromium } from 'playwright';
import { Visitor } from '#browser';
import type { AuditSettings } from '#audit';
import type { Localized, RunInfo } from '#model';
import type { Options } from './audit-settings.ts';
import type { Terminal } from './terminal.ts';
import { toolVersion } from './version.ts';

/** A browser ready to visit pages. */
export interface OpenBrowser {
  readonly visitor: Visitor;
  readonly userAgent: string;
  readonly engines: RunInfo['engines'];
  readonly notices: readonly Localized[];
  close(): Promise<void>;
}

export async function openBrowser(
  settings: AuditSettings,
  options: Options,
  terminal: Terminal,
): Promise<OpenBrowser> {
  void terminal;
  const executablePath =
    typeof options['browser'] === 'string'
      ? options['browser']
      : '/usr/bin/chromium-headless-shell';
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--enable-blink-features=ComputedAccessibilityInfo',
  ];
  const launch = async () => {
    const browser = await chromium.launch({
      executablePath,
      args,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return { browser, close: () => browser.close() };
  };
  const first = await launch();
  const version = first.browser.version();
  await first.close();
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version.split('.')[0] ?? ''}.0.0.0 Safari/537.36 rgaa-audit/${toolVersion}`;
  const visitor = new Visitor({
    launch,
    viewport: settings.viewport,
    userAgent,
    recycleAfter: 100,
    guard: async () => () => ({ dialogs: 0, blockedRequests: [] }),
  });
  return {
    visitor,
    userAgent,
    engines: {
      axe: '4.14.1',
      chromium: version,
      browserKind: 'chromium-headless-shell',
      browserPath: executablePath,
    },
    notices: [],
    close: () => visitor.close(),
  };
}
