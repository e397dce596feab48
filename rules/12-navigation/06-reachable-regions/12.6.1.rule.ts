import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { hasSiblings, nameOf } from '../_shared.ts';
import { isWhollyRead } from '../07-skip-link/_skip-link.ts';
import { isCovered, searchZones } from './_search-zone.ts';
import { missingZones } from './_zones.ts';

/**
 * 12.6.1: each zone repeated from page to page can be reached or skipped in one of five ways. A landmark is
 * the one that shows at rest; native elements give it. Certain failure: a search form of the page's header
 * with none of the five. Certain pass: every zone is there with its landmark.
 */
export default definePageRule({
  test: '12.6.1',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'minor',
  messages: {
    search: {
      fr: 'La zone de recherche « {name} » n’a ni rôle search, ni titre, ni lien d’évitement ou d’accès rapide, ni bouton pour la masquer.',
      en: 'The search zone “{name}” has neither the search role, nor a heading, nor a skip or quick link, nor a button to hide it.',
    },
    searchToCheck: {
      fr: 'La zone de recherche « {name} » n’a pas le rôle search : peut-elle être atteinte ou évitée par un titre, un lien ou un bouton ?',
      en: 'The search zone “{name}” does not have the search role: can it be reached or skipped by a heading, a link or a button?',
    },
    zones: {
      fr: 'Zones sans rôle de landmark trouvé : {zones}. Si elles sont dans la page, peuvent-elles être atteintes ou évitées ?',
      en: 'Zones for which no landmark role was found: {zones}. If the page has them, can they be reached or skipped?',
    },
  },
  readings: { search: 'search-landmark' },
  fixes: {
    search: {
      fr: 'Ajouter role="search" au formulaire de recherche.',
      en: 'Add role="search" to the search form.',
    },
  },

  targets: ({ dom }) => [...searchZones(dom).filter(({ isLandmark }) => !isLandmark), null],
  at: (zone) => zone?.element ?? null,

  check(zone, { dom }) {
    if (zone === null) {
      const zones = missingZones(dom);
      return zones.length === 0
        ? passed()
        : cantTell('zones', { data: { zones: zones.join(', ') } });
    }
    const name = nameOf(dom, zone.field).slice(0, 60);
    const detail = { data: { name } };
    const isCertain = zone.isForm && zone.inHeader && hasSiblings(dom) && isWhollyRead(dom);
    if (isCertain && !isCovered(dom, zone.element)) return failed('search', detail);
    return zone.inHeader ? proposed('searchToCheck', detail) : cantTell('searchToCheck', detail);
  },
});
