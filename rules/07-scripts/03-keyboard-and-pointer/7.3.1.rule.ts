import { cantTell, definePageRule, failed, fromAxe, passed, proposed, handlersOf } from '#rule-kit';
import {
  hasEquivalent,
  hidesListeners,
  hidesStops,
  isDelegate,
  isNativeControl,
  listensToUser,
  stopsIn,
} from '../_reach.ts';
import { describe } from '../_shared.ts';
import { closedByClick } from './_closed-by-click.ts';
import { operated } from './_operated.ts';
import { reachOf } from './_pointer-only.ts';

const POINTER = /^on(click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/u;

/**
 * 7.3.1: which element an event acts upon is not seen at rest, except by event attributes. Such an element out
 * of keyboard reach is proposed, since an equivalent may exist; a frame taken out of the tab order fails.
 */
const reach = definePageRule({
  test: '7.3.1',
  needs: ['dom', 'runtime'],
  uses: ['activations'],
  decides: ['failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    frame: {
      fr: 'Ce cadre est retiré de la tabulation (tabindex="{tabindex}") alors qu’il contient {count} élément(s) à atteindre au clavier.',
      en: 'This frame is out of the tab order (tabindex="{tabindex}") although it holds {count} element(s) to reach by keyboard.',
    },
    unreachable: {
      fr: 'Cet élément ({role}, « {name} ») réagit au pointeur ({handlers}) mais ne reçoit pas le focus ; aucun lien ni bouton en lui ou autour.',
      en: 'This element ({role}, “{name}”) reacts to the pointer ({handlers}) but takes no focus; no link or button in or around it.',
    },
    clickOnly: {
      fr: 'Cet élément ({role}, « {name} ») réagit au clic et reçoit le focus, mais rien dans la page n’écoute le clavier.',
      en: 'This element ({role}, “{name}”) reacts to clicks and takes focus, but nothing on the page listens to the keyboard.',
    },
    page: {
      fr: 'Tout ce qui réagit à la souris peut-il être atteint et actionné au clavier, ou a-t-il un équivalent dans la page ?',
      en: 'Can all that reacts to the mouse be reached and operated by keyboard, or does it have an equivalent on the page?',
    },
  },
  fixes: {
    frame: { fr: 'Retirer tabindex du cadre.', en: 'Remove tabindex from the frame.' },
    unreachable: {
      fr: 'Utiliser un bouton ou un lien à la place.',
      en: 'Use a button or a link instead.',
    },
    clickOnly: {
      fr: 'Utiliser un bouton, ou réagir aussi aux touches Entrée et Espace.',
      en: 'Use a button, or react to the Enter and Space keys as well.',
    },
  },

  targets: ({ dom, runtime }) => {
    const handled = dom
      .elements()
      .filter((one) => one.rendered && handlersOf(one).some((name) => POINTER.test(name)));
    const frames = dom.byTag('iframe', 'frame').filter((one) => hidesStops(dom, one));
    const mayAct = listensToUser(runtime) || hidesListeners(dom);
    return [...frames, ...handled, ...(mayAct ? [null] : [])];
  },
  at: (target) => target,

  check(target, { dom, runtime, activations }) {
    if (target === null) return cantTell('page');
    if (target.tag === 'iframe' || target.tag === 'frame')
      return failed('frame', {
        data: {
          tabindex: target.attributes['tabindex'] ?? '',
          count: stopsIn(dom, target).length,
        },
      });
    const data = { ...describe(target), handlers: handlersOf(target).join(', ') };
    // What was seen by acting upon it is told by the other rule.
    const isSeen =
      reachOf(dom, activations, target) !== undefined ||
      activations?.before?.some(({ node, left }) => node === target.index && left === undefined);
    if (isSeen || isDelegate(target) || isNativeControl(target)) return passed();
    if (!target.focusable)
      return hasEquivalent(dom, target) ? passed() : proposed('unreachable', { data });
    const hasKeys =
      handlersOf(target).some((name) => name.startsWith('onkey')) ||
      runtime.listeners.some(({ type }) => type.startsWith('key'));
    return hasKeys ? passed() : proposed('clickOnly', { data });
  },
});

/** axe cannot tell that browsers focus scrolling areas by themselves. */
const scrollers = fromAxe({
  test: '7.3.1',
  name: 'scrollers',
  axeRules: ['scrollable-region-focusable'],
  violation: 'lead',
  incomplete: 'ignored',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'Peut-on faire défiler cette zone au clavier dans les navigateurs visés ?',
      en: 'Can this area be scrolled by keyboard in the targeted browsers?',
    },
  },
});

export default [reach, operated, closedByClick, scrollers];
