import type { Language } from '#report-model';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Messages = typeof fr;

/** Every word of the interface in every language: the compiler refuses a missing one. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { fr, en };
