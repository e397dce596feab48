import { cantTell, definePageRule, proposed, handlersOf, runsNoScript } from '#rule-kit';
import { describe } from '../_shared.ts';
import { valueChange } from './_value-change.ts';

const CHANGES = /^on(change|input|focus|blur|select)$/u;
const LEAVES = /\blocation\b|\.submit\(|\bsubmit\(|\bopen\(|\.href\s*=/iu;

/**
 * 7.4.1: an event attribute that navigates, submits or opens on a mere change of value or focus is proposed: a
 * text may warn of it. What other scripts do shows when one acts. No script: the test does not apply.
 */
const atRest = definePageRule({
  test: '7.4.1',
  needs: ['dom', 'runtime'],
  uses: ['forms'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    leaves: {
      fr: 'Cet élément ({role}, « {name} ») change de page ou envoie un formulaire sans validation ({handler}) : un texte en avertit-il avant ?',
      en: 'This element ({role}, “{name}”) changes page or submits a form without confirmation ({handler}): does a text warn of it before?',
    },
    reacts: {
      fr: 'Cet élément ({role}, « {name} ») réagit à un changement de valeur ou de focus ({handler}) : change-t-il de contexte sans prévenir ?',
      en: 'This element ({role}, “{name}”) reacts to a change of value or focus ({handler}): does it change context without warning?',
    },
    page: {
      fr: 'Un script change-t-il de page, de fenêtre ou de focus sans bouton ni lien explicite, ni texte qui en avertit ?',
      en: 'Does a script change page, window or focus without an explicit button or link, or a text that warns of it?',
    },
  },
  fixes: {
    leaves: {
      fr: 'Ajouter un bouton de validation, ou prévenir dans l’étiquette.',
      en: 'Add a confirmation button, or warn in the label.',
    },
  },

  targets: ({ dom, runtime, forms }) => {
    const seen = new Set(forms?.effects.map(({ node }) => node));
    const found = dom
      .elements()
      .filter(
        (one) =>
          one.exposed && !seen.has(one.index) && handlersOf(one).some((name) => CHANGES.test(name)),
      );
    return found.length > 0 || seen.size > 0 || runsNoScript(dom, runtime) ? found : [null];
  },
  at: (target) => target,

  check(target) {
    if (target === null) return cantTell('page');
    const handlers = handlersOf(target).filter((name) => CHANGES.test(name));
    const leaving = handlers.find((name) => LEAVES.test(target.attributes[name] ?? ''));
    const data = { ...describe(target), handler: leaving ?? handlers.join(', ') };
    return leaving === undefined ? cantTell('reacts', { data }) : proposed('leaves', { data });
  },
});

export default [atRest, valueChange];
