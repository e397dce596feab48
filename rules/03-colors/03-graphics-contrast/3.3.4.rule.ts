import { cantTell, definePageRule } from '#rule-kit';
import { contrastMechanisms, controls, nameOf } from '../_shared.ts';

/** As 3.2.5, for components and graphics: no control at all, no mechanism. */
export default definePageRule({
  test: '3.3.4',
  needs: ['dom'],
  decides: ['inapplicable'],
  messages: {
    mechanism: {
      fr: '« {name} » semble modifier l’affichage. L’activer : les composants et graphiques porteurs d’information atteignent-ils alors 3:1 ?',
      en: '“{name}” seems to change the display. Activate it: do components and informative graphics then reach 3:1?',
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
