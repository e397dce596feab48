import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isAnimatedDrawing,
  isScriptless,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import { hasStopControl, isReload, metaRefreshes, type MetaRefresh } from './_meta-refresh.ts';

/** Twenty hours: a longer limit satisfies the test. */
const LONG_ENOUGH = 72_000;

type Source =
  | { readonly refresh: MetaRefresh }
  | { readonly element: ElementNode }
  | { readonly page: DomView };

/**
 * 13.1.1: refreshes can be stopped, delayed, or are rare. A meta refresh that reloads the page cannot be
 * stopped by anything the page offers; what scripts and embedded objects do is for a person to watch.
 */
export default definePageRule({
  test: '13.1.1',
  needs: ['dom', 'source'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    reload: {
      fr: 'La page se recharge toutes les {delay} secondes par une balise <meta> et aucune commande ne permet de l’arrêter.',
      en: 'The page reloads every {delay} seconds through a <meta> tag and no control can stop it.',
    },
    reloadToCheck: {
      fr: 'La page, ou l’un de ses cadres, se recharge toutes les {delay} secondes par une balise <meta> : l’utilisateur peut-il l’arrêter ou allonger ce délai ?',
      en: 'The page, or one of its frames, reloads every {delay} seconds through a <meta> tag: can the user stop it or lengthen that delay?',
    },
    embedded: {
      fr: 'Cet élément <{tag}> change-t-il de contenu tout seul ? Si oui, l’utilisateur peut-il l’arrêter ou espacer les changements ?',
      en: 'Does this <{tag}> element change its content by itself? If so, can the user stop it or space the changes out?',
    },
    scripts: {
      fr: 'Observer la page sans la toucher : un contenu est-il rafraîchi par un script ? Si oui, l’utilisateur peut-il l’arrêter ou espacer les rafraîchissements ?',
      en: 'Watch the page without touching it: is any content refreshed by a script? If so, can the user stop it or space the refreshes out?',
    },
  },
  fixes: {
    reload: {
      fr: 'Retirer la balise <meta> et proposer un bouton d’actualisation.',
      en: 'Remove the <meta> tag and offer a refresh button.',
    },
  },

  targets: ({ dom, source }): readonly Source[] => [
    ...metaRefreshes(dom)
      .filter((one) => isReload(dom, one))
      .map((refresh) => ({ refresh })),
    ...changing(dom).map((element) => ({ element })),
    ...(isScriptless(dom, source) ? [] : [{ page: dom }]),
  ],
  at: (one) => ('element' in one ? one.element : 'refresh' in one ? one.refresh.meta : null),

  check(one, { dom }) {
    if ('page' in one) return cantTell('scripts');
    if ('element' in one) return cantTell('embedded', { data: { tag: one.element.tag } });
    const { delay, meta } = one.refresh;
    if (delay >= LONG_ENOUGH) return passed();
    return meta.frame === 0 && !hasStopControl(dom)
      ? failed('reload', { data: { delay } })
      : proposed('reloadToCheck', { data: { delay } });
  },
});

/** The elements the test names, where they can change by themselves. */
function changing(dom: DomView): ElementNode[] {
  return dom
    .byTag('object', 'embed', 'canvas', 'svg')
    .filter(
      (element) => element.rendered && (element.tag !== 'svg' || isAnimatedDrawing(dom, element)),
    );
}
