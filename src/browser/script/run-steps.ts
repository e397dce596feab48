import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { referencesIn, type Localized, type ScriptStep, type Secrets } from '#model';
import { DeadlineError, within } from '../deadline.ts';
import type { RefusedNavigation } from '../guard-watch.ts';
import { refusalOf } from './control.ts';
import { findOne, isSeen } from './find.ts';
import { following } from './following.ts';
import { placeWords, stepWords } from './step-words.ts';

/** A step that did not go as its author said, and what was found instead. */
export interface StepFailure {
  readonly step: Localized;
  readonly found: Localized;
}

export interface StepsPorts {
  readonly secrets: Secrets;
  /** The steps of a login: the only ones that may send a password. */
  readonly isLogin: boolean;
  /** The first place the page wanted to go to and was not let, so far. */
  readonly refusedNavigation: () => RefusedNavigation | null;
}

/** Time for one step, and for the page that its click leads to. */
const STEP_MS = 10_000;
const WHOLE_STEP_MS = 2 * STEP_MS + 5000;

/** Runs steps one after the other; the first that fails ends them. Never throws for what a page does. */
export async function runSteps(
  page: Page,
  steps: readonly ScriptStep[],
  ports: StepsPorts,
): Promise<StepFailure | undefined> {
  for (const step of steps) {
    const found = await within(WHOLE_STEP_MS, 'step', runStep(page, step, ports)).catch(inWords);
    if (found) return { step: stepWords(step), found };
  }
  return undefined;
}

async function runStep(
  page: Page,
  step: ScriptStep,
  ports: StepsPorts,
): Promise<Localized | undefined> {
  if ('click' in step) return await click(page, step.click, ports);
  if ('fill' in step) return await fill(page, step.fill, ports);
  if ('select' in step) {
    const found = await findOne(page, step.select, STEP_MS);
    if ('none' in found) return found.none;
    await found.one.selectOption({ label: step.select.option }, { timeout: STEP_MS });
    return undefined;
  }
  if ('wait' in step && step.wait.seconds !== undefined)
    return void (await pause(step.wait.seconds * 1000));
  return await see(page, 'wait' in step ? step.wait : step.expect);
}

async function click(
  page: Page,
  at: Extract<ScriptStep, { click: unknown }>['click'],
  { isLogin, refusedNavigation }: StepsPorts,
): Promise<Localized | undefined> {
  const found = await findOne(page, at, STEP_MS);
  if ('none' in found) return found.none;
  const refused = await refusalOf(found.one, at.name === undefined ? [] : [at.name], isLogin);
  if (refused) return refused;
  const before = refusedNavigation();
  await following(page, STEP_MS, () => found.one.click({ timeout: STEP_MS }));
  const after = refusedNavigation();
  return after && after !== before
    ? REFUSED[after.reason === 'method' ? 'method' : 'scope']
    : undefined;
}

async function fill(
  page: Page,
  at: Extract<ScriptStep, { fill: unknown }>['fill'],
  { secrets }: StepsPorts,
): Promise<Localized | undefined> {
  const found = await findOne(page, at, STEP_MS);
  if ('none' in found) return found.none;
  const type = await found.one.getAttribute('type', { timeout: STEP_MS });
  if (type?.toLowerCase() === 'password' && referencesIn(at.value).length === 0) return IN_CLEAR;
  await found.one.fill(secrets.expand(at.value), { timeout: STEP_MS });
  return undefined;
}

async function see(
  page: Page,
  at: Extract<ScriptStep, { expect: unknown }>['expect'],
): Promise<Localized | undefined> {
  const { url } = at;
  if (url === undefined) {
    const isThere = await isSeen(page, at, STEP_MS);
    const place = placeWords(at);
    return isThere
      ? undefined
      : {
          fr: `rien de visible n’y répond (${place.fr}) à l’adresse ${page.url()}`,
          en: `nothing visible answers to it (${place.en}) at ${page.url()}`,
        };
  }
  const isAt = await page
    .waitForURL((now) => now.href.includes(url), {
      timeout: STEP_MS,
      waitUntil: 'domcontentloaded',
    })
    .then(
      () => true,
      () => false,
    );
  return isAt
    ? undefined
    : { fr: `l’adresse est ${page.url()}`, en: `the address is ${page.url()}` };
}

/** The engine's own words may hold what was typed: only their kind is told. */
function inWords(error: unknown): Localized {
  const isLate =
    error instanceof DeadlineError || (error instanceof Error && error.name === 'TimeoutError');
  return isLate
    ? {
        fr: 'l’élément n’a pas pu être actionné à temps',
        en: 'the element could not be acted on in time',
      }
    : { fr: 'le navigateur a refusé cette action', en: 'the browser refused this action' };
}

const IN_CLEAR: Localized = {
  fr: 'un mot de passe ne s’écrit pas en clair : nommez une variable de l’environnement, ${NOM}',
  en: 'a password is not written in clear: name a variable of the environment, ${NAME}',
};

const REFUSED: Readonly<Record<'method' | 'scope', Localized>> = {
  method: {
    fr: 'la page voulait envoyer un formulaire, ce qui est refusé : « allowSubmit: true » sur cette page l’autorise, vers sa propre origine seulement',
    en: 'the page wanted to send a form, which is refused: “allowSubmit: true” on this page permits it, to its own origin only',
  },
  scope: {
    fr: 'la page voulait mener hors des sites audités, ce qui est refusé',
    en: 'the page wanted to lead outside of the audited sites, which is refused',
  },
};
