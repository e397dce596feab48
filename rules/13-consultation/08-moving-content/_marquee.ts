import type { ElementNode, RuntimeFacts } from '#model';
import { definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';

/**
 * `marquee` moves for ever unless told otherwise. Certain failure where the page has no control at all that
 * could stop it. axe's rule only says that the tag is there.
 */
export default definePageRule({
  test: '13.8.1',
  name: 'marquee',
  needs: ['dom', 'runtime'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    endless: {
      fr: 'Ce texte défile sans fin et la page n’a aucune commande pour l’arrêter : « {text} ».',
      en: 'This text scrolls for ever and the page has no control to stop it: “{text}”.',
    },
    check: {
      fr: 'Ce texte défile tout seul : « {text} ». Une commande de la page permet-elle de l’arrêter ou de le masquer ?',
      en: 'This text scrolls by itself: “{text}”. Can a control of the page stop or hide it?',
    },
  },
  fixes: {
    endless: {
      fr: 'Afficher ce texte sans défilement.',
      en: 'Show this text without scrolling.',
    },
  },
  targets: ({ dom }) => dom.byTag('marquee').filter(({ rendered }) => rendered),
  check(marquee, { dom, runtime }) {
    const text = dom.text(marquee, { rendered: true }).slice(0, 80);
    const detail = { data: { text } };
    if (!moves(marquee)) return passed();
    const isCertain = isEndless(marquee) && text !== '' && !hasControl(dom, runtime);
    return isCertain ? failed('endless', detail) : proposed('check', detail);
  },
});

function moves({ attributes }: ElementNode): boolean {
  return Number(attributes['scrollamount'] ?? 6) !== 0;
}

function isEndless({ attributes }: ElementNode): boolean {
  const loop = Number(attributes['loop'] ?? -1);
  return !(loop > 0) && attributes['behavior']?.toLowerCase() !== 'slide';
}

/** Anything a person could use for something else than going to another page. */
function hasControl(dom: DomView, { listeners }: RuntimeFacts): boolean {
  const handled = listeners.some(({ type }) => /^(click|key|mouse|pointer|touch)/u.test(type));
  return (
    handled ||
    dom.snapshot.frames.length > 1 ||
    dom.elements().some(({ tag, focusable, attributes }) => {
      const isPlainLink = tag === 'a' && !/^(#|javascript:)/iu.test(attributes['href'] ?? '#');
      return focusable && !isPlainLink;
    })
  );
}
