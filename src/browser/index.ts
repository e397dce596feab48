export * from './visit.ts';
export * from './visitor.ts';
