import type { ElementNode, NodeIndex } from '#model';
import type { Answer, RuleAnswer } from '#rule-kit';

/**
 * What a rule still says once exempt elements are left aside. It ran twice: on the whole page, and as if they
 * were not there. Both must agree before anything is certain:
 * - a failure that only shows without them (a heading they held is missing) is a question;
 * - a failure or question on another element that goes away with them stays, as a question;
 * - an element that is no target any more without them keeps its answer.
 */
export function remaining(
  whole: readonly RuleAnswer[],
  without: readonly RuleAnswer[],
  exempt: ReadonlySet<NodeIndex>,
): RuleAnswer[] {
  const left = without.map((one) => (isConfirmed(one, whole, exempt) ? one : asQuestion(one)));
  const lost = whole.filter(({ answer, at }) => {
    if (!isElement(at) || exempt.has(at.index)) return false;
    const now = without.filter((other) => other.at === at);
    return answer.outcome === 'passed'
      ? now.length === 0
      : now.every((other) => other.answer.outcome === 'passed');
  });
  return [...left, ...lost.map(asQuestion)];
}

/** Answers about exempt elements. */
export function answersWithin(
  answers: readonly RuleAnswer[],
  exempt: ReadonlySet<NodeIndex>,
): RuleAnswer[] {
  return answers.filter(({ at }) => isElement(at) && exempt.has(at.index));
}

function isConfirmed(
  { answer, at }: RuleAnswer,
  whole: readonly RuleAnswer[],
  exempt: ReadonlySet<NodeIndex>,
): boolean {
  if (answer.outcome !== 'failed') return true;
  const same = whole.filter(
    (one) => one.answer.outcome === 'failed' && one.answer.message === answer.message,
  );
  if (same.some((one) => samePlace(one.at, at))) return true;
  // A rule that shows the first of several elements shows the next one once the first is exempt.
  const wasOther = whole.some((one) => samePlace(one.at, at));
  return !wasOther && answersWithin(same, exempt).length > 0;
}

function samePlace(one: RuleAnswer['at'], other: RuleAnswer['at']): boolean {
  if (one === null || other === null || isElement(one) || isElement(other)) return one === other;
  return one.selector === other.selector && one.html === other.html;
}

function asQuestion({ answer, at }: RuleAnswer): RuleAnswer {
  if (answer.outcome !== 'failed') return { answer, at };
  const { failPair: _pair, ...rest } = answer;
  const question: Answer<string> = { ...rest, outcome: 'cantTell', certainty: 'proposed' };
  return { answer: question, at };
}

/** An answer about an element of the snapshot. */
export function isElement(at: RuleAnswer['at']): at is ElementNode {
  return at !== null && 'kind' in at;
}
