import type { ElementNode, WatchedMedia } from '#model';
import { cantTell, definePageRule, passed, runsNoScript } from '#rule-kit';
import { judgeAutoplay } from './_autoplay.ts';
import { isWholeWatch, judgeHeard } from './_heard.ts';

type Target = ElementNode | { readonly heard: WatchedMedia } | null;

/**
 * 4.10.1: a sound that starts by itself and lasts more than 3 seconds can be stopped. Where the page was let play it,
 * by what was heard and by the controls that were tried; elsewhere by the attributes of media. Not applicable where
 * nothing can start a sound, or nothing did.
 */
export default definePageRule({
  test: '4.10.1',
  needs: ['dom', 'runtime'],
  uses: ['sound'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    heard: {
      fr: 'Ce son ({source}, durée en secondes : {seconds}) démarre seul, et aucune des commandes de la page ne l’arrête.',
      en: 'This sound ({source}, seconds: {seconds}) starts by itself, and none of the controls of the page stops it.',
    },
    likely: {
      fr: 'Ce média ({source}, durée en secondes : {seconds}) démarre seul et rien de ce qui a été essayé ne l’arrête : fait-il entendre un son de plus de 3 secondes ?',
      en: 'This media ({source}, seconds: {seconds}) starts by itself and nothing that was tried stops it: is a sound of more than 3 seconds heard?',
    },
    left: {
      fr: 'Ce média ({source}) démarre seul avec son : l’une des commandes qui n’ont pas été essayées ({left}) l’arrête-t-elle, ou règle-t-elle son volume ?',
      en: 'This media ({source}) starts by itself with sound: does one of the controls that were not tried ({left}) stop it or set its volume?',
    },
    unnamed: {
      fr: 'Ce média ({source}) démarre seul avec son ; activer « {control} » l’a arrêté : est-ce bien une commande faite pour cela ?',
      en: 'This media ({source}) starts by itself with sound; activating “{control}” stopped it: is that a control meant for it?',
    },
    less: {
      fr: 'Ce média ({source}) démarre seul avec son ; un clic ou une touche agit sur ce qui s’entend : peut-on tout arrêter, et le sait-on ?',
      en: 'This media ({source}) starts by itself with sound; a click or a key acts on what is heard: can all of it be stopped, and is that made known?',
    },
    computed: {
      fr: 'Un script prépare un son ou une voix dès l’ouverture de la page : l’entend-on plus de 3 secondes ? Si oui, peut-on l’arrêter ?',
      en: 'A script prepares a sound or a voice as the page opens: is it heard for over 3 seconds? If so, can it be stopped?',
    },
    noControl: {
      fr: 'Ce média ({source}) démarre seul avec son, sans commande native ni bouton qui parle d’arrêt ou de son dans la page.',
      en: 'This media ({source}) starts by itself with sound, with neither native controls nor any button about stopping or sound on the page.',
    },
    endless: {
      fr: 'Ce média ({source}) joue {duration} s de son dès l’ouverture de la page, sans aucun moyen de l’arrêter.',
      en: 'This media ({source}) plays {duration} s of sound as the page opens, without any way to stop it.',
    },
    control: {
      fr: 'Ce média ({source}) démarre seul avec son : la commande « {control} » l’arrête-t-elle ?',
      en: 'This media ({source}) starts by itself with sound: does the control “{control}” stop it?',
    },
    listen: {
      fr: 'Un son démarre-t-il seul à l’ouverture de la page ? S’il dure plus de 3 secondes, il faut pouvoir l’arrêter.',
      en: 'Does a sound start by itself when the page opens? If it lasts over 3 seconds, one must be able to stop it.',
    },
  },
  fixes: {
    heard: {
      fr: 'Ne pas démarrer ce son sans action de l’utilisateur, ou donner au début de la page un bouton qui l’arrête.',
      en: 'Do not start this sound without an action of the user, or give a button that stops it at the start of the page.',
    },
    endless: {
      fr: 'Retirer autoplay, ou donner l’attribut controls.',
      en: 'Remove autoplay, or give the controls attribute.',
    },
    noControl: {
      fr: 'Retirer autoplay, ajouter muted, ou donner l’attribut controls.',
      en: 'Remove autoplay, add muted, or give the controls attribute.',
    },
  },

  targets({ dom, runtime, sound }): readonly Target[] {
    const watched = (sound?.media ?? []).filter(({ plays }) => plays !== 'unknown');
    const known = new Set(watched.map(({ node }) => node));
    const heard = watched.filter(({ plays }) => plays !== 'no').map((one) => ({ heard: one }));
    const asking = dom
      .byTag('audio', 'video')
      .filter((one) => 'autoplay' in one.attributes && !known.has(one.index));
    const others = dom.byTag('object', 'embed', 'bgsound', 'iframe', 'frame');
    const mayListen = others.length > 0 || !runsNoScript(dom, runtime);
    return [...heard, ...asking, ...(mayListen && !isWholeWatch(dom, sound) ? [null] : [])];
  },
  at: (target, { dom }) =>
    target && 'heard' in target ? (dom.element(target.heard.node) ?? null) : target,

  check(target, { dom, runtime, sound }) {
    if (target === null) return cantTell(sound?.computed ? 'computed' : 'listen');
    if (!('heard' in target)) return judgeAutoplay(dom, runtime, target);
    return sound && target.heard.plays === 'long' ? judgeHeard(dom, sound, target.heard) : passed();
  },
});
