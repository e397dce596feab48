import type { OfficeFacts } from '#model';

/** Counts of one kind of file, and the language its own text is set in. */
export interface Content {
  readonly counts: Omit<
    OfficeFacts,
    'format' | 'title' | 'language' | 'producer' | 'created' | 'modified'
  >;
  readonly language: string | undefined;
}
