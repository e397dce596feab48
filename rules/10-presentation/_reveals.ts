import type { ElementNode } from '#model';
import {
  explicitRole,
  hasScripts,
  isThirdParty,
  perPage,
  styleSheets,
  type DomView,
} from '#rule-kit';

/** Style sheets, or scripts that may add some or listen to the pointer: neither is in a snapshot. */
export const mayHaveRules = perPage(
  (dom: DomView): boolean => styleSheets(dom).length > 0 || hasScripts(dom),
);

/** Elements that say they are, or have, a tooltip made by the page. */
const tooltips = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    const { attributes } = element;
    return (
      explicitRole(element) === 'tooltip' ||
      'data-tooltip' in attributes ||
      /tooltip|popover/u.test(
        `${attributes['data-toggle'] ?? ''} ${attributes['data-bs-toggle'] ?? ''}`,
      )
    );
  }),
);

/**
 * What may appear on hover or focus: the tooltips found, or the page as a whole; nothing when no style sheet,
 * no script and no document of another site could show anything.
 */
export const revealed = perPage((dom: DomView): readonly (ElementNode | null)[] => {
  const isForeign = dom.elements().some((element) => isThirdParty(dom, element));
  if (!mayHaveRules(dom) && !isForeign) return [];
  return tooltips(dom).length > 0 ? tooltips(dom) : [null];
});
