import {
  READING_IDS,
  readingInForce,
  READINGS,
  type Json,
  type JsonObject,
  type Language,
  type ReadingId,
} from '#model';
import type { ReportReading } from './report.ts';

/** The readings by which a run was judged, as its settings tell. */
export function reportReadings(settings: JsonObject, language: Language): ReportReading[] {
  const choices = {
    lenient: idsIn(settings['lenient']),
    strict: idsIn(settings['strict']),
  };
  return READING_IDS.map((id) => {
    const { tests, byDefault, ...meanings } = READINGS[id];
    const value = readingInForce(id, choices);
    return { id, tests, value, byDefault, meaning: meanings[value][language] };
  });
}

function idsIn(value: Json | undefined): ReadingId[] {
  return Array.isArray(value) ? READING_IDS.filter((id) => value.includes(id)) : [];
}
