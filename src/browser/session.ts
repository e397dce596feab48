import type { BrowserContext, BrowserContextOptions } from 'playwright';
import type { Localized, ScriptStep, Secrets } from '#model';
import type { SettleRequest } from './in-page/settle.ts';
import { loadPage } from './load.ts';
import { reach, type WatchedPage } from './script/reach.ts';
import type { StepFailure } from './script/run-steps.ts';

/** What makes the visitor known to the site, in every context it opens. */
export type Session = Pick<BrowserContextOptions, 'storageState' | 'httpCredentials'>;

export interface LoginRequest {
  readonly url: string;
  readonly steps: readonly ScriptStep[];
  readonly secrets: Secrets;
  readonly timeoutMs: number;
  readonly settle: SettleRequest;
}

export type LoginResult =
  { readonly ok: true; readonly state: StorageState } | ({ readonly ok: false } & StepFailure);

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Logs in on a page of its own and gives back the cookies and storage that came of it. */
export async function logIn(opened: WatchedPage, request: LoginRequest): Promise<LoginResult> {
  const { page, watch } = opened;
  const { url, steps, secrets, settle: rest } = request;
  const loaded = await loadPage(page, request, watch.navigationRefused);
  if ('reason' in loaded)
    return { ok: false, step: LOAD, found: plain(`${url}: ${loaded.message}`) };
  const session = await page.context().newCDPSession(page);
  const path = { steps, allowSubmit: true, isLogin: true };
  const failure = await reach(opened, session, path, { rest, secrets });
  if (failure && failure !== 'absent') return { ok: false, ...failure };
  const state = await page.context().storageState();
  secrets.hide(tokensOf(state));
  return { ok: true, state };
}

/** Tokens are told from settings by who may read them, and by their length. */
const TOKEN = { httpOnly: 8, other: 16, most: 4096 };

/** What in a storage state opens the site to who holds it. */
export function tokensOf({ cookies = [], origins = [] }: Partial<StorageState>): string[] {
  const kept = cookies.map(({ value, httpOnly }) => ({
    value,
    least: httpOnly ? TOKEN.httpOnly : TOKEN.other,
  }));
  const stored = origins
    .flatMap(({ localStorage }) => localStorage)
    .map(({ value }) => ({ value, least: TOKEN.other }));
  return [...kept, ...stored]
    .filter(({ value, least }) => value.length >= least && value.length <= TOKEN.most)
    .map(({ value }) => value);
}

const LOAD: Localized = { fr: 'charger la page', en: 'load the page' };

function plain(text: string): Localized {
  return { fr: text, en: text };
}
