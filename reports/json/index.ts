export { reportJson } from './write.ts';

/** The schema of report.json, read only by those who check one: its library takes a tenth of a second. */
export const loadSchema = () => import('./schema.ts');
