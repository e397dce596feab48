import {
  referencesIn,
  type FailedState,
  type Localized,
  type PageEvidence,
  type StateEvidence,
} from '#model';
import type { Seen } from './look-at.ts';
import { consentWords, stepWords } from './script/step-words.ts';
import type { StateRequest, VisitResult } from './visit-types.ts';

type Audited = Extract<VisitResult, { kind: 'audited' }>;

/** Adds to a visit those of the page's other states, one after the other. */
export async function withStates(
  base: Audited,
  requests: readonly StateRequest[],
  visit: (state: StateRequest) => Promise<VisitResult>,
): Promise<Audited> {
  const states: StateEvidence[] = [...(base.evidence.states ?? [])];
  const failedStates: FailedState[] = [];
  const pictures = new Map(base.pictures);
  for (const request of requests) {
    const result = await visit(request);
    const ref = { id: request.id, name: request.name, how: howOf(request) };
    if (result.kind === 'audited') {
      const seen = typesSecret(request) ? withoutPictures(result) : result;
      states.push({ ...ref, ...stateOf(seen.evidence, base.evidence) });
      for (const [name, picture] of seen.pictures) pictures.set(name, picture);
    } else if (result.isAbsent !== true) {
      failedStates.push({ ...ref, ...(result.step ?? notLoaded(result.problem)) });
    }
  }
  const evidence = {
    ...base.evidence,
    ...(states.length > 0 && { states }),
    ...(failedStates.length > 0 && { failedStates }),
  };
  return { ...base, evidence, pictures };
}

function howOf({ path: { steps, consent } }: StateRequest): readonly Localized[] {
  return [...(consent === undefined ? [] : [consentWords(consent)]), ...steps.map(stepWords)];
}

/** What was seen of a state; its answer and source only where they are not those of the page as it loads. */
function stateOf(
  { page, evidence, settled }: PageEvidence,
  base: PageEvidence,
): Pick<StateEvidence, 'page' | 'evidence' | 'settled'> {
  const { response, source, ...seen } = evidence;
  const isSame = page.finalUrl === base.page.finalUrl && isEqual(source, base.evidence.source);
  const document = isSame ? {} : { ...(response && { response }), ...(source && { source }) };
  const { finalUrl, title, lang } = page;
  return { page: { finalUrl, title, lang }, evidence: { ...document, ...seen }, settled };
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value of the environment was typed in a field: it may be read in a picture. */
function typesSecret({ path }: StateRequest): boolean {
  return path.steps.some((step) => 'fill' in step && referencesIn(step.fill.value).length > 0);
}

function withoutPictures({ evidence }: Audited): Seen {
  const { crops: _crops, ...others } = evidence.evidence;
  return { evidence: { ...evidence, evidence: others }, pictures: new Map() };
}

function notLoaded({
  reason,
  message,
}: Extract<VisitResult, { kind: 'failed' }>['problem']): Pick<FailedState, 'step' | 'found'> {
  const found = `${reason} (${message})`;
  return {
    step: { fr: 'charger la page', en: 'load the page' },
    found: { fr: found, en: found },
  };
}
