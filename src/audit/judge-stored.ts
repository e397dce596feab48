import type { JournalRecord } from '#crawl';
import { Judge } from '#evaluate';
import type { RunVerdicts } from '#model';
import { TEST_IDS } from '#referential';
import type { Rule } from '#rule-kit';
import type { RunStore } from '#store';
import { judgingOf } from './judging.ts';

/** Judges the evidence of a run again: no browser, no network. */
export async function judgeStored(
  store: RunStore<JournalRecord>,
  rules: readonly Rule[],
  judging: Parameters<typeof judgingOf>[0] = {},
): Promise<RunVerdicts> {
  const judge = new Judge({ rules, tests: TEST_IDS, ...judgingOf(judging) });
  for (const record of store.replay) {
    if (record.type === 'done' && record.record.status === 'audited') {
      judge.addPage(await store.readPage(record.record.id));
    }
  }
  return judge.conclude();
}
