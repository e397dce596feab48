import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type DomView, type PageRule } from '#rule-kit';
import { hasFrames, listenersOf } from '../_pointer.ts';

/** Not applicable where nothing listens to such events, nothing is draggable and no frame could. */
export function defineGestureRule(test: RgaaTestId, events: RegExp, question: Localized): PageRule {
  return definePageRule({
    test,
    needs: ['dom', 'runtime'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: {
      question,
      frames: {
        fr: 'Les cadres de la page peuvent demander des gestes complexes (carte, galerie) : un simple appui suffit-il aussi ?',
        en: 'The frames of the page may need complex gestures (map, gallery): is a simple press enough too?',
      },
    },
    targets: ({ dom, runtime }) =>
      hasFrames(dom) || found(dom, listenersOf(dom, runtime, events)).length > 0 ? [dom] : [],
    at: () => null,
    check(dom, { runtime }) {
      const listeners = found(dom, listenersOf(dom, runtime, events));
      return listeners.length > 0
        ? cantTell('question', { data: { listeners: listeners.slice(0, 8).join(', ') } })
        : cantTell('frames');
    },
  });
}

function found(dom: DomView, listeners: readonly string[]): string[] {
  const draggable = dom.elements().some(({ attributes }) => attributes['draggable'] === 'true');
  return [...listeners, ...(draggable ? ['draggable'] : [])];
}
