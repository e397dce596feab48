import type { CDPSession, Page } from 'playwright';
import {
  EVIDENCE_FORMAT,
  type DomSnapshot,
  type Evidence,
  type PageEvidence,
  type PageRef,
} from '#model';
import { actOn } from './act-on.ts';
import { collectAxe, type AxeQuestions } from './collect-axe.ts';
import { collectDom, type CollectedDom } from './collect-dom.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import { collectListeners } from './collect-runtime.ts';
import { DeadlineError, within } from './deadline.ts';
import { answerProblem, loadPage, responseFacts, sourceFacts, type Loaded } from './load.ts';
import { settle } from './settle.ts';
import { StepClock } from './step-clock.ts';
import { lookAgain, lookAt, type Seen } from './look-at.ts';
import type { VisitRequest, VisitResult, VisitSurroundings, Witnessed } from './visit-types.ts';
import { openWorlds, type Worlds } from './worlds.ts';

export type * from './visit-types.ts';

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
    const stuck = around.reach && (await clock.time('steps', () => leadOn(page, around)));
    if (stuck) return stuck;
    const { evidence, worlds, offsets } = await collect(page, request, loaded, around, clock);
    // A script may have led on to an error page.
    const problem = answerProblem(loaded.response(), page);
    // A form with errors may answer with one: it is the state that was asked for.
    if (problem && !(around.reach && problem.reason === 'http'))
      return { kind: 'failed', problem, hung: false };
    const seen = request.looks
      ? await lookAt(evidence, worlds, offsets, clock, request.looks)
      : { evidence, pictures: NONE };
    // A load does not reach a state.
    const confirmed = around.reach
      ? seen.evidence
      : await lookAgain(seen.evidence, around.again, clock);
    const whole = await act({ ...seen, evidence: confirmed }, request, around, clock);
    return { kind: 'audited', ...whole, hung: clock.deadlines > 0 };
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

/** Acts on copies where it was asked; they load the page anew, and so are in no state that steps reached. */
async function act(
  seen: Seen,
  request: VisitRequest,
  { reach: lead, openSealed }: VisitSurroundings,
  clock: StepClock,
): Promise<Seen> {
  if (!request.acts || lead) return seen;
  return actOn(seen, clock, {
    openSealed: (manner) => openSealed(request, manner),
    wanted: request.acts,
    askAxe: (dom) => questionsOf(request, dom),
  });
}

/** Leads the page to the state to visit, if it is not the one it loads in. */
async function leadOn(
  page: Page,
  { reach: lead }: VisitSurroundings,
): Promise<Extract<VisitResult, { kind: 'failed' }> | undefined> {
  const ended = lead && (await lead(await page.context().newCDPSession(page)));
  if (!ended) return undefined;
  const problem = { reason: 'internal', message: 'steps', finalUrl: null } as const;
  return ended === 'absent'
    ? { kind: 'failed', problem, hung: false, isAbsent: true }
    : { kind: 'failed', problem, hung: false, step: ended };
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
  const questions = questionsOf(request, dom.snapshot);
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

function questionsOf({ axeRules, axeAbout }: VisitRequest, dom: DomSnapshot): AxeQuestions {
  return { rules: axeRules, about: axeAbout?.(dom) ?? new Map() };
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
