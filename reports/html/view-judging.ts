import type { HtmlExemption, HtmlModel, HtmlReading } from '#report-model';
import type { Messages } from './messages/catalogue.ts';
import { typeset } from './typography.ts';

/** How the audit was judged: the readings in force, and the contents declared exempt. */
export function judging(model: HtmlModel, t: Messages) {
  const readings = model.run.readings.map((reading) => viewReading(reading, model, t));
  const chosen = readings.filter(({ isDefault }) => !isDefault);
  const others = readings.filter(({ isDefault }) => isDefault);
  return {
    readingsIntro: t.judging.readingsIntro(chosen.length),
    chosen,
    others,
    othersTitle: others.length > 0 ? t.judging.others(others.length) : null,
    exemptionsIntro: t.judging.exemptionsIntro(model.exemptions.length + model.exemptionsCut),
    exemptions: model.exemptions.map((exemption, place) => viewExemption(exemption, place, t)),
    cut: model.exemptionsCut > 0 ? t.judging.cut(model.exemptionsCut) : null,
  };
}

function viewReading(
  { id, tests, value, isDefault, meaning }: HtmlReading,
  model: HtmlModel,
  t: Messages,
) {
  return {
    id,
    isDefault,
    value: t.judging.value[value],
    meaning: typeset(meaning, model.lang),
    tests: t.judging.tests([...tests]),
  };
}

function viewExemption(exemption: HtmlExemption, place: number, t: Messages) {
  const { kind, selector, url, before, criteria, alternative, alternativeHref, removes } =
    exemption;
  const { wholePages, elements, findings, firstPages, pageCount } = exemption;
  const left = pageCount - firstPages.length;
  return {
    id: `exemption-${place + 1}`,
    title: t.judging.kind[kind],
    reason: exemption.reason,
    facts: [
      { term: t.judging.selector, value: selector },
      { term: t.judging.before, value: before },
      { term: t.judging.url, value: url },
      { term: t.judging.criteria, value: criteria.length > 0 ? criteria.join(', ') : null },
    ].filter((fact) => fact.value !== null),
    alternative,
    alternativeHref,
    effect: removes ? t.judging.removes : t.judging.keeps,
    covered:
      pageCount === 0 ? t.judging.nothing : t.judging.covered(wholePages, elements, findings),
    pages: firstPages,
    more: left > 0 ? t.finding.more(left) : null,
  };
}
