export { createFrontier } from './frontier.ts';
export type { Frontier } from './frontier.ts';
export type { LeftOut, Page } from './frontier-pages.ts';
export type * from './frontier-types.ts';
export type * from './get-types.ts';
export { getWithinLimits } from './get.ts';
export type * from './journal.ts';
export { parsePageList, problemOfAddress, type ListedPage } from './page-list.ts';
export { createGet } from './polite-get.ts';
export { createGate, type Answered, type Gate, type Turn } from './politeness.ts';
export { readRobots, ROBOTS_AGENT, type Robots } from './robots.ts';
export { compileAddressPattern, createScope, withRobots } from './scope.ts';
export type { Decision, Scope, ScopeSettings } from './scope.ts';
export { readSitemaps, sitemapStarts } from './sitemap.ts';
export type {
  SitemapCap,
  SitemapFailure,
  SitemapReading,
  SitemapSettings,
  SitemapStart,
} from './sitemap.ts';
export { SKIP_REASONS, type SkipReason } from './skip-reasons.ts';
export { MAX_URL_LENGTH, normalizeUrl, urlKey } from './url.ts';
