import type { DocumentFailure } from '#model';

/** Why a document cannot be read: what its bytes do, never what our code does. */
export class DocumentProblem extends Error {
  readonly failure: Extract<DocumentFailure, 'password' | 'broken' | 'overrun'>;

  constructor(detail: string, failure: DocumentProblem['failure'] = 'broken') {
    super(detail);
    this.failure = failure;
  }
}
