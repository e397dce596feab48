export { buildReport, type ReportInput } from './build-report.ts';
export type * from './report.ts';
export { summarize, type Summary } from './summarize.ts';
