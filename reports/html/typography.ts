import type { Language } from '#report-model';

/** French spacing: no line may start with « : », « ; », « ! », « ? », « % » or a closing quote. */
export function typeset(text: string, lang: Language): string {
  if (lang !== 'fr') return text;
  return text
    .replace(/« /gu, '«\u00a0')
    .replace(/ ([:»%])/gu, '\u00a0$1')
    .replace(/ ([;!?])/gu, '\u202f$1');
}

export function formatNumber(value: number, lang: Language): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
}

/** A rate to one decimal, rounded away from what it could promise: a lower bound down, an upper one up. */
export function formatPercent(value: number, lang: Language, towards: 'down' | 'up'): string {
  // Exact tenths must not move because their binary fraction is a little off.
  const tenths = Number((value * 10).toFixed(6));
  const rounded = (towards === 'down' ? Math.floor(tenths) : Math.ceil(tenths)) / 10;
  return typeset(
    `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(rounded)}${lang === 'fr' ? ' %' : '%'}`,
    lang,
  );
}

/** Date and hour in Paris, where the referential is in force, whatever the machine's own zone. */
export function formatDate(iso: string, lang: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(date);
}

/** Time between two dates, in the two largest units that matter. */
export function formatDuration(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000)) || 0;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours}\u00a0h ${minutes}\u00a0min`;
  return minutes > 0 ? `${minutes}\u00a0min ${seconds % 60}\u00a0s` : `${seconds}\u00a0s`;
}
