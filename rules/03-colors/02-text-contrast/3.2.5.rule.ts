import { cantTell, definePageRule } from '#rule-kit';
import { contrastMechanisms, controls, nameOf } from '../_shared.ts';

/**
 * 3.2.5 applies only where the page offers a mechanism to raise contrast. Without any control there is none;
 * otherwise names give a hint, never a proof.
 */
export default definePageRule({
  test: '3.2.5',
  needs: ['dom'],
  decides: ['inapplicable'],
  messages: {
    mechanism: {
      fr: '« {name} » semble modifier l’affichage. L’activer : les textes atteignent-ils alors les contrastes demandés, sans perte de contenu, et cette commande est-elle elle-même contrastée ?',
      en: '“{name}” seems to change the display. Activate it: do texts then reach the contrast asked, without loss of content, and has this control enough contrast itself?',
    },
    none: {
      fr: 'Aucune des {count} commandes de la page n’annonce un réglage de contraste. Confirmer qu’il n’y en a pas : le test est alors non applicable.',
      en: 'None of the {count} controls of the page announces a contrast setting. Confirm there is none: the test is then not applicable.',
    },
  },

  targets({ dom }) {
    const mechanisms = contrastMechanisms(dom);
    if (mechanisms.length > 0) return mechanisms;
    return controls(dom).length > 0 ? [null] : [];
  },

  check: (mechanism, { dom }) =>
    mechanism
      ? cantTell('mechanism', { data: { name: nameOf(dom, mechanism) } })
      : cantTell('none', { data: { count: controls(dom).length } }),

  at: (mechanism) => mechanism,
});
