import type { CDPSession, Page } from 'playwright';
import { Secrets, type Consent, type ScriptStep } from '#model';
import type { GuardedBrowser } from '../guarded-browser.ts';
import type { PageWatch } from '../guard-watch.ts';
import type { SettleRequest } from '../in-page/settle.ts';
import { settle } from '../settle.ts';
import { consentSteps } from './consent.ts';
import { runSteps, type StepFailure } from './run-steps.ts';

/** A page in a context of its own, watched. */
export interface WatchedPage {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly permittingPosts: GuardedBrowser['permittingPosts'];
}

/** What leads a loaded page on to another state. */
export interface Path {
  readonly steps: readonly ScriptStep[];
  /** Forms may be sent to the page's own origin while the steps run. */
  readonly allowSubmit: boolean;
  readonly isLogin?: boolean;
  /** How a consent banner is answered first, where one stands. */
  readonly consent?: Consent;
  /** The state is the page without its banner: where none stands, there is no such state. */
  readonly needsBanner?: boolean;
}

/** Leads a loaded page to a state by steps, once it rests; undefined when it got there. */
export async function reach(
  { page, watch, permittingPosts }: WatchedPage,
  session: CDPSession,
  { steps, allowSubmit, isLogin = false, consent, needsBanner = false }: Path,
  { rest, secrets = new Secrets() }: { readonly rest: SettleRequest; readonly secrets?: Secrets },
): Promise<StepFailure | 'absent' | undefined> {
  await settle(page, session, rest);
  const ports = { secrets, isLogin, refusedNavigation: () => watch.facts().refusedNavigation };
  const answer = consent && (await consentSteps(page, consent));
  if (needsBanner && !answer) return 'absent';
  const run = () => runSteps(page, [...(answer ?? []), ...steps], ports);
  if (!allowSubmit || !permittingPosts) return await run();
  return await permittingPosts(watch, new URL(page.url()).origin, run);
}
