import type { CDPSession, Page } from 'playwright';
import {
  EVIDENCE_FORMAT,
  type DomSnapshot,
  type Evidence,
  type EvidenceKey,
  type PageEvidence,
  type PageRef,
  type RuntimeFacts,
} from '#model';
import { actOn } from './act-on.ts';
import { collectAxe, type AxeAbout, type AxeQuestions } from './collect-axe.ts';
import { collectDom, type CollectedDom, type FrameOffsets } from './collect-dom.ts';
import { collectListeners } from './collect-runtime.ts';
import { DeadlineError, within } from './deadline.ts';
import type { SettleRequest } from './in-page/settle.ts';
import {
  answerProblem,
  loadPage,
  responseFacts,
  sourceFacts,
  type Loaded,
  type LoadProblem,
} from './load.ts';
import type { SealOpening } from './seal.ts';
import { settle } from './settle.ts';
import { StepClock } from './step-clock.ts';
import type { Pause } from './slots.ts';
import { lookAt, type Seen } from './look-at.ts';
import { openWorlds, type Worlds } from './worlds.ts';

export interface VisitRequest {
  readonly id: string;
  readonly url: string;
  readonly isHome: boolean;
  /** Time for the page to answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly axeRules: readonly string[];
  /** Elements to ask about, for those of axe's rules that need not look at the whole page. */
  readonly axeAbout?: (dom: DomSnapshot) => AxeAbout;
  readonly settle: SettleRequest;
  /** Look at the painted page too: pixels behind texts, pictures of what must be seen to be judged. */
  readonly looks?: boolean;
  /**
   * Act on sealed copies of the page: activate its controls, send its forms, run its time forward. A list names the
   * evidence wanted of that, and no other is taken.
   */
  readonly acts?: boolean | readonly EvidenceKey[];
}

/** What the guard around the context saw so far. */
export interface Witnessed {
  readonly sensors: ReadonlySet<string>;
  readonly dialogs: number;
  readonly popups: number;
  readonly popupsAtLoad: number;
  readonly blockedRequests: RuntimeFacts['blockedRequests'];
}

/** What the visit knows of the world around its page. */
export interface VisitSurroundings {
  readonly witnessed: () => Witnessed;
  /** Settles when the page itself was refused a navigation. */
  readonly refused: Promise<unknown>;
  /** Lets other pages work while this one only waits. */
  readonly pause: Pause;
  /** Loads a page in a browser of its own, ready to be sealed. */
  readonly openSealed: (request: VisitRequest) => Promise<SealOpening>;
}

export type VisitResult =
  | (Seen & { readonly kind: 'audited'; readonly hung: boolean })
  | { readonly kind: 'failed'; readonly problem: LoadProblem; readonly hung: boolean };

const STEP_MS = {
  worlds: 5000,
  dom: 15_000,
  axe: 30_000,
  runtime: 8000,
  response: 5000,
  source: 10_000,
};

const NONE: Seen['pictures'] = new Map();

/** One load of one page, then everything that can be seen of it at rest. Never throws for what a page does. */
export async function visit(
  page: Page,
  request: VisitRequest,
  around: VisitSurroundings,
): Promise<VisitResult> {
  const clock = new StepClock();
  const loaded = await clock.time('load', () => loadPage(page, request, around.refused));
  if ('reason' in loaded)
    return { kind: 'failed', problem: loaded, hung: loaded.reason === 'crash' };
  try {
    const { evidence, worlds, offsets } = await collect(page, request, loaded, around, clock);
    // A script may have led on to an error page.
    const problem = answerProblem(loaded.response(), page);
    if (problem) return { kind: 'failed', problem, hung: false };
    const seen = request.looks
      ? await lookAt(evidence, worlds, offsets, clock)
      : { evidence, pictures: NONE };
    const whole = request.acts
      ? await actOn(seen.evidence, () => around.openSealed(request), clock, request.acts)
      : seen.evidence;
    return { kind: 'audited', ...seen, evidence: whole, hung: clock.deadlines > 0 };
  } catch (error) {
    const reason = error instanceof DeadlineError ? ('timeout' as const) : ('crash' as const);
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      kind: 'failed',
      problem: { reason, message: message.slice(0, 300), finalUrl: null },
      hung: true,
    };
  }
}

async function collect(
  page: Page,
  request: VisitRequest,
  loaded: Loaded,
  { witnessed, pause }: VisitSurroundings,
  clock: StepClock,
): Promise<{
  readonly evidence: PageEvidence;
  readonly worlds: Worlds;
  readonly offsets: FrameOffsets;
}> {
  const session = await page.context().newCDPSession(page);
  const quiet = await pause(() =>
    clock.time('settle', () => settle(page, session, request.settle)),
  );
  // Frames may have come and gone while the page settled, so the worlds are listed anew.
  const worlds = await clock.time('worlds', () =>
    within(STEP_MS.worlds, 'worlds', openWorlds(page, session)),
  );
  const dom = await clock.time('dom', () => within(STEP_MS.dom, 'dom', collectDom(worlds)));
  const { step } = clock;
  const response = await step('response', STEP_MS.response, () => responseFacts(loaded.response()));
  const source = await step('source', STEP_MS.source, () => sourceFacts(loaded.response()));
  const about = request.axeAbout?.(dom.snapshot) ?? new Map();
  const questions: AxeQuestions = { rules: request.axeRules, about };
  const axe = await step('axe', STEP_MS.axe, () =>
    collectAxe(worlds, dom.offsets, questions, STEP_MS.axe),
  );
  const runtime = await step('runtime', STEP_MS.runtime, () =>
    runtimeFacts(session, witnessed, loaded.complete),
  );
  const evidence: PageEvidence = {
    format: EVIDENCE_FORMAT,
    page: pageRef(page, request, dom),
    evidence: { response, source, dom: { ok: true, value: dom.snapshot }, axe, runtime },
    timings: clock.timings,
    settled: loaded.complete && quiet,
  };
  return { evidence, worlds, offsets: dom.offsets };
}

async function runtimeFacts(
  session: CDPSession,
  witnessed: () => Witnessed,
  isLoaded: boolean,
): Promise<Evidence['runtime']> {
  const listeners = await collectListeners(session);
  const { sensors, dialogs, popups, popupsAtLoad, blockedRequests } = witnessed();
  return {
    listeners,
    sensors: [...sensors],
    dialogs,
    ...(popups > 0 && { popups }),
    // One that never finished loading is scrolled all the same.
    ...(popupsAtLoad > 0 && isLoaded && { popupsAtLoad }),
    blockedRequests,
  };
}

function pageRef(page: Page, request: VisitRequest, { snapshot }: CollectedDom): PageRef {
  const root = snapshot.nodes[0];
  const lang =
    root?.kind === 'element'
      ? (root.attributes['lang'] ?? root.attributes['xml:lang'] ?? null)
      : null;
  return {
    id: request.id,
    url: request.url,
    finalUrl: page.url(),
    title: snapshot.frames[0]?.title ?? null,
    lang,
    isHome: request.isHome,
  };
}
