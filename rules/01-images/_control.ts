import type { DomNode, ElementNode, TestId } from '#model';
import { attributeName, contentText, explicitRole, tidy, type DomView } from '#rule-kit';

/** The link or button around an image. */
export interface Control {
  readonly element: ElementNode;
  readonly kind: 'link' | 'form-button' | 'script-button';
  readonly isNamed: boolean;
  /** aria-labelledby, aria-label or title names it, whatever it holds. */
  readonly isNamedByAttribute: boolean;
  /** No text beside its images: they make its name, and are judged with it (RGAA glossary, image link). */
  readonly holdsOnlyImages: boolean;
}

export function isControl(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role) return role === 'link' || role === 'button';
  return (element.tag === 'a' && 'href' in element.attributes) || element.tag === 'button';
}

/** The link or button an element is in. */
export function controlAround(dom: DomView, image: ElementNode): Control | undefined {
  const parent = dom.parent(image);
  const element = parent && dom.closest(parent, isControl);
  if (!element) return undefined;
  const isLink = explicitRole(element) ? explicitRole(element) === 'link' : element.tag === 'a';
  const type = element.attributes['type']?.toLowerCase();
  const isInForm = dom.closest(element, ({ tag }) => tag === 'form') !== undefined;
  const submits = element.tag === 'button' && type !== 'button' && isInForm;
  const isNamedByAttribute = attributeName(dom, element) !== undefined;
  return {
    element,
    isNamedByAttribute,
    kind: isLink ? 'link' : submits ? 'form-button' : 'script-button',
    isNamed:
      isNamedByAttribute || contentText(dom, element) !== '' || tidy(element.name ?? '') !== '',
    holdsOnlyImages: !hasOwnText(dom, element),
  };
}

function hasOwnText(dom: DomView, control: ElementNode): boolean {
  for (const node of dom.descendants(control)) {
    if (node.kind !== 'text' || tidy(node.text) === '') continue;
    const holder = dom.closest(node, (one) => one === control || isImageLike(one));
    const parent = dom.parent(node);
    if (holder === control && (parent?.exposed === true || node.rendered)) return true;
  }
  return false;
}

function isImageLike(element: ElementNode): boolean {
  return ['svg', 'canvas', 'object'].includes(element.tag) || explicitRole(element) === 'img';
}

/** Test that asks the control for a name. */
export function nameTest({ kind }: Control): TestId {
  return kind === 'link' ? '6.2.1' : kind === 'form-button' ? '11.9.1' : '7.1.1';
}

/** Test that asks its name to be relevant. */
export function relevanceTest({ kind }: Control): TestId {
  return kind === 'link' ? '6.1.2' : kind === 'form-button' ? '11.9.1' : '7.1.3';
}

/**
 * Links and buttons that stand right before or right after the image, nothing but blanks in between
 * (RGAA glossary, adjacent link or button).
 */
export function adjacentControls(dom: DomView, image: ElementNode): ElementNode[] {
  const found = [neighbour(dom, image, 1), neighbour(dom, image, -1)];
  return found.filter((control): control is ElementNode => control !== undefined);
}

function neighbour(dom: DomView, image: ElementNode, step: 1 | -1): ElementNode | undefined {
  const isOwn = (node: DomNode) => dom.closest(node, (one) => one === image) !== undefined;
  for (let at = image.index + step, steps = 0; steps < 400; at += step, steps += 1) {
    const node = dom.node(at);
    if (!node || node.frame !== image.frame) return undefined;
    if (isOwn(node) || isAround(dom, node, image)) continue;
    if (node.kind === 'text' ? tidy(node.text) === '' || !node.rendered : !isStop(node)) continue;
    const control = dom.closest(node, isControl);
    return control && !isAround(dom, control, image) ? control : undefined;
  }
  return undefined;
}

function isAround(dom: DomView, node: DomNode, image: ElementNode): boolean {
  return node.kind === 'element' && dom.closest(image, (one) => one === node) !== undefined;
}

/** Elements that show something by themselves end the search. */
function isStop(element: ElementNode): boolean {
  if (!element.rendered) return false;
  return (
    isControl(element) ||
    ['img', 'svg', 'canvas', 'object', 'embed', 'video', 'iframe', 'input', 'select'].includes(
      element.tag,
    )
  );
}
