export type { Exempting } from './exempt-area.ts';
export * from './explain.ts';
export * from './fold-test.ts';
export * from './judge.ts';
export * from './ledger.ts';
export { openPage, type Judging, type OpenedPage } from './opened-page.ts';
export { runPageRule, type OnAnswer, type OnRuleError, type RuleResult } from './run-rule.ts';
export { digestOf, type SitePage } from './run-site-rule.ts';
export { isSelector } from './selector.ts';
