export * from './answer.ts';
export * from './dom-view.ts';
export * from './from-axe.ts';
export * from './names.ts';
export * from './per-page.ts';
export * from './presence.ts';
export * from './rule.ts';
export * from './visible-label.ts';
