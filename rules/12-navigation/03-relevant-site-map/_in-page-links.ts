import { definePageRule, isSiteMapPage, proposed } from '#rule-kit';
import { anchorLinks, isInside, mainZone, nameOf } from '../_shared.ts';

/** A fragment that a script reads as an address: `#/contact`, `#!contact`. */
const ROUTE = /^[/!]/u;

/** A link to a place of the map that does not exist is seen without following it; a script may hear it. */
export default definePageRule({
  test: '12.3.2',
  name: 'in-page',
  needs: ['dom'],
  decides: [],
  reach: 'document',
  impact: 'major',
  messages: {
    nowhere: {
      fr: 'Le lien « {name} » de ce plan du site mène à #{fragment}, qui n’existe pas dans la page.',
      en: 'The link “{name}” of this site map leads to #{fragment}, which does not exist in the page.',
    },
  },
  fixes: {
    nowhere: {
      fr: 'Donner l’identifiant {fragment} à la rubrique visée, ou corriger l’adresse du lien.',
      en: 'Give the id {fragment} to the section meant, or mend the address of the link.',
    },
  },

  targets: ({ dom }) => {
    const main = mainZone(dom);
    if (!main || !isSiteMapPage(dom)) return [];
    return anchorLinks(dom).filter(
      ({ link, target, fragment }) =>
        !target && link.rendered && !ROUTE.test(fragment) && isInside(dom, link, main),
    );
  },
  at: ({ link }) => link,
  check: ({ link, fragment }, { dom }) =>
    proposed('nowhere', { data: { name: nameOf(dom, link).slice(0, 80), fragment } }),
});
