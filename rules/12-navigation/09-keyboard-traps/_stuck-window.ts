import { activationOf, definePageRule, failed, passed, proposed, tidy } from '#rule-kit';
import { tellsKey } from '../_keyboard-trap.ts';

/**
 * 12.9.1, seen by acting: a control was activated by keyboard and opened a window that keeps the focus. Neither
 * Escape, nor Enter or Space on what Tab reaches in it, closes it or does anything; a click does.
 */
export const stuck = definePageRule({
  test: '12.9.1',
  name: 'stuck',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'blocking',
  messages: {
    held: {
      fr: 'Activé au clavier, « {name} » ouvre un contenu ({window}) que le focus ne peut plus quitter : ni Tab, ni Maj+Tab, ni Échap, ni Entrée ou Espace sur ses {count} élément(s) ; un clic le ferme ({closer}).',
      en: 'Activated by keyboard, “{name}” opens a content ({window}) that the focus can no longer leave: not by Tab, Shift+Tab or Escape, nor by Enter or Space on its {count} element(s); a click closes it ({closer}).',
    },
    closed: {
      fr: 'Activé au clavier, « {name} » ouvre un contenu ({window}) que ni Tab, ni Maj+Tab, ni Échap, ni Entrée ou Espace sur ses {count} élément(s) ne font quitter : une autre touche, annoncée à l’utilisateur, le ferme-t-elle ?',
      en: 'Activated by keyboard, “{name}” opens a content ({window}) that neither Tab, Shift+Tab or Escape, nor Enter or Space on its {count} element(s), leave: does another key, which the user is told of, close it?',
    },
  },
  fixes: {
    held: {
      fr: 'Fermer ce contenu par un bouton et par la touche Échap.',
      en: 'Let a button and the Escape key close this content.',
    },
    closed: {
      fr: 'Fermer ce contenu par un bouton et par la touche Échap.',
      en: 'Let a button and the Escape key close this content.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => activationOf(activations, one)?.opened?.stuck?.isCircle),
  check(element, { dom, activations }) {
    const tried = activationOf(activations, element);
    const window = tried?.opened;
    if (!window?.stuck) return passed();
    const { stops: count, closer } = window.stuck;
    const at = dom.element(window.node);
    const data = {
      name: (tidy(element.name ?? '') || dom.text(element, { rendered: true })).slice(0, 60) || '∅',
      window: at ? `<${at.tag}> ${tidy(at.name ?? '').slice(0, 60)}`.trim() : '…',
      closer: typeof closer === 'object' ? `« ${closer.words} »` : '…',
      count,
    };
    const isCertain = tried?.twice && closer !== undefined && !tellsKey(dom);
    return isCertain ? failed('held', { data }) : proposed('closed', { data });
  },
});
