import type { ElementNode, ImageFrames, MotionFacts } from '#model';
import { cantTell, definePageRule, passed, type DomView } from '#rule-kit';
import { animatedImages, maybeAnimated, surfaces } from '../_motion.ts';

/**
 * 13.7.1: images and media flash less than three times a second or on a small area. What they show is not in
 * the page's markup; only a page without any that can be animated is closed, or one whose image files were read: a
 * flash takes two frames, so that five frames a second make none too many.
 */
export default definePageRule({
  test: '13.7.1',
  needs: ['dom'],
  uses: ['motion'],
  decides: ['passed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    element: {
      fr: 'Cet élément <{tag}> montre-t-il des flashs ou de brusques changements de luminosité ? Si oui, moins de trois par seconde ou sur 21 824 pixels au plus ?',
      en: 'Does this <{tag}> element show flashes or sudden changes of brightness? If so, fewer than three a second or on 21,824 pixels at most?',
    },
    files: {
      fr: '{count} images sont dans un format qui peut être animé : l’une d’elles montre-t-elle des flashs ?',
      en: '{count} images are in a format that may be animated: does one of them flash?',
    },
  },
  targets: ({ dom, motion }): readonly (ElementNode | null)[] => {
    const certain = [...dom.byTag('video'), ...surfaces(dom), ...animatedImages(dom)];
    const read = readIn(dom, motion);
    const animated = (read?.images ?? []).flatMap(({ node }) => dom.element(node) ?? []);
    const left = certain.filter((element) => !read || !isRead(element));
    return [...new Set([...animated, ...left]), ...(unread(dom, motion).length > 0 ? [null] : [])];
  },
  at: (element, { dom, motion }) => element ?? unread(dom, motion)[0] ?? null,
  check(element, { dom, motion }) {
    if (!element) return cantTell('files', { data: { count: unread(dom, motion).length } });
    const file = motion?.images.find(({ node }) => node === element.index);
    return file && isHarmless(dom, file, motion?.images ?? [])
      ? passed()
      : cantTell('element', { data: { tag: element.tag } });
  },
});

/** Every image on show was read. */
function readIn(dom: DomView, motion: MotionFacts | undefined): MotionFacts | undefined {
  const isWhole = motion?.unreadImages === 0 && dom.snapshot.frames.length === 1;
  return isWhole ? motion : undefined;
}

function isRead({ tag, rendered, frame }: ElementNode): boolean {
  return rendered && frame === 0 && (tag === 'img' || tag === 'image' || tag === 'input');
}

/** Images whose file may hold an animation and was not read. */
function unread(dom: DomView, motion: MotionFacts | undefined): readonly ElementNode[] {
  const read = readIn(dom, motion);
  return maybeAnimated(dom).filter((element) => !read || !isRead(element));
}

const ALLOWED = 21_824;

/** Too slow to flash three times a second, or all the fast ones together too small. */
function isHarmless(
  dom: DomView,
  { perSecond }: ImageFrames,
  images: readonly ImageFrames[],
): boolean {
  const fast = images.filter((one) => one.perSecond > 5);
  const area = fast.reduce((sum, { node }) => {
    const [, , width = 0, height = 0] = dom.element(node)?.box ?? [];
    return sum + width * height;
  }, 0);
  return perSecond <= 5 || area <= ALLOWED;
}
