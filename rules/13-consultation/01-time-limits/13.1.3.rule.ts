import { cantTell, definePageRule, failed, isScriptless, proposed } from '#rule-kit';
import { HOURS, isWatched, mayBeControlled, navigations, spanOf } from '../_timers.ts';
import { MOVED, metaRefreshes, wordsOf } from './_meta-refresh.ts';

/** A timer and a change of address close to each other in a script of the page. */
const TIMED = /setTimeout\s*\([^<]{0,200}?\blocation\b[^<]{0,60}/iu;

/**
 * 13.1.3: redirections by script can be stopped or delayed. Certain where the page, its clock run forward, leaves
 * twice at the same moment whoever is there, without a word of it nor a control that may keep it. Out of the test
 * where it leaves for nowhere in twenty hours.
 */
export default definePageRule({
  test: '13.1.3',
  needs: ['dom', 'source'],
  uses: ['timers'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    leaves: {
      fr: 'Un script mène la page vers {url} sans action de l’utilisateur ({span} après le chargement) et rien ne permet de l’arrêter ni ne l’annonce.',
      en: 'A script leads the page to {url} without any action of the user ({span} after loading) and nothing can stop or announces it.',
    },
    leavesToCheck: {
      fr: 'Un script mène la page vers {url} sans action de l’utilisateur ({span} après le chargement) : peut-on l’arrêter ou allonger ce délai, ou est-ce essentiel ?',
      en: 'A script leads the page to {url} without any action of the user ({span} after loading): can one stop it or lengthen that delay, or is it essential?',
    },
    timer: {
      fr: 'Un script de la page change d’adresse après un délai : l’utilisateur peut-il l’arrêter ou allonger ce délai ? {code}',
      en: 'A script of the page changes the address after a delay: can the user stop it or lengthen that delay? {code}',
    },
    watch: {
      fr: 'Laisser la page ouverte : un script mène-t-il à une autre page au bout d’un moment ? Si oui, l’utilisateur peut-il l’arrêter ou allonger ce délai ?',
      en: 'Leave the page open: does a script lead to another page after a while? If so, can the user stop it or lengthen that delay?',
    },
  },
  fixes: {
    leaves: {
      fr: 'Retirer la redirection, ou donner un bouton qui l’arrête et 20 secondes au moins pour l’atteindre.',
      en: 'Remove the redirection, or give a button that stops it and at least 20 seconds to reach it.',
    },
  },

  targets({ dom, source, timers }) {
    const metas = metaRefreshes(dom).flatMap(({ url }) => url ?? []);
    const leaving = navigations(dom, timers, metas).filter(({ isReload }) => !isReload);
    if (leaving.length > 0) return leaving;
    return isScriptless(dom, source) || isWatched(dom, timers, HOURS) ? [] : [null];
  },
  at: () => null,

  check(leaving, { dom, source, timers }) {
    if (leaving && timers) {
      const detail = { data: { url: leaving.url.slice(0, 120), ...spanOf(leaving) } };
      const isOpen = mayBeControlled(dom, timers, leaving) || MOVED.test(wordsOf(dom));
      return isOpen ? proposed('leavesToCheck', detail) : failed('leaves', detail);
    }
    const code = TIMED.exec(source.html)?.[0];
    return code === undefined
      ? cantTell('watch')
      : proposed('timer', { data: { code: code.replace(/\s+/gu, ' ').slice(0, 120) } });
  },
});
