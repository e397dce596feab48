import { jsonSchema } from '#reports/json';

/** The text of the published `reports/json/report.schema.json`. */
export function schemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
