import marquee from './_marquee.ts';
import { isBlinking } from './_moving-parts.ts';
import { defineMotionQuestions } from './_motion-questions.ts';

/** 13.8.1: what moves by itself for more than five seconds can be stopped, hidden or read without moving. */
export default [
  marquee,
  defineMotionQuestions('13.8.1', 'marquee', (part) => !isBlinking(part), {
    does: {
      fr: 'Cet élément se met-il en mouvement tout seul plus de cinq secondes ({what}) ? Si oui, une commande permet-elle de l’arrêter ou de le masquer ?',
      en: 'Does this element move by itself for more than five seconds ({what})? If so, can a control stop or hide it?',
    },
    page: {
      fr: 'Observer la page sans la toucher : un contenu bouge-t-il tout seul plus de cinq secondes, sans commande pour l’arrêter, le masquer ou tout lire sans mouvement ?',
      en: 'Watch the page without touching it: does any content move by itself for more than five seconds, without a control to stop it, hide it or read it all without motion?',
    },
    part: {
      uncontrolled: {
        fr: 'Cet élément est en mouvement tout seul plus de cinq secondes ({seconds} s au moins) et aucune commande de la page ne l’arrête.',
        en: 'This element moves by itself for more than five seconds (at least {seconds} s) and no control of the page stops it.',
      },
      text: {
        fr: 'Un script remplace sans cesse le texte de cet élément (rythme en secondes : {every}) et rien de ce qui a été essayé ne l’arrête : est-ce un contenu qui bouge ?',
        en: 'A script keeps replacing the text of this element (rhythm in seconds: {every}) and nothing that was tried stops it: is this content that moves?',
      },
      progress: {
        fr: 'Cet élément est en mouvement tout seul et semble indiquer une attente ou une durée : est-ce essentiel ? Sinon, une commande doit permettre de l’arrêter.',
        en: 'This element moves by itself and seems to tell a wait or a time: is that essential? If not, a control must be able to stop it.',
      },
      stopped: {
        fr: 'Cet élément est en mouvement tout seul ; la commande « {control} » l’a arrêté, mais une seconde activation ne l’a pas relancé : peut-on le relancer ?',
        en: 'This element moves by itself; the control “{control}” stopped it, but a second activation did not restart it: can it be restarted?',
      },
      ineffective: {
        fr: 'Cet élément est en mouvement tout seul et la commande « {control} », activée, ne l’a pas arrêté : une autre commande le fait-elle ?',
        en: 'This element moves by itself and the control “{control}”, once activated, did not stop it: does another control do so?',
      },
      controls: {
        fr: 'Cet élément est en mouvement tout seul plus de cinq secondes : l’une des commandes qui n’ont pas été essayées ({left}) l’arrête-t-elle ?',
        en: 'This element moves by itself for more than five seconds: does one of the controls that were not tried ({left}) stop it?',
      },
      likely: {
        fr: 'Cet élément est en mouvement tout seul plus de cinq secondes et aucune commande trouvée ne l’arrête : ce mouvement est-il essentiel, ou donné autrement ?',
        en: 'This element moves by itself for more than five seconds and no control that was found stops it: is that movement essential, or given otherwise?',
      },
    },
    fix: {
      fr: 'Donner un bouton qui arrête et relance cet effet, ou le limiter à cinq secondes.',
      en: 'Give a button that stops and restarts this effect, or limit it to five seconds.',
    },
  }),
];
