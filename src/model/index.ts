export * from './dom.ts';
export * from './errors.ts';
export * from './evidence.ts';
export * from './folds.ts';
export * from './outcome.ts';
export * from './page-record.ts';
export * from './verdict.ts';
