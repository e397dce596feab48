import type { BrowserContext } from 'playwright';

/** Options of the context every page is visited in: its own cookies and storage, nothing kept, nothing allowed. */
export const CONTEXT_OPTIONS = {
  acceptDownloads: false,
  serviceWorkers: 'block',
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  reducedMotion: 'no-preference',
} as const satisfies Parameters<
  NonNullable<ReturnType<BrowserContext['browser']>>['newContext']
>[0];
