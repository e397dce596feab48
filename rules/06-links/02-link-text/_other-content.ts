import { tidy, type DomView } from '#rule-kit';
import type { Link } from '../_shared.ts';

/** Controls, frames, media, an inner title or custom elements may name the link. */
export function holdsOtherThings(dom: DomView, { element, images }: Link): boolean {
  return [...dom.descendantElements(element)].some(
    (inner) =>
      /^(input|select|textarea|button|iframe|video|audio|embed|math|object|canvas|map|area)$/u.test(
        inner.tag,
      ) ||
      (tidy(inner.attributes['title']) !== '' && !images.includes(inner)) ||
      (inner.tag.includes('-') && dom.snapshot.closedShadowRoots > 0),
  );
}
