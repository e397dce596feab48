import { cantTell, definePageRule, passed } from '#rule-kit';
import { onPress } from './_on-press.ts';
import { hasFrames, listenersOf } from '../_pointer.ts';

const DOWN = /^(mousedown|pointerdown|touchstart|dragstart)$/u;
const CLICKABLE = /^(click|dblclick|auxclick|mouse|pointer|touch)/u;

/**
 * 13.11.1: actions run when the pointer is released, or can be undone. Links, buttons and click listeners act
 * on release: a page where nothing listens to the press passes. Without anything to press there is no action.
 */
const listened = definePageRule({
  test: '13.11.1',
  needs: ['dom', 'runtime'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    press: {
      fr: 'La page écoute {listeners} : une action part-elle dès l’appui, sans pouvoir être annulée en relâchant ailleurs ?',
      en: 'The page listens to {listeners}: does an action start on press, without a way to cancel it by releasing elsewhere?',
    },
    frames: {
      fr: 'Dans les cadres de la page, une action part-elle dès l’appui, sans pouvoir être annulée en relâchant ailleurs ?',
      en: 'In the frames of the page, does an action start on press, without a way to cancel it by releasing elsewhere?',
    },
  },
  targets: ({ dom, runtime }) => {
    const isClickable =
      dom.elements().some(({ focusable }) => focusable) ||
      listenersOf(dom, runtime, CLICKABLE).length > 0;
    return isClickable || hasFrames(dom) ? [dom] : [];
  },
  at: () => null,
  check(dom, { runtime }) {
    const listeners = listenersOf(dom, runtime, DOWN);
    if (listeners.length > 0)
      return cantTell('press', { data: { listeners: listeners.join(', ') } });
    return hasFrames(dom) ? cantTell('frames') : passed();
  },
});

export default [listened, onPress];
