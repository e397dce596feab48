import type { ElementNode } from '#model';
import type { DomView } from './dom-view.ts';
import { perPage } from './per-page.ts';
import { timeMedia } from './time-media.ts';

/** Parts of a page too large to be a player. */
const WHOLE = /^(body|main|article|section|header|footer|nav|form)$/u;
const FAR = 5;

const HEADING = /^(h[1-6]|nav)$/u;

/** Blocks that hold a medium and little else: a heading or a menu in one makes it a part of the page. */
const mediaHolders = perPage(
  (dom: DomView): ReadonlySet<ElementNode> =>
    new Set(dom.byTag('audio', 'video').flatMap((media) => holdersOf(dom, media))),
);

function holdersOf(dom: DomView, media: ElementNode): ElementNode[] {
  const holders: ElementNode[] = [];
  for (const above of dom.ancestors(media)) {
    const isPage = [...dom.descendantElements(above)].some(({ tag }) => HEADING.test(tag));
    if (holders.length === FAR || isPage || WHOLE.test(above.tag)) break;
    holders.push(above);
  }
  return holders;
}

/**
 * Whether a control is part of a player: in the frame of one, or in the small block that also holds the
 * `audio` or `video` it drives.
 */
export function isInPlayer(dom: DomView, control: ElementNode): boolean {
  const owner = dom.element(dom.snapshot.frames[control.frame]?.owner ?? null);
  if (timeMedia(dom).some(({ element }) => element === owner)) return true;
  let above = dom.parent(control);
  for (let step = 0; step < FAR && above && !WHOLE.test(above.tag); step++) {
    if (mediaHolders(dom).has(above)) return true;
    above = dom.parent(above);
  }
  return false;
}
