/** Exit codes of the command line; part of the product contract. */
export const EXIT = {
  done: 0,
  gateFailed: 1,
  usage: 2,
  incomplete: 3,
  bug: 4,
  noBrowser: 5,
  output: 6,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error a person caused and can mend: one sentence in both languages, no stack. */
export class UserError extends Error {
  readonly sentence: { readonly fr: string; readonly en: string };
  readonly exitCode: ExitCode;

  constructor(
    sentence: { readonly fr: string; readonly en: string },
    exitCode: ExitCode = EXIT.usage,
  ) {
    super(sentence.en);
    this.name = 'UserError';
    this.sentence = sentence;
    this.exitCode = exitCode;
  }
}
