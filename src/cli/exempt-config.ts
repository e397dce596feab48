import { z } from 'zod';
import { compileAddressPattern } from '#crawl';
import { isSelector } from '#evaluate';
import {
  EXEMPTION_KINDS,
  UserError,
  type CriterionId,
  type Exemption,
  type Localized,
} from '#model';
import { CRITERION_IDS, isCriterionId } from '#referential';
import { nearest } from './suggest.ts';

const text = z.string().trim().min(1);

/** One entry of `exempt` in a configuration. */
export const exemptSchema = z.strictObject({
  kind: z.enum(EXEMPTION_KINDS),
  reason: text,
  selector: z.exactOptional(text),
  url: z.exactOptional(text),
  before: z.exactOptional(z.iso.date()),
  criteria: z.exactOptional(z.array(text).min(1)),
  alternative: z.exactOptional(text),
});
type Entry = z.infer<typeof exemptSchema>;

/**
 * Exemptions as a configuration declares them.
 * @throws {UserError} one that points at nothing, or in a way that cannot be understood
 */
export function readExemptions(entries: readonly Entry[], path: string): readonly Exemption[] {
  return entries.map((entry, place) => {
    const problem = problemOf(entry);
    if (problem) throw refused(path, place, problem);
    const { criteria, ...rest } = entry;
    if (entry.url !== undefined) compileAddressPattern(entry.url);
    return criteria ? { ...rest, criteria: criteria as CriterionId[] } : rest;
  });
}

function problemOf(entry: Entry): Localized | undefined {
  const { kind, selector, url, before, criteria, alternative } = entry;
  if (selector === undefined && url === undefined && before === undefined)
    return {
      fr: 'il faut selector, url ou before pour dire ce qui est exempté',
      en: 'selector, url or before must say what is exempt',
    };
  if (selector !== undefined && before !== undefined)
    return {
      fr: 'before désigne des documents par leur date : il va seul ou avec url, non avec selector',
      en: 'before points at documents by their date: it goes alone or with url, not with selector',
    };
  if (selector !== undefined && !isSelector(selector))
    return {
      fr: `le sélecteur « ${selector} » n’est pas compris`,
      en: `the selector “${selector}” is not understood`,
    };
  const unknown = criteria?.find((id) => !isCriterionId(id));
  if (unknown !== undefined) {
    const close = nearest(unknown, CRITERION_IDS);
    return {
      fr: `« ${unknown} » n’est pas un critère${close ? ` ; vouliez-vous dire ${close} ?` : ''}`,
      en: `“${unknown}” is no criterion${close ? `; did you mean ${close}?` : ''}`,
    };
  }
  if (alternative !== undefined && kind !== 'disproportionate-burden')
    return {
      fr: 'alternative ne va qu’avec disproportionate-burden',
      en: 'alternative goes with disproportionate-burden only',
    };
  return undefined;
}

function refused(path: string, place: number, why: Localized): UserError {
  return new UserError({
    fr: `Configuration ${path}, exempt n° ${place + 1} : ${why.fr}.`,
    en: `Configuration ${path}, exempt no. ${place + 1}: ${why.en}.`,
  });
}
