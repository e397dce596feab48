import { READING_IDS, READINGS, UserError, type ReadingId, type ReadingValue } from '#model';
import { nearest } from './suggest.ts';

const named = (value: ReadingValue) =>
  READING_IDS.filter((id) => READINGS[id].byDefault === value).join(', ');

/** Options by which an audit chooses its readings of the official wording. */
export const READING_OPTION_TEXTS = {
  lenient: {
    flag: '--lenient',
    value: { fr: 'lecture', en: 'reading' },
    many: true,
    text: {
      fr: `laisser à une personne ce que seule une lecture stricte refuse : ${named('strict')}`,
      en: `leave to a person what only a strict reading refuses: ${named('strict')}`,
    },
  },
  strict: {
    flag: '--strict',
    value: { fr: 'lecture', en: 'reading' },
    many: true,
    text: {
      fr: `tenir pour un échec ce qu’une lecture large laisse à une personne : ${named('lenient')}`,
      en: `hold for a failure what a lenient reading leaves to a person: ${named('lenient')}`,
    },
  },
} as const;

/** Readings named by `--lenient` or `--strict`; a name that is none is refused with the nearest. */
export function readingsOption(
  flag: '--lenient' | '--strict',
  names: readonly string[] | undefined,
): readonly ReadingId[] | undefined {
  return names?.map((given) => {
    const found = READING_IDS.find((one) => one === given);
    if (found) return found;
    const close = nearest(given, READING_IDS);
    throw new UserError({
      fr: `${flag} ne connaît pas « ${given} »${close ? ` ; vouliez-vous dire « ${close} » ?` : '.'} Lectures : ${READING_IDS.join(', ')}.`,
      en: `${flag} does not know “${given}”${close ? `; did you mean “${close}”?` : '.'} Readings: ${READING_IDS.join(', ')}.`,
    });
  });
}
