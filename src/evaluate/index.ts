export * from './explain.ts';
export * from './fold-test.ts';
export * from './judge.ts';
export * from './ledger.ts';
export { runPageRule, openPage, type RuleResult } from './run-rule.ts';
