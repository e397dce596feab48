export * from './ids.ts';
export * from './lookup.ts';
export { RGAA } from './rgaa.ts';
export type * from './types.ts';
