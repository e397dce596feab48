export { jsonSchema, reportSchema } from './schema.ts';
export { reportJson } from './write.ts';
