import { defineScriptQuestion } from '../_page-question.ts';
import { defineMessageRule } from './_message-rule.ts';
import { resultMessages } from './_provoked.ts';

/** 7.5.1: messages of success, result or state appear when one acts. */
const question = defineScriptQuestion({
  test: '7.5.1',
  impact: 'major',
  question: {
    fr: 'Les messages qui annoncent un succès, un résultat ou un état sans déplacer le focus ont-ils role="status" (ou aria-live="polite" et aria-atomic="true") ?',
    en: 'Do messages that announce a success, a result or a state without moving focus have role="status" (or aria-live="polite" and aria-atomic="true")?',
  },
});

const provoked = defineMessageRule({
  test: '7.5.1',
  silent: {
    fr: 'Changer ce choix affiche « {text} » hors de tout élément avec role="status" : le résultat est-il annoncé ?',
    en: 'Changing this choice shows “{text}” outside any element with role="status": is the result announced?',
  },
  messages: resultMessages,
});

export default [question, provoked];
