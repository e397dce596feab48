import { defineScriptQuestion } from '../_page-question.ts';
import { defineMessageRule } from './_message-rule.ts';
import { progressMessages } from './_provoked.ts';

/** 7.5.3: progress is shown while something loads. */
const question = defineScriptQuestion({
  test: '7.5.3',
  impact: 'major',
  question: {
    fr: 'Les indications de progression (chargement, étapes, pourcentage) ont-elles role="progressbar", "log" ou "status" ?',
    en: 'Do indications of progress (loading, steps, percentage) have role="progressbar", "log" or "status"?',
  },
});

const provoked = defineMessageRule({
  test: '7.5.3',
  silent: {
    fr: 'L’envoi du formulaire affiche « {text} » hors de tout élément avec role="progressbar", "log" ou "status" : l’attente est-elle annoncée ?',
    en: 'Sending the form shows “{text}” outside any element with role="progressbar", "log" or "status": is the wait announced?',
  },
  messages: progressMessages,
});

export default [question, provoked];
