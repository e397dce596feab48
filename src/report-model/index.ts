export type {
  Certainty,
  ExemptionKind,
  Impact,
  Json,
  Language,
  OpenReason,
  PageProblem,
  Rates,
  ReadingValue,
  Status,
  StopReason,
} from '#model';
export { buildReport, type ReportInput } from './build-report.ts';
export { htmlModel, type HtmlOptions } from './html/build.ts';
export type * from './html/model.ts';
export type { PictureSource } from './html/pictures.ts';
export type { CriterionNotes } from './html/to-check.ts';
export type * from './report.ts';
export { summarize, type Summary } from './summarize.ts';
