import { z } from 'zod';
import type { Report } from '#report-model';
import { comparison, exemption, reading } from './schema-judging.ts';
import { look, strip, text } from './schema-look.ts';
import { onPage, process, state } from './schema-states.ts';
import {
  anyJson,
  count,
  criterionId,
  date,
  outcome,
  pageId,
  percent,
  status,
  testId,
} from './schema-terms.ts';

const openReason = z.enum([
  'no-rule',
  'not-decided',
  'needs-person',
  'coverage',
  'hidden-contents',
  'evidence-missing',
  'rule-error',
  'too-few-pages',
  'fail-pair',
]);

const pageProblem = z.enum([
  'timeout',
  'http',
  'dns',
  'connection',
  'tls',
  'crash',
  'download',
  'not-html',
  'empty',
  'out-of-scope',
  'blocked',
  'robots',
  'invalid-url',
  'duplicate',
  'disk',
  'internal',
]);

const tests = z.record(
  testId,
  z.looseObject({
    outcome,
    reason: z.exactOptional(openReason).meta({ description: 'Why the test is open.' }),
    findings: z.array(z.string()).meta({ description: 'Ids of entries of `findings`.' }),
    exempted: z
      .exactOptional(z.literal(true))
      .meta({ description: 'Exempt contents were left aside.' }),
  }),
);
const criteria = z.record(criterionId, onPage);

/** A record with an entry at least; the JSON Schema says it by `minProperties`. */
function filled<T extends z.ZodType<object>>(record: T): T {
  return record.refine((entries) => Object.keys(entries).length > 0);
}

const anyPage = {
  id: pageId,
  url: z.string().meta({ description: 'The address as it was given or found.' }),
  finalUrl: z.string().nullable(),
  title: z.string().nullable(),
  lang: z.string().nullable(),
  states: z.array(state).meta({ description: 'States audited besides the first.' }),
  coverage: z.looseObject({
    capped: z.array(z.string()),
    unreadable: z.array(z.string()),
    settled: z.boolean(),
  }),
  timings: z.record(z.string(), z.number()).meta({ description: 'Milliseconds per step.' }),
};

const page = z.discriminatedUnion('status', [
  z.looseObject({
    ...anyPage,
    status: z.literal('audited'),
    error: z.null(),
    tests: filled(tests).meta({ description: 'Every test.', minProperties: 1 }),
    criteria: filled(criteria).meta({ description: 'Every criterion.', minProperties: 1 }),
  }),
  z.looseObject({
    ...anyPage,
    status: z.enum(['error', 'skipped']),
    error: z.looseObject({ reason: pageProblem, message: z.string() }).nullable(),
    tests,
    criteria,
  }),
]);

const target = z.looseObject({
  selector: z.string(),
  html: z.string(),
  frame: z.exactOptional(z.string()),
  box: z.exactOptional(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  role: z.exactOptional(z.string()),
  name: z.exactOptional(z.string()),
});

const finding = z.looseObject({
  id: z.string().min(1),
  fingerprint: z.string().meta({ description: 'The same defect, on any page and in any run.' }),
  test: testId,
  criterion: criterionId,
  rule: z.string(),
  outcome: z.enum(['failed', 'cantTell']),
  certainty: z.enum(['certain', 'proposed', 'lead']),
  impact: z.enum(['minor', 'major', 'blocking']).nullable(),
  message: z.string(),
  fix: z.string().nullable(),
  pages: z.array(pageId).min(1),
  state: z.string().meta({ description: 'Id of a state of the page; `initial` as it loads.' }),
  inStates: z.exactOptional(z.array(z.looseObject({ page: pageId, state: z.string() }))).meta({
    description: 'Pages where it shows in another state only.',
  }),
  target: target.nullable(),
  data: z.record(z.string(), anyJson),
  failPair: z.exactOptional(z.array(testId)),
  question: text.meta({ description: 'What a person answers.' }),
  look: z.exactOptional(look),
  strip: z.exactOptional(strip),
  evidence: z.record(z.string(), z.string()).meta({
    description: 'Files of the run, from its folder: a `crop` of the element, a `strip`.',
  }),
  occurrences: z.number().int().min(1),
});

const rates = z.looseObject({
  compliant: count,
  nonCompliant: count,
  notApplicable: count,
  notTested: count,
  global: percent.nullable().meta({ description: 'Null while any criterion is NT.' }),
  average: percent.nullable().meta({ description: 'Null while any page has an NT criterion.' }),
  bounds: z.looseObject({ low: percent, high: percent }),
  state: z.enum(['fully', 'partially', 'non']).nullable(),
});

const run = z.looseObject({
  startedAt: date,
  endedAt: date,
  complete: z.boolean(),
  stoppedBecause: z.enum(['done', 'limit', 'interrupted', 'disk', 'error']),
  seeds: z.array(z.string()),
  settings: z.record(z.string(), anyJson),
  readings: z.array(reading).meta({ description: 'How the official wording was read.' }),
  discovered: z.looseObject({ found: count, notVisited: count }),
  notices: z.array(z.string()),
  ruleErrors: z.array(z.looseObject({ rule: z.string(), page: z.string(), message: z.string() })),
});

/** The contract of `report.json`, schema version 1: its fields are checked, new ones are welcome. */
export const reportSchema: z.ZodType<Report> = z
  .looseObject({
    schemaVersion: z.literal('1'),
    language: z.enum(['fr', 'en']),
    tool: z.looseObject({ name: z.string(), version: z.string() }),
    engines: z.looseObject({ axe: z.string(), chromium: z.string(), browserKind: z.string() }),
    referential: z.looseObject({ id: z.string(), version: z.string(), source: z.string() }),
    run,
    site: z.looseObject({ url: z.string(), name: z.exactOptional(z.string()) }),
    pages: z.array(page).meta({ description: 'In the order of the run.' }),
    findings: z.array(finding).meta({ description: 'Equal findings of all pages are one.' }),
    criteria: z
      .record(
        criterionId,
        z.looseObject({
          status,
          pages: z.looseObject({ C: count, NC: count, NA: count, NT: count }),
        }),
      )
      .meta({ description: 'Every criterion, over the audited pages.', minProperties: 1 }),
    exemptions: z
      .array(exemption)
      .meta({ description: 'Contents declared exempt or under derogation, and what that did.' }),
    comparisons: z
      .exactOptional(z.array(comparison))
      .meta({ description: 'What rules across pages compared, page by block.' }),
    processes: z.array(process).meta({ description: 'Declared series of pages, in their order.' }),
    rates,
  })
  .meta({
    title: 'RGAA audit report',
    description:
      'Outcomes of tests are EARL’s (W3C); statuses of criteria are those of French law: C compliant, NC not compliant, NA not applicable, NT not tested.',
  });

/** The same as JSON Schema, draft 2020-12: what `report.schema.json` holds. */
export function jsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' });
}
