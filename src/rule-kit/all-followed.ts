import type { ElementNode, RenderedFacts, SourceFacts } from '#model';
import { hasScripts } from './authored.ts';
import type { DomView } from './dom-view.ts';
import { tidy } from './names.ts';
import { isScriptless } from './scriptless.ts';

/** Other documents, drawings with texts, and controls whose own text is not followed. */
const NOT_FOLLOWED = new Set(
  'iframe frame object embed text foreignobject math select textarea meter progress dialog'.split(
    ' ',
  ),
);
const NEVER_SHOWN = new Set(
  'head script style template noscript title meta link base param source track datalist area map'.split(
    ' ',
  ),
);
/** What may open something else, beside scripts. */
const OPENS = 'button summary details label'.split(' ');

/**
 * Everything the page can show was followed: no other document, no text made by style rules, no field, and
 * nothing hidden that could be opened. Only then can a rendering that loses nothing be a success.
 */
export function isAllFollowed(
  dom: DomView,
  { left }: RenderedFacts,
  source: SourceFacts | undefined,
): boolean {
  const { frames, capped, closedShadowRoots } = dom.snapshot;
  if (left || capped || closedShadowRoots > 0 || frames.length > 1) return false;
  const { styleRules, unreadSheets = 0 } = dom.document;
  if (!styleRules || styleRules.unread + unreadSheets > 0) return false;
  const isOpen = source !== undefined && isScriptless(dom, source);
  if (!isOpen && (hasScripts(dom) || dom.byTag(...OPENS).length > 0)) return false;
  return dom.elements().every((one) => isFollowed(dom, one));
}

function isFollowed(dom: DomView, element: ElementNode): boolean {
  const { tag, rendered, attributes, generated } = element;
  if (NEVER_SHOWN.has(tag) || dom.closest(element, (one) => NEVER_SHOWN.has(one.tag))) return true;
  if (NOT_FOLLOWED.has(tag) || 'aria-expanded' in attributes || 'popover' in attributes)
    return false;
  if (tag === 'input' && attributes['type'] !== 'hidden') return false;
  if (generated && /\p{L}{2}/u.test(`${generated.before ?? ''} ${generated.after ?? ''}`))
    return false;
  const isHidden = !rendered && holdsText(dom, element);
  return !isHidden;
}

function holdsText(dom: DomView, element: ElementNode): boolean {
  return dom.children(element).some((child) => child.kind === 'text' && tidy(child.text) !== '');
}
