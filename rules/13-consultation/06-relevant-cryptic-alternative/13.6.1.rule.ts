import { cantTell, definePageRule, tidy } from '#rule-kit';
import { crypticTexts } from '../_cryptic.ts';

/** 13.6.1: the alternative of a cryptic content says what it means. A person reads both. */
export default definePageRule({
  test: '13.6.1',
  needs: ['dom'],
  decides: [],
  impact: 'minor',
  messages: {
    titled: {
      fr: 'Le titre « {title} » dit-il bien ce que signifie « {sign} » ?',
      en: 'Does the title “{title}” really say what “{sign}” means?',
    },
    around: {
      fr: 'Si le texte voisin explique « {sign} », cette explication est-elle juste ? « {text} »',
      en: 'If the text around explains “{sign}”, is that explanation right? “{text}”',
    },
  },
  targets: ({ dom }) => crypticTexts(dom),
  at: ({ holder }) => holder,
  check({ holder, sign, title }, { dom }) {
    const text = tidy(dom.text(holder, { rendered: true })).slice(0, 120);
    return title
      ? cantTell('titled', { data: { sign, title } })
      : cantTell('around', { data: { sign, text } });
  },
});
