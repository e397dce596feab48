import type { ElementNode } from '#model';
import { contentText, perPage, tidy, type DomView } from '#rule-kit';

/** Frames assistive technologies can reach. A zero-size frame is one; a hidden frame is not applicable. */
export const exposedFrames = perPage((dom: DomView): readonly ElementNode[] =>
  dom.byTag('iframe', 'frame').filter((frame) => frame.exposed),
);

/** What the framed document says of itself: its title, else its first heading; empty when unknown. */
export function framedTitle(dom: DomView, frame: ElementNode): string {
  const inner = dom.snapshot.frames.find((facts) => facts.owner === frame.index);
  if (!inner || inner.root === null) return '';
  const heading = dom.byTag('h1', 'h2').find((element) => element.frame === inner.index);
  return tidy(inner.title ?? '') || (heading ? contentText(dom, heading) : '');
}

/** Address of a frame short enough for a sentence. */
export function frameSource({ attributes }: ElementNode): string {
  const source = tidy(attributes['src'] ?? attributes['data-src']);
  return source === '' ? 'srcdoc' : source.slice(0, 120);
}
