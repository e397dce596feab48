import {
  criterionOf,
  removesContents,
  type NodeIndex,
  type PageEvidence,
  type TestId,
} from '#model';
import { DomView } from '#rule-kit';
import { areaOf, concernOf, type ExemptArea, type Exempting } from './exempt-area.ts';
import { withoutExempt } from './without-exempt.ts';

/** A page as it is judged for some criteria: without what is exempt from them. */
export interface ExemptView {
  /** The page itself is exempt. */
  readonly whole: boolean;
  /** Exempt elements and all they hold. */
  readonly nodes: ReadonlySet<NodeIndex>;
  readonly evidence: PageEvidence;
  readonly dom: DomView | undefined;
}

/** What an exemption covers on one page, as far as one test goes. */
export interface TestArea {
  readonly exempting: Exempting;
  readonly whole: boolean;
  readonly nodes: ReadonlySet<NodeIndex>;
}

/** What the audit's exemptions cover on one page. */
export class PageExemptions {
  readonly areas: readonly ExemptArea[];
  readonly #evidence: PageEvidence;
  /** Sets of nodes met: views are told apart by their numbers. */
  readonly #sets: ReadonlySet<NodeIndex>[] = [];
  readonly #views = new Map<string, ExemptView>();

  constructor(exemptings: readonly Exempting[], evidence: PageEvidence, dom: DomView | undefined) {
    this.#evidence = evidence;
    this.areas = exemptings.flatMap((one) => areaOf(one, evidence, dom) ?? []);
  }

  /** What concerns a test, exemptions that remove nothing included. */
  areasOf(test: TestId): TestArea[] {
    const own = criterionOf(test);
    const concern = concernOf(own);
    return this.areas.flatMap(({ exempting, whole, nodes }) => {
      const isConcerned = exempting.exemption.criteria?.includes(own) ?? true;
      const covers = whole || nodes[concern].size > 0;
      return isConcerned && covers ? [{ exempting, whole, nodes: nodes[concern] }] : [];
    });
  }

  /** Undefined when nothing is to be left out for this test. */
  viewFor(test: TestId): ExemptView | undefined {
    const areas = this.areasOf(test).filter((area) => removesContents(area.exempting.exemption));
    if (areas.length === 0) return undefined;
    const sets = areas.map(({ nodes }) => this.#numberOf(nodes));
    const key = `${areas.some((area) => area.whole)} ${sets.join(' ')}`;
    const view = this.#views.get(key) ?? this.#build(areas);
    this.#views.set(key, view);
    return view;
  }

  #numberOf(nodes: ReadonlySet<NodeIndex>): number {
    if (!this.#sets.includes(nodes)) this.#sets.push(nodes);
    return this.#sets.indexOf(nodes);
  }

  #build(areas: readonly TestArea[]): ExemptView {
    const nodes = new Set(areas.flatMap((area) => [...area.nodes]));
    const evidence = withoutExempt(this.#evidence, nodes);
    const { dom } = evidence.evidence;
    return {
      whole: areas.some((area) => area.whole),
      nodes,
      evidence,
      dom: dom?.ok ? new DomView(dom.value) : undefined,
    };
  }
}
