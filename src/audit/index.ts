export * from './audit.ts';
export * from './request.ts';
export * from './settings.ts';
export * from './judge-stored.ts';
export { judgingOf } from './judging.ts';
export { logInto, scriptNotices } from './log-in.ts';
