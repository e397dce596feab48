import type { Localized } from './outcome.ts';

/** Where a step acts, as its author wrote it: by role and name, by label, by visible text or by selector. */
export interface Locate {
  readonly role?: string;
  readonly name?: string;
  readonly label?: string;
  readonly text?: string;
  readonly selector?: string;
}

/** One thing done on a page. A value may hold `${NAME}`, a variable of the environment read at the last moment. */
export type ScriptStep =
  | { readonly click: Locate }
  | { readonly fill: Locate & { readonly value: string } }
  | { readonly select: Locate & { readonly option: string } }
  | { readonly wait: Locate & { readonly seconds?: number } }
  /** Something to be seen, or what the address must hold. */
  | { readonly expect: Locate & { readonly url?: string } };

/** A state of a page that its author described. */
export interface ScriptedState {
  readonly id: string;
  readonly name: Localized;
  /** From the page as it loads; those of the state it goes on from come first. */
  readonly steps: readonly ScriptStep[];
}

/** What is done with a consent banner: a documented button of a known one, or steps. */
export type Consent = 'accept' | 'refuse' | { readonly steps: readonly ScriptStep[] };

export interface Login {
  readonly url: string;
  readonly steps: readonly ScriptStep[];
}

/** A series of pages a person goes through for one purpose, named by their places in the list. */
export interface ProcessDeclaration {
  readonly name: Localized;
  /** Addresses of listed pages, as given. */
  readonly pages: readonly string[];
}

/** What a page list says of the run as a whole. It holds names of variables, never their values. */
export interface RunScript {
  readonly login?: Login;
  readonly basic?: { readonly user: string; readonly password: string };
  /** Path of a file of cookies and storage, as Playwright writes them. */
  readonly storageState?: string;
  readonly consent?: Consent;
  readonly processes?: readonly ProcessDeclaration[];
}
