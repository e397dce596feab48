import type { DomSnapshot, EvidenceKey, PageEvidence } from '#model';
import { collectCrops, knowsAllFields } from './collect-crops.ts';
import { withStrips, type CropPictures } from './crop-pictures.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import type { LoadAgain } from './load-again.ts';
import { collectPixels } from './collect-pixels.ts';
import { collectStateColors } from './probes/colors/state-colors.ts';
import { collectKeyboard } from './probes/keyboard/keyboard.ts';
import { collectRendered } from './probes/render/render.ts';
import { seenAtLoad } from './probes/render/small-windows.ts';
import type { StepClock } from './step-clock.ts';
import type { Worlds } from './worlds.ts';

const STEP_MS = {
  stateColors: 6000,
  pixels: 14_000,
  crops: 8000,
  rendered: 16_000,
  keyboard: 28_000,
  again: 30_000,
};

type Look = Exclude<keyof typeof STEP_MS, 'again'>;

/** Evidence of a page, and the pictures it names. */
export interface Seen {
  readonly evidence: PageEvidence;
  readonly pictures: CropPictures;
}

/**
 * Looks at the painted page: pixels behind texts, pictures of what must be seen to be judged, the page in other
 * sizes, then where the keyboard leads. Last, as it scrolls and resizes the page and its scripts may react. A page
 * that cannot be looked at is still whole, only less is known of it. All is looked at, or what is named alone.
 */
export async function lookAt(
  page: PageEvidence,
  worlds: Worlds,
  offsets: FrameOffsets,
  { step }: StepClock,
  wanted: true | readonly EvidenceKey[],
): Promise<Seen> {
  const { dom, axe } = page.evidence;
  const witness = axe?.ok ? axe.value : undefined;
  const look = async <T>(key: Look, work: (dom: DomSnapshot) => Promise<T>) =>
    dom?.ok && (wanted === true || wanted.includes(key))
      ? await step(key, STEP_MS[key], () => work(dom.value))
      : undefined;
  const stateColors = await look('stateColors', (visited) => collectStateColors(worlds, visited));
  const pixels = await look('pixels', () => collectPixels(worlds, witness));
  const crops = await look('crops', (visited) => collectCrops(worlds, visited, witness));
  const rendered = await look('rendered', () => collectRendered(worlds));
  const keyboard = await look('keyboard', (visited) =>
    collectKeyboard(worlds, offsets, crops?.ok === true && knowsAllFields(visited)),
  );
  const cuts = crops?.ok
    ? withStrips(crops.value, 'focus', keyboard?.ok ? keyboard.value.strips : new Map())
    : undefined;
  const evidence = {
    ...page.evidence,
    // What these leave out is a question for a person as before: a failure here is no gap in the evidence.
    ...(stateColors?.ok && { stateColors }),
    ...(pixels?.ok && { pixels }),
    ...(rendered?.ok && { rendered }),
    ...(cuts && { crops: { ok: true, value: cuts.facts } as const }),
    ...(keyboard?.ok && { keyboard: { ok: true, value: keyboard.value.facts } as const }),
  };
  return { evidence: { ...page, evidence }, pictures: cuts?.pictures ?? new Map() };
}

/** Loads the page again where a small window hid something of it. */
export async function lookAgain(
  page: PageEvidence,
  again: LoadAgain,
  { step }: StepClock,
): Promise<PageEvidence> {
  const { dom, rendered } = page.evidence;
  const { finalUrl } = page.page;
  if (!dom?.ok || !rendered?.ok || finalUrl === null) return page;
  const confirmed = await step('again', STEP_MS.again, () =>
    seenAtLoad(rendered.value, dom.value, finalUrl, again),
  );
  return confirmed.ok ? { ...page, evidence: { ...page.evidence, rendered: confirmed } } : page;
}
