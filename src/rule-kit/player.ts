import type { ElementNode } from '#model';
import type { DomView } from './dom-view.ts';
import { timeBasedMedia } from './media.ts';
import { perPage } from './per-page.ts';

/** Parts of a page too large to be a player. */
const WHOLE = /^(body|main|article|section|header|footer|nav|form)$/u;
const FAR = 5;

const mediaHolders = perPage(
  (dom: DomView): ReadonlySet<ElementNode> =>
    new Set(dom.byTag('audio', 'video').flatMap((media) => [...dom.ancestors(media)])),
);

/**
 * Whether a control is part of a player: in the frame of one, or in the small block that also holds the
 * `audio` or `video` it drives.
 */
export function isInPlayer(dom: DomView, control: ElementNode): boolean {
  const owner = dom.element(dom.snapshot.frames[control.frame]?.owner ?? null);
  if (owner && timeBasedMedia(dom).includes(owner)) return true;
  let above = dom.parent(control);
  for (let step = 0; step < FAR && above && !WHOLE.test(above.tag); step++) {
    if (mediaHolders(dom).has(above)) return true;
    above = dom.parent(above);
  }
  return false;
}
