import type { ElementNode } from '#model';
import { cantTell, definePageRule, tidy, type DomView, runsNoScript } from '#rule-kit';

/**
 * 7.2.1: the alternatives to scripts: `noscript`, the page without JavaScript, another page. Only the first shows
 * in the markup; one that only holds a tracking pixel is none. No script: no alternative to it.
 */
export default definePageRule({
  test: '7.2.1',
  needs: ['dom', 'runtime'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    noscript: {
      fr: 'Ce noscript (« {text} ») donne-t-il accès aux mêmes contenus et à des fonctions similaires ?',
      en: 'Does this noscript (“{text}”) give access to the same content and similar functions?',
    },
    page: {
      fr: 'Si la page propose une alternative à ses scripts, donne-t-elle accès aux mêmes contenus et à des fonctions similaires ?',
      en: 'If the page offers an alternative to its scripts, does it give access to the same content and similar functions?',
    },
  },
  targets: ({ dom, runtime }) => {
    const found = dom.byTag('noscript').filter((one) => textOf(dom, one) !== '');
    return found.length > 0 || runsNoScript(dom, runtime) ? found : [null];
  },
  at: (target) => target,
  check: (target, { dom }) =>
    target === null
      ? cantTell('page')
      : cantTell('noscript', { data: { text: textOf(dom, target).slice(0, 120) } }),
});

/** With scripts on, a browser keeps the content of `noscript` as raw text: tags are taken out. */
function textOf(dom: DomView, noscript: ElementNode): string {
  const raw = dom.text(noscript, { rendered: false });
  return tidy(raw.replace(/<(style|script)\b[\s\S]*?<\/\1>/giu, '').replace(/<[^>]*>/gu, ' '));
}
