import type { Visitor } from '#browser';
import { EXIT, UserError, type Localized, type Secrets } from '#model';
import type { AuditSettings } from './settings.ts';
import { SETTLE } from './visit-request.ts';

/**
 * Logs in once, for all pages of the run.
 * @throws {UserError} a step that failed, with what was found: nothing behind the login could be audited
 */
export async function logInto(
  visitor: Visitor,
  { script, timeoutMs }: AuditSettings,
  secrets: Secrets,
): Promise<void> {
  const { login } = script ?? {};
  if (!login) return;
  const result = await visitor.logIn({ ...login, secrets, timeoutMs, settle: SETTLE });
  if (result.ok) return;
  const { step, found } = secrets.redact({ step: result.step, found: result.found });
  throw new UserError(
    {
      fr: `La connexion a échoué à l’étape « ${step.fr} » : ${found.fr}. Corrigez les étapes de « login », ou vérifiez le compte.`,
      en: `The login failed at the step “${step.en}”: ${found.en}. Correct the steps of “login”, or check the account.`,
    },
    EXIT.incomplete,
  );
}

/** What readers must know of a run that did more than read. */
export function scriptNotices({ script, pages }: AuditSettings): readonly Localized[] {
  const sends = pages.some(({ allowSubmit }) => allowSubmit === true);
  return [...(isKnownTo(script) ? [BEHIND] : []), ...(script?.login || sends ? [SENT] : [])];
}

/** The site is asked for pages that not everybody is shown. */
export function isKnownTo(script: AuditSettings['script']): boolean {
  const { login, basic, storageState } = script ?? {};
  return login !== undefined || basic !== undefined || storageState !== undefined;
}

const BEHIND: Localized = {
  fr: 'Les pages ont été visitées avec un compte. Ce qui venait de l’environnement (identifiant, mot de passe, jetons de session) est remplacé par ••• dans tout ce qui est gardé.',
  en: 'The pages were visited with an account. What came from the environment (user name, password, session tokens) stands as ••• in all that is kept.',
};
const SENT: Localized = {
  fr: 'Des formulaires ont été envoyés au site, comme la liste de pages le demande (login, allowSubmit), à l’origine de leur page seulement. Tout autre envoi a été refusé.',
  en: 'Forms were sent to the site, as the page list asks (login, allowSubmit), to the origin of their page only. Anything else was refused.',
};
