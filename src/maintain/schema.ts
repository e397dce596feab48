import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '#reports/json';

/** The text of the published `reports/json/report.schema.json`. */
export function schemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}

export function writeSchema(root: string): void {
  writeFileSync(join(root, 'reports/json/report.schema.json'), schemaText());
}
