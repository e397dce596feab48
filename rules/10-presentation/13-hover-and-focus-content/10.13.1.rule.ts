import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { isSilent, revealed, revealsBy, revealTargets, shownWords } from '../_shared.ts';

const STATES = ['hover', 'focus'] as const;

/**
 * Content that covers nothing is out of the test; `title` and native messages too. Seen by trying: what still
 * covers words after Escape, twice, is certain when hovering shows it or when no script is there to hide it by
 * another key.
 */
export default definePageRule({
  test: '10.13.1',
  needs: ['dom'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    stays: {
      fr: 'Le contenu « {text} » qui apparaît recouvre « {covered} », et Échap ne le masque pas.',
      en: 'The content “{text}” that appears covers “{covered}”, and Escape does not hide it.',
    },
    maybe: {
      fr: 'Le contenu « {text} » qui apparaît recouvre un autre contenu, et Échap ne semble pas le masquer : une autre touche le fait-elle ?',
      en: 'The content “{text}” that appears covers another content, and Escape does not seem to hide it: does another key?',
    },
    tooltip: {
      fr: 'Cette infobulle recouvre-t-elle un contenu, et Échap la masque-t-il sans bouger le pointeur ni le focus ?',
      en: 'Does this tooltip cover some content, and does Escape hide it without moving pointer or focus?',
    },
    page: {
      fr: 'Survoler puis parcourir au clavier : si un contenu apparaît et recouvre du texte ou une commande, Échap le masque-t-il sans bouger le pointeur ni le focus ?',
      en: 'Hover, then go by keyboard: if a content appears and covers text or a control, does Escape hide it without moving pointer or focus?',
    },
  },
  fixes: {
    stays: {
      fr: 'Masquer ce contenu avec la touche Échap, ou le placer où il ne recouvre rien.',
      en: 'Hide this content with the Escape key, or place it where it covers nothing.',
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
    if (reveal.onEscape === 'gone' || reveal.covers.length === 0) return passed();
    const covered = reveal.covers.find(({ ofTrigger, text }) => !ofTrigger && text !== '');
    const data = { ...shownWords(reveal), covered: covered?.text ?? '' };
    const isCertain = reveal.again && covered && (reveal.by === 'hover' || reveal.byRules);
    return isCertain ? failed('stays', { data }) : proposed('maybe', { data });
  },
  at: ({ element }) => element,
});
