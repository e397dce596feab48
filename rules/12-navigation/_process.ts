import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';

const STEP = /(^|[^\p{L}])(étape|etape|step) ?:? ?\d+ ?(sur|de|of|\/) ?\d+/iu;

/**
 * The page says it is one step of a process: in its title, in a heading, or by `aria-current="step"`. A mere hint;
 * the steps that the user declared are known by `page.process`.
 */
export function isStepOfProcess(dom: DomView): boolean {
  const shown = ({ frame, rendered }: ElementNode) => frame === 0 && rendered;
  const headings = dom.byTag('h1', 'h2').filter(shown);
  const texts = headings.map((heading) => dom.text(heading, { rendered: true }));
  return (
    [dom.document.title ?? '', ...texts].some((text) => STEP.test(text)) ||
    dom.elements().some((one) => shown(one) && one.attributes['aria-current'] === 'step')
  );
}
