import { cantTell, definePageRule, failed, proposed } from '#rule-kit';
import { defineScriptQuestion } from '../_page-question.ts';
import { errorMessages } from './_provoked.ts';

/** 7.5.2: suggestions and errors appear when one acts. */
const question = defineScriptQuestion({
  test: '7.5.2',
  impact: 'major',
  question: {
    fr: 'Les messages d’erreur ou de suggestion qui apparaissent sans déplacer le focus ont-ils role="alert" (ou aria-live="assertive" et aria-atomic="true") ?',
    en: 'Do error or suggestion messages that appear without moving focus have role="alert" (or aria-live="assertive" and aria-atomic="true")?',
  },
});

/**
 * Errors that forms showed when they were sent empty or with wrong values, on sealed copies. A message tied to its
 * field is read with it once one gets there: whether it is a status message too is left to a person.
 */
const provoked = definePageRule({
  test: '7.5.2',
  name: 'provoked',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    silent: {
      fr: 'Le formulaire refusé affiche « {text} » sans déplacer le focus, hors de tout élément avec role="alert" : le message n’est pas annoncé.',
      en: 'The refused form shows “{text}” without moving focus, outside any element with role="alert": the message is not announced.',
    },
    polite: {
      fr: 'Le formulaire refusé affiche « {text} » dans un élément « {kind} » : une erreur demande role="alert", ou aria-live="assertive" et aria-atomic="true".',
      en: 'The refused form shows “{text}” in a “{kind}” element: an error requires role="alert", or aria-live="assertive" and aria-atomic="true".',
    },
    tied: {
      fr: 'Le formulaire refusé affiche « {text} », lié à son champ, sans déplacer le focus ni l’annoncer : est-ce le seul message qui avertit de l’erreur ?',
      en: 'The refused form shows “{text}”, tied to its field, without moving focus or announcing it: is it the only message that warns of the error?',
    },
  },
  fixes: {
    silent: {
      fr: 'Écrire le message dans un élément role="alert", ou placer le focus sur le premier champ en erreur.',
      en: 'Write the message in a role="alert" element, or move focus to the first field in error.',
    },
    polite: {
      fr: 'Donner role="alert" à l’élément qui reçoit le message.',
      en: 'Give role="alert" to the element that receives the message.',
    },
  },

  targets: ({ dom, forms }) => errorMessages(dom, forms),

  check({ text, told, isSure }) {
    const data = { text: text.text, kind: text.live?.kind ?? '' };
    if (text.of.length > 0 && told === 'not') return cantTell('tied', { data });
    const answer = isSure && told !== 'unsure' ? failed : proposed;
    return told === 'not' ? answer('silent', { data }) : answer('polite', { data });
  },

  at: ({ element }) => element,
});

export default [question, provoked];
