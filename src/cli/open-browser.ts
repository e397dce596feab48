import {
  findBrowsers,
  namedCandidate,
  noBrowser,
  openBrowser,
  type OpenBrowser,
  type Watching,
} from '#browser';
import type { AuditSettings } from '#audit';
import type { Localized } from '#model';
import type { Options } from './audit-settings.ts';
import { installIfAllowed, namedBrowser } from './install-browser.ts';
import type { Terminal } from './terminal.ts';
import { toolVersion } from './version.ts';

export interface AuditBrowser extends OpenBrowser {
  /** What readers of the report must know of it. */
  readonly notices: readonly Localized[];
}

/** Finds a browser (installing one if asked) and starts it with the site's origins as its only pages. */
export async function openAuditBrowser(
  settings: AuditSettings,
  options: Options,
  watching: Watching,
  terminal: Terminal,
): Promise<AuditBrowser> {
  const { env } = process;
  const proxy = env['HTTPS_PROXY'] ?? env['https_proxy'] ?? env['HTTP_PROXY'] ?? env['http_proxy'];
  const without = (env['NO_PROXY'] ?? env['no_proxy'] ?? '')
    .split(',')
    .filter((host) => host !== '');
  const { login } = settings.script ?? {};
  const listed = [...settings.seeds, ...settings.pages.map((page) => page.url)];
  const urls = [...listed, ...(login ? [login.url] : [])];
  const named = namedBrowser(options);
  const open = () => {
    const searchPath = env['PATH'] ?? '';
    return openBrowser({
      candidates:
        named === undefined ? findBrowsers(searchPath) : [namedCandidate(named, searchPath)],
      isNamed: named !== undefined,
      origins: [...new Set(urls.map((url) => new URL(url).origin))],
      viewport: settings.viewport,
      concurrency: settings.concurrency,
      toolVersion,
      watching,
      upstream: proxy ? { proxy, without } : null,
    });
  };
  let browser = await open();
  if (!browser) {
    await installIfAllowed(options, terminal);
    browser = await open();
  }
  if (!browser) throw noBrowser();
  return { ...browser, notices: browser.sandboxed ? [] : [NO_SANDBOX] };
}

const NO_SANDBOX: Localized = {
  fr: 'Le navigateur a tourné sans bac à sable, car le compte est root : à réserver aux conteneurs et aux sites de confiance.',
  en: 'The browser ran without its sandbox, because the account is root: keep this for containers and sites you trust.',
};
