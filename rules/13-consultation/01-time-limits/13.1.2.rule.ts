import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { MOVED, isReload, metaRefreshes, wordsOf } from './_meta-refresh.ts';

/** 13.1.2: a redirection by a `<meta>` tag is immediate. There is no exception for long delays. */
export default definePageRule({
  test: '13.1.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    delayed: {
      fr: 'La page redirige vers {url} après {delay} secondes : la redirection n’est pas immédiate.',
      en: 'The page redirects to {url} after {delay} seconds: the redirection is not immediate.',
    },
    essential: {
      fr: 'La page redirige vers {url} après {delay} secondes et parle d’un déplacement : cette redirection vers la nouvelle page est-elle essentielle ?',
      en: 'The page redirects to {url} after {delay} seconds and speaks of a move: is this redirection to the new page essential?',
    },
    inFrame: {
      fr: 'Un cadre de la page redirige vers {url} après {delay} secondes.',
      en: 'A frame of the page redirects to {url} after {delay} seconds.',
    },
    toItself: {
      fr: 'La balise <meta> renvoie la page vers elle-même après {delay} secondes : c’est un rechargement, à juger en 13.1.1.',
      en: 'The <meta> tag sends the page back to itself after {delay} seconds: a reload, to be judged in 13.1.1.',
    },
  },
  fixes: {
    delayed: {
      fr: 'Rediriger côté serveur, ou mettre le délai à 0.',
      en: 'Redirect on the server, or set the delay to 0.',
    },
  },
  targets: ({ dom }) => metaRefreshes(dom).filter(({ url }) => url !== null),
  at: ({ meta }) => meta,
  check(refresh, { dom }) {
    const { meta, delay } = refresh;
    const detail = { data: { delay, url: (refresh.url ?? '').slice(0, 120) } };
    if (isReload(dom, refresh)) return cantTell('toItself', detail);
    if (delay === 0) return passed();
    if (meta.frame !== 0) return proposed('inFrame', detail);
    return MOVED.test(wordsOf(dom)) ? cantTell('essential', detail) : failed('delayed', detail);
  },
});
