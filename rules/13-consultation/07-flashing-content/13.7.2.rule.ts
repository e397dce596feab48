import type { MotionFacts } from '#model';
import { cantTell, definePageRule, isScriptless, type DomView } from '#rule-kit';
import { runningAnimations } from '../_motion.ts';
import { MINUTES, isWatched } from '../_timers.ts';

/**
 * 13.7.2: scripts do not make the page flash. Closed for a page without any script, and for one in which nothing
 * changed nor moved in a minute of watching and twenty of its own clock.
 */
export default definePageRule({
  test: '13.7.2',
  needs: ['dom', 'source'],
  uses: ['motion', 'timers'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    watch: {
      fr: 'Observer la page une dizaine de secondes, défilement compris : un script y produit-il des flashs, trois par seconde ou plus ?',
      en: 'Watch the page for some ten seconds, scrolling included: does a script make it flash, three times a second or more?',
    },
  },
  targets: ({ dom, source, motion, timers }) => {
    const isAtRest = isWatched(dom, timers, MINUTES) && timers.still && isStill(dom, motion);
    return isScriptless(dom, source) || isAtRest ? [] : [dom];
  },
  at: () => null,
  check: () => cantTell('watch'),
});

function isStill(dom: DomView, motion: MotionFacts | undefined): boolean {
  return (
    motion?.still === true &&
    motion.capped === undefined &&
    motion.parts.length === 0 &&
    runningAnimations(dom) === 0 &&
    dom.snapshot.frames.length === 1
  );
}
