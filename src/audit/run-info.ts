import type { Frontier } from '#crawl';
import type { Localized, RunInfo, RunVerdicts, StopReason } from '#model';
import type { AuditRequest } from './request.ts';

/** What a run tells of itself once it ended. */
export function runInfo(
  { settings, engines }: AuditRequest,
  end: {
    readonly startedAt: string;
    readonly stoppedBecause: StopReason;
    readonly frontier: Frontier;
    readonly notices: readonly Localized[];
    readonly verdicts: RunVerdicts;
  },
): RunInfo {
  const { audited, errors, queued, started, skipped, beyondLimit } = end.frontier.counts();
  // Exemptions and processes stand in the report with what they did.
  const { seeds, pages, exempt: _exempt, script, ...rest } = settings;
  const [first = pages[0]?.url ?? ''] = seeds;
  const isWhole = end.verdicts.pages.every(
    ({ blindSpots, failedStates = [] }) => !blindSpots.some(isLoss) && failedStates.length === 0,
  );
  return {
    ...engines,
    startedAt: end.startedAt,
    endedAt: new Date().toISOString(),
    complete: end.stoppedBecause !== 'interrupted' && errors === 0 && audited > 0 && isWhole,
    stoppedBecause: end.stoppedBecause,
    site: { url: first },
    seeds: seeds.length > 0 ? seeds : pages.slice(0, 1).map((page) => page.url),
    settings: { ...rest, pages: pages.length },
    discovered: {
      found: audited + errors + skipped + queued + started + beyondLimit,
      notVisited: queued + started + beyondLimit,
    },
    ...(script?.processes && { processes: script.processes }),
    notices: end.notices,
  };
}

/** A page that showed nothing, or a step that failed: the audit is not whole. */
function isLoss(blindSpot: string): boolean {
  return blindSpot === 'empty-page' || blindSpot.startsWith('failed-');
}
