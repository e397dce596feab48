export * from './types.ts';
export * from './ids.ts';
export { ruleFolder } from './folders.ts';
