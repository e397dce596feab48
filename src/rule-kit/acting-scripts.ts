import type { RuntimeFacts } from '#model';
import type { DomView } from './dom-view.ts';

const ACTS = /^(click|mouse(down|up)|pointer(down|up)|touch\w*|key\w+|focus(in)?|input|change)$/u;

/**
 * Nothing of the page answers to a key, a click or the focus, and nothing opens by itself: what style rules do not
 * show in these states, nothing shows. Without facts about listeners, never.
 */
export function onlyRulesAct(runtime: RuntimeFacts | undefined, dom: DomView): boolean {
  const isActing = runtime?.listeners.some(({ type }) => ACTS.test(type)) ?? true;
  const isOpening = dom.elements().some(({ attributes }) => 'popovertarget' in attributes);
  const opening = dom.byTag('details', 'dialog', 'iframe', 'frame', 'object', 'embed');
  return !isActing && !isOpening && opening.length === 0;
}
