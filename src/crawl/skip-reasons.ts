import type { Localized } from '#model';

/** Why an address found on the site is not audited. */
export const SKIP_REASONS = {
  'invalid-url': { fr: 'adresse illisible', en: 'unreadable address' },
  scheme: { fr: 'ni http ni https', en: 'neither http nor https' },
  'too-long': { fr: 'adresse de plus de 2 048 caractères', en: 'address over 2,048 characters' },
  'other-origin': { fr: 'autre site', en: 'another site' },
  'not-html': { fr: 'document ou fichier, pas une page', en: 'document or file, not a page' },
  action: {
    fr: 'lien qui agit (déconnexion, suppression…)',
    en: 'link that acts (logout, deletion, …)',
  },
  trap: {
    fr: 'adresses engendrées sans fin (calendrier, filtres…)',
    en: 'endlessly generated addresses (calendar, filters, …)',
  },
  excluded: { fr: 'écartée par --exclude', en: 'left out by --exclude' },
  'not-included': { fr: 'hors de --include', en: 'not in --include' },
  robots: { fr: 'interdite par robots.txt', en: 'disallowed by robots.txt' },
  'too-deep': { fr: 'au-delà de la profondeur demandée', en: 'deeper than asked for' },
  'queue-full': {
    fr: 'trop d’adresses trouvées, file d’attente pleine',
    en: 'too many addresses found, queue full',
  },
} as const satisfies Record<string, Localized>;

export type SkipReason = keyof typeof SKIP_REASONS;

/** Reasons of addresses that are no page of the audited site: not even recorded as left out. */
export const FOREIGN: ReadonlySet<SkipReason> = new Set(['invalid-url', 'scheme', 'other-origin']);
