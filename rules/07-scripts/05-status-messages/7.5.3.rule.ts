import { defineScriptQuestion } from '../_page-question.ts';

/** 7.5.3: progress is shown while something loads. */
export default defineScriptQuestion({
  test: '7.5.3',
  impact: 'major',
  question: {
    fr: 'Les indications de progression (chargement, étapes, pourcentage) ont-elles role="progressbar", "log" ou "status" ?',
    en: 'Do indications of progress (loading, steps, percentage) have role="progressbar", "log" or "status"?',
  },
});
