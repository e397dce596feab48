import { loadSchema } from '#reports/json';

/** The text of the published `reports/json/report.schema.json`. */
export async function schemaText(): Promise<string> {
  const { jsonSchema } = await loadSchema();
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
