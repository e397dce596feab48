import type { Page } from 'playwright';
import type { EgressProxy } from './egress.ts';
import type { BlockedRequest, PageWatch } from './guard-watch.ts';
import { guardBrowser } from './guard.ts';
import { launchBrowser, type LaunchedBrowser, type LaunchOptions } from './launch.ts';

export interface GuardedLaunchOptions extends Omit<LaunchOptions, 'browserArguments'> {
  /** The way out; one serves all the browsers of a run. */
  readonly egress: EgressProxy;
  /** Whether a document may be asked for; called for every redirect hop, in the page or its frames. */
  readonly isAllowedDocument: (url: string, isMainFrame: boolean) => boolean;
  readonly onBlocked?: (request: BlockedRequest) => void;
}

export interface GuardedBrowser extends LaunchedBrowser {
  /**
   * Opens a new page to the network and counts what is refused to it from now on; until then it can load
   * nothing. Once per visit: a page that is used again is watched again.
   */
  readonly watch: (page: Page) => Promise<PageWatch>;
  /** Does something during which the document of a watched page may send forms to one origin. Absent: never. */
  readonly permittingPosts?: <T>(
    page: PageWatch,
    origin: string,
    work: () => Promise<T>,
  ) => Promise<T>;
}

/** Starts a browser that reads only, goes only where it may, and has no other way out. */
export async function launchGuarded(options: GuardedLaunchOptions): Promise<GuardedBrowser> {
  const { egress, isAllowedDocument, onBlocked, ...launching } = options;
  const browserArguments = egress.browserArguments;
  const launched = await launchBrowser({ ...launching, browserArguments });
  try {
    const { watch } = await guardBrowser(launched.browser, {
      isAllowedDocument,
      isRefusedAddress: (url) => egress.problemOf(url)?.reason === 'out-of-scope',
      ...(onBlocked && { onBlocked }),
    });
    const permittingPosts: GuardedBrowser['permittingPosts'] = async (page, origin, work) => {
      const end = egress.permitPosts(origin);
      page.permitPosts(origin);
      return await work().finally(() => {
        page.permitPosts(null);
        end();
      });
    };
    return { ...launched, watch, permittingPosts };
  } catch (error) {
    await launched.close();
    throw error;
  }
}
