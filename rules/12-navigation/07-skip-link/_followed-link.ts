import type { ElementNode, FollowedLink } from '#model';
import type { DomView } from '#rule-kit';
import { focusStops } from '../_shared.ts';

/** The stop at which Tab goes on after a link to the main content was followed, and where that is. */
export function followedTo(
  dom: DomView,
  main: ElementNode,
  followed: FollowedLink | undefined,
):
  | { readonly next: ElementNode; readonly place: 'content' | 'before'; readonly twice: boolean }
  | undefined {
  const next = dom.element(followed?.next ?? null);
  if (!next || !followed) return undefined;
  const twice = followed.twice === true;
  if (next.index >= main.index) return { next, place: 'content', twice };
  // Where the content and what follows hold no stop, Tab begins anew at the top.
  const hasStop = focusStops(dom).some((stop) => isFrom(stop, main));
  return hasStop ? { next, place: 'before', twice } : undefined;
}

/** Tab would meet it from the main content on. */
function isFrom({ index, frame, rendered, attributes }: ElementNode, main: ElementNode): boolean {
  const isTabbed = rendered && !(Number(attributes['tabindex']) < 0);
  return isTabbed && frame === main.frame && index > main.index;
}
