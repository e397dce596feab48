import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import {
  cantTell,
  countDirections,
  definePageRule,
  failed,
  passed,
  proposed,
  tidy,
} from '#rule-kit';
import { directionMark, nearestDirection, oppositeTexts } from './_directions.ts';

/** Letters that decide alone, and the share of them that must contradict the attribute. */
const ENOUGH_LETTERS = 20;
const CONTRARY = 0.9;

/** 8.10.2: dir attributes below `<html>` are `rtl` or `ltr`, whichever their text is. */
export default definePageRule({
  test: '8.10.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    invalid: {
      fr: 'La valeur « {dir} » de l’attribut dir n’est ni rtl ni ltr.',
      en: 'The value “{dir}” of the dir attribute is neither rtl nor ltr.',
    },
    auto: {
      fr: 'L’attribut dir vaut « auto », hors des deux valeurs attendues : le sens choisi convient-il à « {text} » ?',
      en: 'The dir attribute is “auto”, not one of the two expected values: is the chosen direction right for “{text}”?',
    },
    contrary: {
      fr: 'L’attribut dir vaut « {dir} », mais le texte se lit dans l’autre sens : « {text} ».',
      en: 'The dir attribute is “{dir}” but the text is read the other way: “{text}”.',
    },
    mixed: {
      fr: 'L’attribut dir vaut « {dir} » pour un texte qui mêle les deux sens : « {text} ». Convient-il ?',
      en: 'The dir attribute is “{dir}” for a text that mixes both directions: “{text}”. Is it right?',
    },
    unmarked: {
      fr: 'Un texte se lit dans l’autre sens et aucun attribut dir n’est à juger : « {text} ». Le reprendre après 8.10.1.',
      en: 'A text is read the other way and there is no dir attribute to judge: “{text}”. Take it up again after 8.10.1.',
    },
  },
  targets: ({ dom }) => {
    const marks = dom
      .elements()
      .filter((one) => one !== dom.root && directionMark(one) !== undefined);
    return marks.length > 0 ? marks : oppositeTexts(dom).map(({ holder }) => holder);
  },

  check(element, { dom }) {
    const dir = directionMark(element);
    if (dir === undefined)
      return cantTell('unmarked', {
        data: { text: dom.text(element, { rendered: false }).slice(0, 80) },
      });
    const own = ownText(dom, element);
    const { ltr, rtl } = countDirections(own);
    const detail = { data: { dir, text: own.slice(0, 80) } };
    if (dir === 'auto') return ltr + rtl === 0 ? passed() : cantTell('auto', detail);
    if (dir !== 'ltr' && dir !== 'rtl')
      return dir !== '' && ltr + rtl > 0 ? failed('invalid', detail) : proposed('invalid', detail);
    const [along, against] = dir === 'ltr' ? [ltr, rtl] : [rtl, ltr];
    if (against === 0) return passed();
    if (against >= CONTRARY * (along + against))
      return against >= ENOUGH_LETTERS ? failed('contrary', detail) : proposed('contrary', detail);
    return along > 2 * against ? passed() : cantTell('mixed', detail);
  },
});

/** Text shown whose nearest dir attribute is this one. */
function ownText(dom: DomView, element: ElementNode): string {
  let text = '';
  for (const node of dom.descendants(element)) {
    if (node.kind !== 'text' || !node.rendered) continue;
    const mark = dom.closest(node, (one) => directionMark(one) !== undefined);
    if (mark === element || nearestDirection(dom, node) === element) text += node.text;
  }
  return tidy(text);
}
