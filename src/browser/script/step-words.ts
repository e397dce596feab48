import { referencesIn, type Consent, type Locate, type Localized, type ScriptStep } from '#model';

/** A step in words. It holds the names of variables, never their values. */
export function stepWords(step: ScriptStep): Localized {
  if ('click' in step) {
    const at = placeWords(step.click);
    return { fr: `cliquer sur ${at.fr}`, en: `click ${at.en}` };
  }
  if ('fill' in step) {
    const [at, value] = [placeWords(step.fill), valueWords(step.fill.value)];
    return { fr: `remplir ${at.fr} avec ${value.fr}`, en: `fill ${at.en} with ${value.en}` };
  }
  if ('select' in step) {
    const [at, { option }] = [placeWords(step.select), step.select];
    return {
      fr: `choisir « ${option} » dans ${at.fr}`,
      en: `choose “${option}” in ${at.en}`,
    };
  }
  if ('wait' in step) {
    const { seconds } = step.wait;
    if (seconds !== undefined) return { fr: `attendre ${seconds} s`, en: `wait ${seconds} s` };
    const at = placeWords(step.wait);
    return { fr: `attendre ${at.fr}`, en: `wait for ${at.en}` };
  }
  const { url } = step.expect;
  if (url !== undefined)
    return { fr: `attendre l’adresse « ${url} »`, en: `expect the address “${url}”` };
  const at = placeWords(step.expect);
  return { fr: `voir ${at.fr}`, en: `see ${at.en}` };
}

/** The answer to a consent banner, in words. */
export function consentWords(consent: Consent): Localized {
  const banner = {
    fr: 's’il y a un bandeau de consentement',
    en: 'where a consent banner stands',
  };
  if (consent === 'accept')
    return { fr: `${banner.fr}, l’accepter`, en: `${banner.en}, accept it` };
  if (consent === 'refuse')
    return { fr: `${banner.fr}, le refuser`, en: `${banner.en}, refuse it` };
  const words = consent.steps.map(stepWords);
  return {
    fr: `${banner.fr} : ${words.map(({ fr }) => fr).join(', puis ')}`,
    en: `${banner.en}: ${words.map(({ en }) => en).join(', then ')}`,
  };
}

/** Where a step acts, in words. */
export function placeWords({ role, name, label, text, selector }: Locate): Localized {
  if (role !== undefined) {
    const named =
      name === undefined ? { fr: '', en: '' } : { fr: ` « ${name} »`, en: ` “${name}”` };
    return { fr: `l’élément de rôle ${role}${named.fr}`, en: `the ${role}${named.en}` };
  }
  if (label !== undefined) return { fr: `le champ « ${label} »`, en: `the field “${label}”` };
  if (text !== undefined) return { fr: `le texte « ${text} »`, en: `the text “${text}”` };
  return { fr: `l’élément ${selector ?? ''}`, en: `the element ${selector ?? ''}` };
}

function valueWords(value: string): Localized {
  const names = referencesIn(value);
  if (names.length === 0) return { fr: `« ${value} »`, en: `“${value}”` };
  const told = names.join(', ');
  return { fr: `la variable ${told}`, en: `the variable ${told}` };
}
