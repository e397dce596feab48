import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeFacts, AxeNode, AxeRuleFacts, Impact, JsonObject, NodeIndex } from '#model';
import { AXE_FUNCTIONS, type AxeRequest, type WireAxe } from './in-page/run-axe.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import { callInPage, evaluateIn, type Worlds } from './worlds.ts';

/**
 * axe's source in ASCII alone: the engine then stores and sends it as bytes, which takes a third of the
 * time. Escapes mean the same in the strings, expressions and names where other characters stand.
 */
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
).replace(/[^\0-\x7f]/gu, (character) =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join(''),
);

/** Rules about a page as a whole: they have nothing to say about the document of an inner frame. */
const PAGE_LEVEL = new Set([
  'bypass',
  'css-orientation-lock',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'landmark-one-main',
  'meta-refresh',
  'meta-refresh-no-exceptions',
  'meta-viewport',
  'meta-viewport-large',
  'page-has-heading-one',
  'region',
  'skip-link',
]);

const IMPACTS: Record<string, Impact> = {
  minor: 'minor',
  moderate: 'minor',
  serious: 'major',
  critical: 'blocking',
};

/** The elements each of these rules is asked about, in the snapshot's numbers; every other: the whole page. */
export type AxeAbout = ReadonlyMap<string, readonly NodeIndex[]>;

export interface AxeQuestions {
  readonly rules: readonly string[];
  readonly about: AxeAbout;
}

interface Merged {
  readonly violations: AxeNode[];
  readonly incomplete: AxeNode[];
}

/**
 * Runs axe in our isolated world of every frame, each document on its own, and joins the answers.
 * A rule is inapplicable or passed only when no frame says otherwise.
 */
export async function collectAxe(
  worlds: Worlds,
  offsets: FrameOffsets,
  { rules, about }: AxeQuestions,
  limitMs: number,
): Promise<AxeFacts> {
  const answers: FrameAnswer[] = [];
  const failedFrames = worlds.closed.map(() => -1);
  const deadline = performance.now() + limitMs;
  for (const world of worlds.open) {
    const at = offsets.get(world.frameId);
    if (!at) {
      failedFrames.push(-1);
      continue;
    }
    const wanted = at.frame === 0 ? rules : rules.filter((rule) => !PAGE_LEVEL.has(rule));
    const left = Math.max(1, deadline - performance.now());
    const request = { rules: wanted, about: inFrame(about, at.offset) };
    try {
      answers.push({ wire: await runInFrame(world, request, left), offset: at.offset });
    } catch (error) {
      if (at.frame === 0) throw error;
      failedFrames.push(at.frame);
    }
  }
  return { ...join(answers), failedFrames };
}

/** In the frame's own numbers; those of other frames are below zero or beyond its last. */
function inFrame(about: AxeAbout, offset: number): AxeRequest['about'] {
  return Object.fromEntries(
    [...about].map(([rule, nodes]) => [rule, nodes.map((node) => node - offset)]),
  );
}

interface FrameAnswer {
  readonly wire: WireAxe;
  /** Where the frame's nodes begin in the snapshot. */
  readonly offset: number;
}

function join(answers: readonly FrameAnswer[]): Omit<AxeFacts, 'failedFrames'> {
  const merged = new Map<string, Merged>();
  for (const { wire, offset } of answers)
    for (const rule of wire.rules) addRule(rule, offset, merged);
  const applicable = new Set(answers.flatMap(({ wire }) => wire.passed));
  const seen = new Set(answers.flatMap(({ wire }) => wire.inapplicable));
  return {
    version: answers[0]?.wire.version ?? '',
    rules: [...merged].map(([rule, nodes]): AxeRuleFacts => ({ rule, ...nodes })),
    inapplicable: [...seen].filter((rule) => !merged.has(rule) && !applicable.has(rule)),
    passed: [...applicable].filter((rule) => !merged.has(rule)),
  };
}

async function runInFrame(
  world: Worlds['open'][number],
  request: AxeRequest,
  limitMs: number,
): Promise<WireAxe> {
  await evaluateIn(world, `${axeSource}; 0`, limitMs, 'axe');
  const answer = await evaluateIn(
    world,
    callInPage(AXE_FUNCTIONS, 'runAxe', request),
    limitMs,
    'axe',
  );
  const wire = JSON.parse(String(answer)) as WireAxe;
  // The engine answers for every rule it was asked: silence would read as a pass.
  const answered = new Set([
    ...wire.passed,
    ...wire.inapplicable,
    ...wire.rules.map((rule) => rule.id),
  ]);
  const silent = request.rules.filter((rule) => !answered.has(rule));
  if (silent.length > 0) throw new Error(`axe: no answer for ${silent.join(', ')}`);
  return wire;
}

function addRule(
  rule: WireAxe['rules'][number],
  offset: number,
  merged: Map<string, Merged>,
): void {
  const entry = merged.get(rule.id) ?? { violations: [], incomplete: [] };
  merged.set(rule.id, entry);
  const toNode = (wire: WireAxe['rules'][number]['v'][number]): AxeNode => ({
    node: wire.n === null ? null : wire.n + offset,
    impact: IMPACTS[wire.i ?? ''] ?? null,
    data: (wire.d ?? {}) as JsonObject,
  });
  entry.violations.push(...rule.v.map(toNode));
  entry.incomplete.push(...rule.i.map(toNode));
}
