import { UserError, type Certainty, type Impact } from '#model';

/** What a gate rule counts. */
export type GateMeasure =
  | { readonly by: 'certainty'; readonly value: Certainty }
  | { readonly by: 'impact'; readonly value: Impact }
  | { readonly by: 'criterion'; readonly value: string }
  | { readonly by: 'theme'; readonly value: string };

/** « More than `limit` such findings » fails the gate. */
export interface GateRule {
  readonly source: string;
  readonly measure: GateMeasure;
  readonly limit: number;
}

/** The part of a finding a gate looks at. */
export interface GateFinding {
  readonly criterion: string;
  readonly certainty: Certainty;
  readonly impact: Impact | null;
}

export interface BrokenRule {
  readonly rule: GateRule;
  readonly count: number;
}

const CERTAINTIES: readonly string[] = ['certain', 'proposed', 'lead'] satisfies Certainty[];
const IMPACTS: readonly string[] = ['minor', 'major', 'blocking'] satisfies Impact[];
const FORM = /^(?:(impact|criterion|theme):)?([\w.]+)(?:\s*>\s*(\d+))?$/u;

/**
 * Reads `--fail-on` values: `certain>0`, `proposed>20`, `impact:blocking>0`, `criterion:8.3`, `theme:11>5`,
 * separated by commas. Without `>` the limit is 0. All but certainty rules count certain findings only:
 * what waits for a person never fails a gate unless asked by name.
 */
export function parseFailOn(values: readonly string[]): GateRule[] {
  const sources = values.flatMap((value) => value.split(',')).map((source) => source.trim());
  return sources.filter((source) => source !== '').map(parseRule);
}

function parseRule(source: string): GateRule {
  const [, kind, value = '', limit = '0'] = FORM.exec(source) ?? [];
  const measure = toMeasure(kind, value);
  if (!measure) throw notARule(source);
  return { source, measure, limit: Number(limit) };
}

function toMeasure(kind: string | undefined, value: string): GateMeasure | undefined {
  if (kind === undefined && CERTAINTIES.includes(value))
    return { by: 'certainty', value: value as Certainty };
  if (kind === 'impact' && IMPACTS.includes(value)) return { by: 'impact', value: value as Impact };
  if (kind === 'criterion' && /^\d{1,2}\.\d{1,2}$/u.test(value)) return { by: 'criterion', value };
  if (kind === 'theme' && /^\d{1,2}$/u.test(value)) return { by: 'theme', value };
  return undefined;
}

function notARule(source: string): UserError {
  return new UserError({
    fr: `--fail-on « ${source} » n’est pas compris. Exemples : certain>0, proposed>20, impact:blocking>0, criterion:8.3, theme:11>5.`,
    en: `--fail-on “${source}” is not understood. Examples: certain>0, proposed>20, impact:blocking>0, criterion:8.3, theme:11>5.`,
  });
}

/** The rules that the findings break, with what was counted. Each distinct finding counts once. */
export function brokenRules(
  rules: readonly GateRule[],
  findings: readonly GateFinding[],
): BrokenRule[] {
  return rules
    .map((rule) => ({
      rule,
      count: findings.filter((finding) => counts(rule.measure, finding)).length,
    }))
    .filter(({ rule, count }) => count > rule.limit);
}

function counts(measure: GateMeasure, finding: GateFinding): boolean {
  if (measure.by === 'certainty') return finding.certainty === measure.value;
  if (finding.certainty !== 'certain') return false;
  if (measure.by === 'impact') return finding.impact === measure.value;
  if (measure.by === 'criterion') return finding.criterion === measure.value;
  return finding.criterion.startsWith(`${measure.value}.`);
}
