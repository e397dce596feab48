import type { EvidenceKey, PageEvidence, ReadingChoices, TestId } from '#model';
import { DomView, type Facts, type Rule } from '#rule-kit';
import type { Exempting } from './exempt-area.ts';
import { hiddenContents, type HiddenContents } from './hidden-contents.ts';
import { Lookout } from './look.ts';
import { PageExemptions } from './page-exemptions.ts';

/** What whoever runs the audit decided about how it judges. */
export interface Judging extends ReadingChoices {
  readonly exempt?: readonly Exempting[];
}

/** Evidence of a page opened for judging: the snapshot's view is built once. */
export interface OpenedPage {
  readonly evidence: PageEvidence;
  readonly dom: DomView | undefined;
  readonly lookout?: Lookout;
  readonly readings: ReadingChoices;
  /** Id of the state the page is in; absent for the one it loads in. */
  readonly state?: string;
  /** What the page holds and does not show as it loads; absent for its other states, which are asked of as a whole. */
  readonly hidden?: () => HiddenContents | undefined;
  /** Absent when nothing on the page is exempt. */
  readonly exemptions?: PageExemptions;
}

export function openPage(evidence: PageEvidence, judging: Judging = {}): OpenedPage {
  const { dom: collected, crops } = evidence.evidence;
  const dom = collected?.ok ? new DomView(collected.value) : undefined;
  const lookout = dom && new Lookout(dom, crops?.ok ? crops.value : undefined);
  const exemptions = new PageExemptions(judging.exempt ?? [], evidence, dom);
  const opened = {
    evidence,
    dom,
    readings: judging,
    ...(lookout && { lookout }),
    ...(dom && { hidden: once(() => hiddenContents(dom, evidence.evidence)) }),
  };
  return exemptions.areas.length > 0 ? { ...opened, exemptions } : opened;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The page itself is exempt, as far as this test goes. */
export function isWholeExempt({ exemptions }: OpenedPage, test: TestId): boolean {
  return exemptions?.viewFor(test)?.whole ?? false;
}

/** The facts a rule asked for, with those it uses where there are any, or the evidence that is missing. */
export function factsFor(
  page: OpenedPage,
  { needs, uses = [] }: Pick<Rule['head'], 'needs' | 'uses'>,
): Facts<EvidenceKey> | readonly EvidenceKey[] {
  const has = (key: EvidenceKey) =>
    page.evidence.evidence[key]?.ok === true && !(key === 'dom' && isBlank(page));
  const missing = needs.filter((key) => !has(key));
  if (missing.length > 0) return missing;
  const facts: Record<string, unknown> = { page: page.evidence.page };
  for (const key of [...needs, ...uses.filter(has)]) {
    const collected = page.evidence.evidence[key];
    facts[key] = key === 'dom' ? page.dom : collected?.ok ? collected.value : undefined;
  }
  return facts as unknown as Facts<EvidenceKey>;
}

/** The page's own document could not be read: there is no element to judge. */
function isBlank({ dom }: OpenedPage): boolean {
  return dom?.elements().length === 0;
}

export function isMissing(
  facts: Facts<EvidenceKey> | readonly EvidenceKey[],
): facts is readonly EvidenceKey[] {
  return Array.isArray(facts);
}

/** Steps of the visit that were tried and gave nothing: what they would have seen is unknown. */
export function failedSteps({ evidence }: OpenedPage): string[] {
  const steps = Object.entries(evidence.evidence);
  return steps.filter(([, collected]) => !collected.ok).map(([name]) => `failed-${name}`);
}
