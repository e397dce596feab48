import type { ElementNode, ImageFrames, MotionFacts } from '#model';
import { cantTell, definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import { animatedImages, maybeAnimated, surfaces } from '../_motion.ts';

/**
 * 13.7.1: images and media flash less than three times a second or on a small area. What they show is not in
 * the page's markup; only a page without any that can be animated is closed, or one whose image files were read: a
 * flash takes two frames, so that five frames a second make none too many. The frames of faster files are decoded and
 * their flashes counted.
 */
export default definePageRule({
  test: '13.7.1',
  needs: ['dom'],
  uses: ['motion'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    flashes: {
      fr: 'Cette image fait jusqu’à {perSecond} flashs par seconde, dont plus de trois sur {area} pixels à la fois ; la limite est de trois par seconde sur 21 824 pixels.',
      en: 'This image makes up to {perSecond} flashes a second, more than three of them on {area} pixels at once; the limit is three a second on 21,824 pixels.',
    },
    near: {
      fr: 'Cette image fait jusqu’à {perSecond} flashs par seconde ; avec les autres images, la surface concernée approche ou dépasse 21 824 pixels ({total}) : est-ce trop ?',
      en: 'This image makes up to {perSecond} flashes a second; with the other images, the area concerned comes near or over 21,824 pixels ({total}): is that too much?',
    },
    element: {
      fr: 'Cet élément <{tag}> montre-t-il des flashs ou de brusques changements de luminosité ? Si oui, moins de trois par seconde ou sur 21 824 pixels au plus ?',
      en: 'Does this <{tag}> element show flashes or sudden changes of brightness? If so, fewer than three a second or on 21,824 pixels at most?',
    },
    files: {
      fr: '{count} images sont dans un format qui peut être animé : l’une d’elles montre-t-elle des flashs ?',
      en: '{count} images are in a format that may be animated: does one of them flash?',
    },
  },
  fixes: {
    flashes: {
      fr: 'Ralentir l’animation sous trois flashs par seconde, l’atténuer ou la retirer.',
      en: 'Slow the animation down to fewer than three flashes a second, soften it or remove it.',
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
    const images = motion?.images ?? [];
    const file = images.find(({ node }) => node === element.index);
    if (!file) return cantTell('element', { data: { tag: element.tag } });
    const total = images.reduce((sum, one) => sum + mayFlash(dom, one), 0);
    if (mayFlash(dom, file) === 0 || total <= ALLOWED) return passed();
    const { flashes } = file;
    if (!flashes) return cantTell('element', { data: { tag: element.tag } });
    const { perSecond, over: area } = flashes;
    return area > ALLOWED * MARGIN && isRead(element)
      ? failed('flashes', { data: { perSecond, area } })
      : proposed('near', { data: { perSecond, total } });
  },
});

const ALLOWED = 21_824;
/** What the edges of an image may take of its box. */
const MARGIN = 1.1;
/** Frames of which no three flashes a second can be made. */
const SLOW = 5;

/** Pixels of the page on which a file may flash three times a second: counted, or all of it. */
function mayFlash(dom: DomView, { node, perSecond, flashes }: ImageFrames): number {
  if (perSecond <= SLOW) return 0;
  if (flashes?.isWhole) return flashes.reached;
  const [, , width = 0, height = 0] = dom.element(node)?.box ?? [];
  return width * height;
}

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
