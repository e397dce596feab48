import { z } from 'zod';
import { count, criterionId, pageId, testId } from './schema-terms.ts';

const readingValue = z.enum(['strict', 'lenient']);
export const reading = z.looseObject({
  id: z.string(),
  tests: z.array(testId),
  value: readingValue,
  byDefault: readingValue,
  meaning: z.string(),
});

export const exemption = z.looseObject({
  kind: z.enum(['third-party', 'exempt-content', 'disproportionate-burden']),
  reason: z.string(),
  selector: z.exactOptional(z.string()),
  before: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
  criteria: z.exactOptional(z.array(criterionId)),
  alternative: z.exactOptional(z.string()),
  removes: z.boolean().meta({ description: 'Its contents count in no outcome.' }),
  tests: z.array(testId),
  pages: z.array(
    z.looseObject({ page: pageId, whole: z.boolean(), elements: count, findings: count }),
  ),
});

export const comparison = z.looseObject({
  tests: z.array(testId),
  columns: z.array(z.string()),
  rows: z.array(z.looseObject({ cells: z.array(z.string()), pages: z.array(pageId).min(1) })),
  left: count.meta({ description: 'Rows left out.' }),
});
