import type { DomSnapshot, NodeIndex } from '#model';
import { DomView, type PageRule, type Rule } from '#rule-kit';

/** What the axe engine is asked on a page. */
export interface AxeQuestions {
  readonly axeRules: readonly string[];
  /** Elements to ask about, for those of axe's rules that need not look at the whole page. */
  readonly axeAbout: (dom: DomSnapshot) => ReadonlyMap<string, readonly NodeIndex[]>;
}

/** Everything these rules read of axe; a rule of axe is asked about the whole page as soon as one reader needs it. */
export function axeQuestions(rules: readonly Rule[]): AxeQuestions {
  const axeRules = [...new Set(rules.flatMap((rule) => rule.axeRules))];
  const partial = axeRules.flatMap((axeRule) => {
    const readers = rules.filter((rule) => rule.axeRules.includes(axeRule));
    const abouts = readers.flatMap((rule) => (rule as PageRule).axeAbout ?? []);
    return abouts.length === readers.length ? [{ axeRule, abouts }] : [];
  });
  const axeAbout: AxeQuestions['axeAbout'] = (snapshot) => {
    const dom = new DomView(snapshot);
    return new Map(
      partial.map(({ axeRule, abouts }) => {
        const elements = abouts.flatMap((about) => about(dom));
        return [axeRule, [...new Set(elements.map(({ index }) => index))]];
      }),
    );
  };
  return { axeRules, axeAbout };
}
