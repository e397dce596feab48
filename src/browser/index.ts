export * from './links.ts';
export * from './visit.ts';
export * from './visitor.ts';
