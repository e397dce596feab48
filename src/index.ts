/** The library's door: what programs may rely on. */
export { audit, judgeStored, DEFAULT_SETTINGS } from '#audit';
export type { AuditedRun, AuditPorts, AuditProgress, AuditRequest, AuditSettings } from '#audit';
export { buildReport, summarize } from '#report-model';
export type { Report } from '#report-model';
