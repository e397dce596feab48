import type { CDPSession, Page } from 'playwright';
import { CONTEXT_OPTIONS } from './context-options.ts';
import { within } from './deadline.ts';
import type { SettleRequest } from './in-page/settle.ts';
import { answerProblem, classify, loadPage, type LoadProblem } from './load.ts';
import { startSealable, type SealableBrowser, type SealableOptions } from './sealable-browser.ts';
import { SealedAttempts, type SealedAttempt } from './sealed-attempts.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';

export interface SealOptions extends SealableOptions, CopyManner {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly userAgent?: string;
  /** What makes the visit known to the site. */
  readonly session?: Session;
  /** Time for the page to answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly settle: SettleRequest;
}

/** How a copy differs from the page as it is visited. */
export interface CopyManner {
  /** It may play sound before anybody touches it, as visitors can allow; nobody hears it. */
  readonly maySound?: boolean;
}

/** A page in a browser of its own, from which nothing leaves once `seal` was called. */
export interface SealablePage {
  readonly kind: 'open';
  readonly page: Page;
  /** From the moment this resolves, controls of the page may be activated. There is no way back. */
  readonly seal: () => Promise<void>;
  /** What the page asked for since the seal, in order; it grows. */
  readonly attempts: readonly SealedAttempt[];
  /** Seals if that was not done, then destroys the browser, so that last words reach nobody. Never rejects. */
  readonly close: () => Promise<void>;
}

export type SealOpening = SealablePage | { readonly kind: 'failed'; readonly problem: LoadProblem };

const SOUND = ['--autoplay-policy=no-user-gesture-required', '--mute-audio'];

const OPEN_MS = 15_000;
const SEAL_MS = 5000;

/**
 * Loads a page as a visit does (GET only, one way out), ready to be sealed. What seals is outside the page
 * and the browser: a browser of its own behind a way out of its own, which then lets nothing out. The
 * answers given inside the browser keep the page alive and tell what it wanted; they are not the wall.
 * Never throws for what the page does; throws a `LaunchError` when the browser does not start.
 */
export async function openSealed(
  url: string,
  options: SealOptions,
  start: () => Promise<SealableBrowser> = () => startSealable(options, switchesOf(options)),
): Promise<SealOpening> {
  const started = await start();
  const { close } = started;
  try {
    const opened = await openPage(started, url, options);
    if ('reason' in opened) {
      await close();
      return { kind: 'failed', problem: opened };
    }
    const attempts = new SealedAttempts(opened.page);
    const seal = async (): Promise<void> => {
      started.listen(attempts.refused);
      // The wall comes last, so that nothing meets it that could have been answered; but it does come.
      const answering = within(SEAL_MS, 'seal', attempts.begin(opened.session));
      await answering.finally(started.seal);
    };
    let sealing: Promise<void> | undefined;
    return {
      kind: 'open',
      page: opened.page,
      seal: () => (sealing ??= seal()),
      attempts: attempts.list,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What its browser is started with. */
export function switchesOf({ maySound }: CopyManner): readonly string[] {
  return maySound ? SOUND : [];
}

type Opened = { readonly page: Page; readonly session: CDPSession };

async function openPage(
  { browser, watch }: SealableBrowser,
  url: string,
  { viewport, userAgent, session: known, timeoutMs, settle: rest }: SealOptions,
): Promise<Opened | LoadProblem> {
  const own = { viewport, ...(userAgent && { userAgent }), ...known, permissions: [] };
  const creating = browser.newContext({ ...CONTEXT_OPTIONS, ...own });
  const context = await within(OPEN_MS, 'context', creating);
  const page = await within(OPEN_MS, 'page', context.newPage());
  const { navigationRefused } = await within(OPEN_MS, 'guard', watch(page));
  const loaded = await loadPage(page, { url, timeoutMs }, navigationRefused);
  if ('reason' in loaded) return loaded;
  try {
    const session = await context.newCDPSession(page);
    await settle(page, session, rest);
    return answerProblem(loaded.response(), page) ?? { page, session };
  } catch (error) {
    return classify(error, page.url());
  }
}
