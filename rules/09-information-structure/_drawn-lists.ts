import type { ElementNode } from '#model';
import { explicitRole, perPage, type DomView } from '#rule-kit';
import { lineRuns, stretches, type Line } from './_lines.ts';

const BULLET = /^\s*([-•·▪◦‣●○■□►▶→➔➤✓✔*–—])\s+\S/u;
/** The bullet sign a line starts with. */
export const signOf = ({ text }: Line) => BULLET.exec(text)?.[1];

/** Two lines or more that start with the same bullet sign, outside lists. */
export const bulletLines = perPage((dom: DomView) =>
  lineRuns(dom)
    .flatMap((run) =>
      stretches(run, (line, before) => {
        const [first] = before;
        const sign = signOf(line);
        return sign !== undefined && (!first || signOf(first) === sign);
      }),
    )
    .filter((lines) => lines.length > 1),
);

const LINK_ROLES = new Set([undefined, 'link']);

/** A `nav` made of three links or more and nothing else: a menu without a list. */
export function bareMenus(dom: DomView): ElementNode[] {
  return dom.byTag('nav').filter((nav) => {
    const children = dom
      .children(nav)
      .filter((child) => child.kind === 'element' || child.text.trim() !== '');
    const links = children.filter(
      (child) =>
        child.kind === 'element' &&
        child.tag === 'a' &&
        child.rendered &&
        LINK_ROLES.has(explicitRole(child)),
    );
    return nav.rendered && links.length > 2 && links.length === children.length;
  });
}
