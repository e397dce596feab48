import {
  cantTell,
  definePageRule,
  passed,
  tidy,
  type DomView,
  type PageRule,
  hasNativeControls,
  players,
  type Media,
} from '#rule-kit';
import type { Localized } from '#model';
import { tracksOf } from './_question.ts';

/**
 * 4.11.1 to 4.11.3: the browser's own controls give every function within reach of keyboard and pointer, except
 * for an audio description. Any other player is a question, with the controls it names.
 */
export function defineControlsRule(
  test: '4.11.1' | '4.11.2' | '4.11.3',
  question: Localized,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['passed', 'inapplicable'],
    impact: 'blocking',
    messages: { question },
    targets: ({ dom }) => players(dom),
    at: (media) => media.element,
    check(media, { dom }) {
      const isDescribed = tracksOf(dom, media.element, ['descriptions']).length > 0;
      if (hasNativeControls(media) && !isDescribed) return passed();
      const controls = controlsOf(dom, media).slice(0, 8).join(', ');
      return cantTell('question', { data: { label: media.label, controls: controls || '∅' } });
    },
  });
}

/** Names of the buttons and sliders of a player: those of its frame, else of the block around it. */
function controlsOf(dom: DomView, { element }: Media): readonly string[] {
  const frame = dom.snapshot.frames.find(({ owner }) => owner === element.index);
  const around = dom.parent(element);
  const inside = frame
    ? dom.byRole('button', 'slider', 'checkbox').filter((one) => one.frame === frame.index)
    : around
      ? [...dom.descendantElements(around)].filter((one) =>
          /^(button|slider)$/u.test(one.role ?? ''),
        )
      : [];
  return inside.map(({ name }) => `« ${tidy(name ?? '').slice(0, 40)} »`);
}
