import type { AuditSettings } from '#audit';
import {
  CONSENT_STATE,
  INITIAL_STATE,
  UserError,
  type Localized,
  type ProcessDeclaration,
  type ScriptedState,
  type ScriptStep,
} from '#model';
import { nearest } from '../suggest.ts';
import { readScript } from './read-script.ts';
import type { Script, ScriptState } from './schema.ts';

type Plan = Pick<AuditSettings, 'pages' | 'script'>;

/** A page list that does more than name pages: pages with their states, and what holds for the whole run. */
export function readPlan(text: string, source: string): Plan {
  const { pages, processes, auth, login, storageState, consent } = readScript(text, source);
  const refuse = ({ fr, en }: Localized): never => {
    throw new UserError({ fr: `${source} : ${fr}`, en: `${source}: ${en}` });
  };
  const script = {
    ...(login && { login: { url: login.url, steps: asSteps(login.steps) } }),
    ...(auth && { basic: auth }),
    ...(storageState !== undefined && { storageState }),
    ...(consent && {
      consent: typeof consent === 'string' ? consent : { steps: asSteps(consent.steps) },
    }),
    ...(processes && { processes: processes.map((one) => asProcess(one, pages, refuse)) }),
  };
  return {
    pages: pages.map(({ url, name, allowSubmit, states }) => ({
      url,
      ...(name !== undefined && { name }),
      ...(allowSubmit === true && { allowSubmit: true as const }),
      ...(states && { states: asStates(states, refuse) }),
    })),
    ...(Object.keys(script).length > 0 && { script }),
  };
}

/** The schema let one key through in each. */
function asSteps(steps: ScriptState['steps']): readonly ScriptStep[] {
  return steps as readonly ScriptStep[];
}

type Refuse = (sentence: Localized) => never;

/** Each state with all its steps from the page as it loads, and an id told from its name. */
function asStates(states: readonly ScriptState[], refuse: Refuse): readonly ScriptedState[] {
  const done = new Map<string, ScriptedState>();
  for (const { name, from, steps } of states) {
    const words = typeof name === 'string' ? { fr: name, en: name } : name;
    const start = from === undefined ? undefined : done.get(from);
    if (from !== undefined && !start) return refuse(unknownStart(from, [...done.keys()]));
    if (done.has(words.fr)) return refuse(twice(words.fr));
    const ids = [INITIAL_STATE, CONSENT_STATE, ...[...done.values()].map(({ id }) => id)];
    const all = [...(start?.steps ?? []), ...asSteps(steps)];
    done.set(words.fr, { id: idOf(words.fr, ids), name: words, steps: all });
  }
  return [...done.values()];
}

/** `Étape 2 : l’adresse` → `etape-2-l-adresse`; a number tells apart what would be the same. */
function idOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 40);
  const base = plain || 'state';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

function asProcess(
  { name, pages: wanted }: NonNullable<Script['processes']>[number],
  pages: Script['pages'],
  refuse: Refuse,
): ProcessDeclaration {
  const urls = wanted.map((one) => {
    const found = pages.find(({ url, name: own }) => url === one || own === one);
    return found?.url ?? refuse(unknownPage(one, pages));
  });
  return { name: typeof name === 'string' ? { fr: name, en: name } : name, pages: urls };
}

function unknownStart(from: string, known: readonly string[]): Localized {
  const close = nearest(from, known);
  return {
    fr: `« from: ${from} » ne nomme aucun état décrit plus haut sur cette page${close ? ` ; vouliez-vous dire « ${close} » ?` : '.'}`,
    en: `“from: ${from}” names no state described above on this page${close ? `; did you mean “${close}”?` : '.'}`,
  };
}

function twice(name: string): Localized {
  return {
    fr: `deux états de la même page s’appellent « ${name} » : donnez-leur des noms différents.`,
    en: `two states of the same page are called “${name}”: give them different names.`,
  };
}

function unknownPage(one: string, pages: Script['pages']): Localized {
  const close = nearest(
    one,
    pages.flatMap(({ url, name }) => [url, name ?? url]),
  );
  return {
    fr: `le processus nomme « ${one} », qui n’est pas dans « pages »${close ? ` ; vouliez-vous dire « ${close} » ?` : '.'}`,
    en: `the process names “${one}”, which is not in “pages”${close ? `; did you mean “${close}”?` : '.'}`,
  };
}
