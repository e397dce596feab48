import { cantTell, definePageRule, isScriptless, proposed } from '#rule-kit';

/** A timer and a change of address close to each other in a script of the page. */
const TIMED = /setTimeout\s*\([^<]{0,200}?\blocation\b[^<]{0,60}/iu;

/** 13.1.3: redirections by script can be stopped or delayed. Their timers are only seen by waiting. */
export default definePageRule({
  test: '13.1.3',
  needs: ['dom', 'source'],
  decides: [],
  impact: 'major',
  messages: {
    timer: {
      fr: 'Un script de la page change d’adresse après un délai : l’utilisateur peut-il l’arrêter ou allonger ce délai ? {code}',
      en: 'A script of the page changes the address after a delay: can the user stop it or lengthen that delay? {code}',
    },
    watch: {
      fr: 'Laisser la page ouverte : un script mène-t-il à une autre page au bout d’un moment ? Si oui, l’utilisateur peut-il l’arrêter ou allonger ce délai ?',
      en: 'Leave the page open: does a script lead to another page after a while? If so, can the user stop it or lengthen that delay?',
    },
  },
  targets: ({ dom, source }) => (isScriptless(dom, source) ? [] : [source]),
  at: () => null,
  check({ html }) {
    const code = TIMED.exec(html)?.[0];
    return code === undefined
      ? cantTell('watch')
      : proposed('timer', { data: { code: code.replace(/\s+/gu, ' ').slice(0, 120) } });
  },
});
