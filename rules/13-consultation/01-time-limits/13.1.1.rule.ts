import type { ElementNode, TimedChange } from '#model';
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
import {
  MINUTES,
  isWatched,
  mayBeControlled,
  navigations,
  spanOf,
  type Navigation,
} from '../_timers.ts';
import { FIXES, MESSAGES } from './_refresh-messages.ts';
import { hasStopControl, isReload, metaRefreshes, type MetaRefresh } from './_meta-refresh.ts';

/** Twenty hours: a longer limit satisfies the test. */
const LONG_ENOUGH = 72_000;

type Source =
  | { readonly refresh: MetaRefresh }
  | { readonly element: ElementNode }
  | { readonly reload: Navigation }
  | { readonly change: TimedChange }
  | { readonly page: DomView };

/**
 * 13.1.1: refreshes can be stopped, delayed, or are rare. A meta refresh that reloads the page cannot be
 * stopped by anything the page offers, nor a script's that comes twice at the same moment whoever is there; texts
 * that scripts write anew and embedded objects are for a person to watch.
 */
export default definePageRule({
  test: '13.1.1',
  needs: ['dom', 'source'],
  uses: ['timers'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: MESSAGES,
  fixes: FIXES,

  targets({ dom, source, timers }): readonly Source[] {
    const metas = metaRefreshes(dom);
    const reloads = navigations(
      dom,
      timers,
      metas.map(({ url }) => url ?? dom.document.url),
    );
    const rewritten = (timers?.changes ?? []).filter(({ every }) => every !== null);
    const isStill = isWatched(dom, timers, MINUTES) && timers.still;
    const isKnown = isScriptless(dom, source) || isStill || reloads.length + rewritten.length > 0;
    return [
      ...metas.filter((one) => isReload(dom, one)).map((refresh) => ({ refresh })),
      ...changing(dom).map((element) => ({ element })),
      ...reloads.filter((one) => one.isReload).map((reload) => ({ reload })),
      ...rewritten.map((change) => ({ change })),
      ...(isKnown ? [] : [{ page: dom }]),
    ];
  },
  at(one, { dom }) {
    if ('element' in one) return one.element;
    if ('change' in one) return dom.element(one.change.node) ?? null;
    return 'refresh' in one ? one.refresh.meta : null;
  },

  check(one, { dom, timers }) {
    if ('page' in one) return cantTell('scripts');
    if ('element' in one) return cantTell('embedded', { data: { tag: one.element.tag } });
    if ('change' in one) {
      const { every, text } = one.change;
      return proposed('rewritten', { data: { every, text } });
    }
    if ('reload' in one) {
      const detail = { data: spanOf(one.reload) };
      const isOpen = !timers || mayBeControlled(dom, timers, one.reload);
      return isOpen ? proposed('scriptToCheck', detail) : failed('script', detail);
    }
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
