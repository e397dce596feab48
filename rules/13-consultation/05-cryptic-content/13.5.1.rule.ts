import { cantTell, definePageRule, tidy } from '#rule-kit';
import { crypticTexts } from '../_cryptic.ts';

/** 13.5.1: cryptic content has an alternative, in a title attribute or in the words around it. */
export default definePageRule({
  test: '13.5.1',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  messages: {
    sign: {
      fr: 'Le signe « {sign} » est-il expliqué par un attribut title ou par le texte voisin ? Attribut title trouvé : {title}. Contexte : « {text} »',
      en: 'Is the sign “{sign}” explained by a title attribute or by the text around it? Title found: {title}. Context: “{text}”',
    },
  },
  targets: ({ dom }) => crypticTexts(dom),
  at: ({ holder }) => holder,
  check({ holder, sign, title }, { dom }) {
    const text = tidy(dom.text(holder, { rendered: true })).slice(0, 120);
    return cantTell('sign', { data: { sign, title: title || '–', text } });
  },
});
