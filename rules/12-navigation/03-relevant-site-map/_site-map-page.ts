import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, comparable, definePageRule, type DomView, type PageRule } from '#rule-kit';
import { landmarks, links } from '../_shared.ts';

const TITLE = /\b(plan (du|de ce|de notre) site|site ?map|plan de navigation)\b/iu;
const ADDRESS = /\/(plan-?(du|de)?-?site|site-?map)(\.\w+)?\/?$/iu;

/** The page is the site map, by its title, main heading or address. */
export function isSiteMapPage(dom: DomView): boolean {
  const heading = dom.byTag('h1').find(({ frame, rendered }) => frame === 0 && rendered);
  const words = [dom.document.title ?? '', heading ? dom.text(heading, { rendered: true }) : ''];
  return (
    words.some((text) => TITLE.test(comparable(text))) ||
    ADDRESS.test(new URL(dom.document.url).pathname)
  );
}

/** A question asked on the page of the site map only; other pages prove nothing about it. */
export function defineSiteMapQuestion(test: RgaaTestId, question: Localized): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: [],
    reach: 'document',
    impact: 'minor',
    messages: { question },
    targets: ({ dom }) => (isSiteMapPage(dom) ? [dom] : []),
    at: () => null,
    check(dom) {
      const [main] = landmarks(dom, 'main');
      const inMain = main ? [...dom.descendantElements(main)] : links(dom);
      const count = inMain.filter(
        ({ tag, attributes }) => tag === 'a' && 'href' in attributes,
      ).length;
      return cantTell('question', { data: { count } });
    },
  });
}
