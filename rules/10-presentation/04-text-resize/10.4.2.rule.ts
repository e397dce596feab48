import { defineQuestionRule, fromAxe } from '#rule-kit';

const growth = defineQuestionRule({
  test: '10.4.2',
  name: 'growth',
  impact: 'major',
  question: {
    fr: 'Agrandir à 200 % : tous les textes grandissent-ils réellement, y compris ceux dont la taille dépend de la largeur de la fenêtre ?',
    en: 'Enlarge to 200%: do all texts really grow, those sized by the width of the window included?',
  },
});

/** Desktop browsers ignore this element: it is a failure only where mobile is part of the audit. */
const viewport = fromAxe({
  test: '10.4.2',
  axeRules: ['meta-viewport'],
  violation: 'proposed',
  reading: 'mobile-zoom',
  impact: 'major',
  values: (element) => ({ content: element?.attributes['content'] ?? '' }),
  messages: {
    violation: {
      fr: 'La balise meta viewport (« {content} ») empêche d’agrandir sur mobile. Non conforme si un environnement mobile fait partie de l’audit ; les navigateurs de bureau l’ignorent.',
      en: 'The meta viewport element (“{content}”) prevents zooming on mobile. Not compliant if a mobile environment is part of the audit; desktop browsers ignore it.',
    },
  },
  fix: {
    fr: 'Retirer user-scalable=no et tout maximum-scale inférieur à 2.',
    en: 'Remove user-scalable=no and any maximum-scale below 2.',
  },
});

export default [growth, viewport];
