import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { isSilent, revealed, revealsBy, revealTargets, shownWords } from '../_shared.ts';

/** Hover only. Seen by trying: the pointer goes straight from the trigger to the content, and stays there. */
export default definePageRule({
  test: '10.13.2',
  needs: ['dom'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    gone: {
      fr: 'Le contenu « {text} » qui apparaît au survol disparaît quand le pointeur va sur lui.',
      en: 'The content “{text}” that appears on hover disappears when the pointer moves onto it.',
    },
    once: {
      fr: 'Le contenu « {text} » qui apparaît au survol a disparu quand le pointeur allait sur lui, mais pas à chaque essai : peut-on l’y amener ?',
      en: 'The content “{text}” that appears on hover disappeared as the pointer moved onto it, but not on each try: can the pointer get there?',
    },
    tooltip: {
      fr: 'Peut-on amener le pointeur sur cette infobulle sans qu’elle disparaisse ?',
      en: 'Can the pointer be moved onto this tooltip without it disappearing?',
    },
    page: {
      fr: 'Survoler la page : si un contenu apparaît, peut-on amener le pointeur dessus sans qu’il disparaisse ?',
      en: 'Hover over the page: if a content appears, can the pointer be moved onto it without it disappearing?',
    },
  },
  fixes: {
    gone: {
      fr: 'Garder le contenu affiché tant que le pointeur est sur lui, sans vide entre lui et son déclencheur.',
      en: 'Keep the content while the pointer is on it, without a gap between it and its trigger.',
    },
  },

  targets: ({ dom, pointer, runtime }) =>
    revealTargets(
      dom,
      revealsBy(pointer, ['hover']),
      isSilent(pointer, runtime, ['hover']),
      revealed(dom),
    ),
  check({ reveal, element }) {
    if (!reveal) return cantTell(element ? 'tooltip' : 'page');
    if (reveal.onPath === 'stays') return passed();
    const data = shownWords(reveal);
    return reveal.again ? failed('gone', { data }) : proposed('once', { data });
  },
  at: ({ element }) => element,
});
