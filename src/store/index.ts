export * from './journal.ts';
export * from './run-store.ts';
export { writeWhole } from './atomic.ts';
