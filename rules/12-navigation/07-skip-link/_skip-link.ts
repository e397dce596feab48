import type { ElementNode, KeyboardFacts, RuntimeFacts } from '#model';
import { perPage, type DomView } from '#rule-kit';
import { anchorLinks, isInside, mainZone, nameOf, type AnchorLink } from '../_shared.ts';

const NAMES =
  /\b(contenus?|content|principale?|main|aller|passer|sauter|[ée]viter|[ée]vitement|acc[èe]s direct|acc[ée]der|skip|jump)\b/iu;
const BUTTON_NAMES =
  /\b(aller|passer|sauter|acc[ée]der|skip|jump|go)\b.{0,20}\b(contenus?|content|main|principale?)\b/iu;

/** What the markup says of a link to the main content, before any key is pressed. */
export type SkipLink =
  | { readonly kind: 'none' }
  /** Every link that names the main content leads to an id that does not exist. */
  | { readonly kind: 'broken'; readonly links: readonly AnchorLink[] }
  /** Something may be one; a person must try it. */
  | {
      readonly kind: 'possible';
      readonly links: readonly AnchorLink[];
      readonly others: readonly ElementNode[];
    }
  /** Visible at rest, and its target is where the main content begins. */
  | { readonly kind: 'visible'; readonly links: readonly AnchorLink[] };

export const skipLink = perPage((dom: DomView): SkipLink => {
  const main = mainZone(dom);
  const outside = anchorLinks(dom).filter(({ link }) => !main || !isInside(dom, link, main));
  const live = outside.filter((one) => one.target && mayLeadToMain(dom, one, main));
  const visible = live.filter(
    ({ link, target }) =>
      target &&
      main &&
      isVisible(dom, link) &&
      begins(dom, target, main) &&
      link.index < main.index,
  );
  if (visible.length > 0) return { kind: 'visible', links: visible };
  const others = scriptedControls(dom);
  if (live.length > 0 || others.length > 0) return { kind: 'possible', links: live, others };
  const broken = outside.filter(({ link, target }) => !target && NAMES.test(nameOf(dom, link)));
  return broken.length > 0 ? { kind: 'broken', links: broken } : { kind: 'none' };
});

/** The first link before the main content that leads to it, and whether it is displayed without focus. */
export function firstSkipLink(
  dom: DomView,
): { readonly link: ElementNode; readonly isDisplayed: boolean } | undefined {
  const main = mainZone(dom);
  const found =
    main &&
    anchorLinks(dom).find(
      ({ link, target }) => target && link.index < main.index && begins(dom, target, main),
    );
  return found && { link: found.link, isDisplayed: isVisible(dom, found.link) };
}

/** Whether a link is in sight when Tab reaches it: `unseen` if twice nothing of it was; undefined for not known. */
export function focusedSight(
  keyboard: KeyboardFacts | undefined,
  link: ElementNode,
): 'seen' | 'unseen' | undefined {
  const stop = keyboard?.stops.find(({ node }) => node === link.index);
  if (stop?.sight === 'shown' && stop.on === undefined) return 'seen';
  const isUnseen = (sight?: string) => sight === 'outside' || sight === 'hidden';
  return isUnseen(stop?.sight) && isUnseen(stop?.sightAgain) ? 'unseen' : undefined;
}

/** A link after the main content that leads elsewhere (back to top, say) cannot be the one. */
function mayLeadToMain(
  dom: DomView,
  { link, target }: AnchorLink,
  main: ElementNode | undefined,
): boolean {
  if (!main && target && isBesideMain(dom, target)) return false;
  if (!main || !target || link.index < main.index) return true;
  return isInside(dom, target, main);
}

/** Inside a menu, an aside or a footer, before some of its text: what follows is not the main content yet. */
function isBesideMain(dom: DomView, target: ElementNode): boolean {
  const zone = dom.closest(target, ({ tag }) => /^(nav|aside|footer)$/u.test(tag));
  if (!zone) return false;
  return [...dom.descendants(zone)].some(
    (node) =>
      node.kind === 'text' && node.index > target.index && node.rendered && node.text.trim() !== '',
  );
}

/** Buttons, and links without an address of their own, whose name promises the main content. */
function scriptedControls(dom: DomView): ElementNode[] {
  return dom.elements().filter((element) => {
    if (element.frame !== 0 || !element.focusable) return false;
    const { tag, attributes } = element;
    const isControl = tag === 'button' || /^(button|link)$/u.test(attributes['role'] ?? '');
    const isBareLink = tag === 'a' && /^(javascript:|#$)/iu.test(attributes['href'] ?? '');
    return (isControl || isBareLink) && BUTTON_NAMES.test(nameOf(dom, element));
  });
}

function isVisible(dom: DomView, link: ElementNode): boolean {
  if (!link.rendered || !link.focusable || !link.box) return false;
  const [x, y, width, height] = link.box;
  const isOnScreen =
    width > 1 && height > 1 && x + width > 1 && y + height > 1 && x < dom.document.scrollSize.width;
  const around = [link, ...dom.ancestors(link)];
  return isOnScreen && around.every((element) => !isClipped(dom, element));
}

function isClipped(dom: DomView, element: ElementNode): boolean {
  const style = dom.style(element);
  if (!style) return false;
  const [, , width = 0, height = 0] = element.box ?? [];
  const isTiny = style.overflow !== 'visible' && (width <= 1 || height <= 1);
  const clip = style['clip-path'];
  return isTiny || style.clip.startsWith('rect') || (clip !== 'none' && clip !== '');
}

/** The target is the main zone, its very beginning, or an empty place just before it. */
export function begins(dom: DomView, target: ElementNode, main: ElementNode): boolean {
  if (target.frame !== main.frame) return false;
  const [from, to] =
    target.index < main.index ? [target.index, main.index] : [main.index, target.index];
  for (let index = from; index < to; index++) {
    const node = dom.node(index);
    if (node?.kind === 'text' && node.rendered && node.text.trim() !== '') return false;
    if (node?.kind === 'element' && node.focusable && node !== target && node.rendered)
      return false;
  }
  return isInside(dom, target, main) || target.index <= main.index;
}

/** No script can make a broken link work: nothing listens to clicks. */
export function nothingHearsClicks(dom: DomView, runtime: RuntimeFacts): boolean {
  return (
    !runtime.listeners.some(({ type }) =>
      /^(click|mousedown|mouseup|pointer\w+|keydown|hashchange)$/u.test(type),
    ) && !dom.elements().some(({ attributes }) => 'onclick' in attributes)
  );
}

/** Nothing of the page's own document escaped the snapshot: only then is a missing link missing. */
export function isWhollyRead(dom: DomView): boolean {
  return !dom.snapshot.capped && dom.snapshot.closedShadowRoots === 0;
}
