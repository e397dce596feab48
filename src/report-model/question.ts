import type { FoldedFinding, Language, Localized } from '#model';

/**
 * The one question a person answers about a finding: which of the paired tests fails; else the last question
 * its message asks; else whether what the message states is a defect. Null for certain failures.
 */
export function questionOf(
  finding: Pick<FoldedFinding, 'outcome' | 'message' | 'test' | 'failPair'>,
  language: Language,
): string | null {
  const { outcome, test, failPair = [] } = finding;
  if (outcome === 'failed') return null;
  if (failPair.length > 0) return WHICH([test, ...failPair])[language];
  return asked(finding.message[language]) ?? IS_DEFECT(test)[language];
}

/** The last sentence that ends with a question mark; ends of abbreviations may leave it a little short. */
function asked(message: string): string | undefined {
  const sentences = message.split(/(?<=[.!?…»”])\s+(?=[\p{Lu}«“])/u);
  return sentences.findLast((sentence) => /\?$/u.test(sentence.trim()))?.trim();
}

const WHICH = (tests: readonly string[]): Localized => ({
  fr: `Lequel de ces tests n’est pas respecté : ${tests.join(' ou ')} ?`,
  en: `Which of these tests is not met: ${tests.join(' or ')}?`,
});

const IS_DEFECT = (test: string): Localized => ({
  fr: `Est-ce un défaut au sens du test ${test} ?`,
  en: `Is this a defect under test ${test}?`,
});
