import type { RuntimeFacts } from '#model';
import type { DomView } from '#rule-kit';

/**
 * Event types of a kind that the page listens to, as `type target`; attributes count. Listeners of a frame's
 * window are not seen, so a page with frames proves nothing.
 */
export function listenersOf(dom: DomView, { listeners }: RuntimeFacts, kind: RegExp): string[] {
  const seen = listeners
    .filter(({ type }) => kind.test(type))
    .map(({ type, target }) => `${type} (${target})`);
  const written = dom
    .elements()
    .flatMap(({ attributes }) => Object.keys(attributes))
    .filter((name) => name.startsWith('on') && kind.test(name.slice(2)));
  return [...new Set([...seen, ...written])];
}

export function hasFrames(dom: DomView): boolean {
  return (
    dom.snapshot.frames.length > 1 || dom.byTag('iframe', 'frame', 'object', 'embed').length > 0
  );
}
