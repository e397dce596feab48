import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { isSilent, revealed, revealsBy, revealTargets, shownWords } from '../_shared.ts';

const STATES = ['hover', 'focus'] as const;

/** Seen by trying: pointer and focus keep still for eight seconds. */
export default definePageRule({
  test: '10.13.3',
  needs: ['dom'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    gone: {
      fr: 'Le contenu « {text} » disparaît en moins de huit secondes, alors que le pointeur ou le focus n’a pas bougé.',
      en: 'The content “{text}” disappears within eight seconds, although neither pointer nor focus moved.',
    },
    once: {
      fr: 'Le contenu « {text} » semble disparaître de lui-même : n’était-il plus valable ?',
      en: 'The content “{text}” seems to disappear by itself: was it no longer valid?',
    },
    shown: {
      fr: 'Le contenu « {text} » reste-t-il affiché tant que le pointeur ou le focus y est ?',
      en: 'Does the content “{text}” stay as long as pointer or focus is there?',
    },
    tooltip: {
      fr: 'Cette infobulle reste-t-elle affichée tant que le pointeur ou le focus y est ?',
      en: 'Does this tooltip stay as long as pointer or focus is there?',
    },
    page: {
      fr: 'Survoler puis parcourir au clavier : un contenu apparu reste-t-il affiché tant que le pointeur ou le focus y est, ou jusqu’à ce qu’on le masque ?',
      en: 'Hover, then go by keyboard: does a content that appeared stay as long as pointer or focus is there, or until it is dismissed?',
    },
  },
  fixes: {
    gone: {
      fr: 'Ne pas masquer le contenu après un délai : le laisser tant que le pointeur ou le focus est là.',
      en: 'Do not hide the content after a delay: leave it while pointer or focus is there.',
    },
  },

  targets: ({ dom, pointer, runtime }) =>
    revealTargets(
      dom,
      revealsBy(pointer, STATES),
      isSilent(pointer, runtime, STATES),
      revealed(dom),
    ),
  check({ reveal, element }) {
    if (!reveal) return cantTell(element ? 'tooltip' : 'page');
    const data = shownWords(reveal);
    if (reveal.onWait === undefined) return cantTell('shown', { data });
    if (reveal.onWait === 'stays') return passed();
    return reveal.again ? failed('gone', { data }) : proposed('once', { data });
  },
  at: ({ element }) => element,
});
