import type { ElementNode } from '#model';
import { hasScripts } from './authored.ts';
import type { DomView } from './dom-view.ts';
import { explicitRole } from './names.ts';
import { perPage } from './per-page.ts';

/** Rendered pictures of every kind, CSS backgrounds included; dots of two pixels are left out. */
export const pictures = perPage((dom: DomView): readonly ElementNode[] =>
  dom
    .elements()
    .filter((element) => element.rendered && isPicture(dom, element) && !isDot(element)),
);

function isPicture(dom: DomView, element: ElementNode): boolean {
  const { tag, namespace, attributes } = element;
  if (namespace === 'svg' && tag === 'svg')
    return ![...dom.ancestors(element)].some((above) => above.tag === 'svg');
  if (namespace !== 'html') return false;
  if (['img', 'canvas', 'object', 'embed'].includes(tag) || explicitRole(element) === 'img')
    return true;
  if (tag === 'input' && attributes['type']?.toLowerCase() === 'image') return true;
  return hasBackgroundImage(dom, element);
}

/** A picture file as background: gradients are colors. */
export function hasBackgroundImage(dom: DomView, element: ElementNode): boolean {
  return /url\(|image-set\(/u.test(dom.style(element)?.['background-image'] ?? '');
}

function isDot({ box }: ElementNode): boolean {
  const [, , width = 0, height = 0] = box ?? [];
  return width > 0 && height > 0 && width <= 2 && height <= 2;
}

const PLAYERS =
  /youtu\.?be|youtube-nocookie|dailymotion|vimeo|peertube|arte\.tv|ina\.fr|soundcloud|ausha|acast|spotify|deezer|wistia|twitch|tiktok|podcast|player|video|audio/iu;
const MEDIA_FILE =
  /\.(mp3|mp4|m4a|m4v|webm|og[gav]|wav|avi|mov|flac|aac|wmv|flv|swf|m3u8|mpd)([?#]|$)/iu;
const STILL_TYPE = /^(image\/|text\/|application\/(pdf|xhtml|xml|json))/iu;

/**
 * Everything that may be time-based media: elements with a source, plugins, players of known sites, links to
 * media files, animated vector drawings, drawing surfaces. An empty list proves there is none.
 * Source: RGAA glossary, time-based media.
 */
export const timeBasedMedia = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => isTimeBased(dom, element)),
);

function isTimeBased(dom: DomView, element: ElementNode): boolean {
  const { tag, attributes } = element;
  switch (tag) {
    case 'video':
    case 'audio':
      return hasSource(dom, element) || hasScripts(dom);
    case 'bgsound':
    case 'applet':
      return true;
    case 'object':
    case 'embed':
      return !STILL_TYPE.test(attributes['type'] ?? '');
    case 'canvas':
      return element.rendered;
    case 'svg':
      return [...dom.descendantElements(element)].some(({ tag: inner }) =>
        /^animate|^set$/u.test(inner),
      );
    case 'iframe':
    case 'frame':
      return PLAYERS.test(`${attributes['src'] ?? ''} ${attributes['data-src'] ?? ''}`);
    case 'a':
      return MEDIA_FILE.test(attributes['href'] ?? '');
    default:
      return isFacade(element);
  }
}

function hasSource(dom: DomView, element: ElementNode): boolean {
  const sources = dom.childElements(element).filter(({ tag }) => tag === 'source');
  return [element, ...sources].some(({ attributes }) => (attributes['src'] ?? '') !== '');
}

/** A stand-in that becomes a player once clicked or once cookies are accepted. */
function isFacade({ tag, attributes }: ElementNode): boolean {
  if (/^(lite-(youtube|vimeo)|youtube-video|vimeo-video|dailymotion-)/u.test(tag)) return true;
  if ('videoid' in attributes || 'data-video-id' in attributes || 'data-youtube-id' in attributes)
    return true;
  return /youtube_player|vimeo_player|dailymotion_player|soundcloud_player/u.test(
    attributes['class'] ?? '',
  );
}

/** Vector drawings below this size, in CSS pixels, are icons unless they are interactive. */
const ICON_SIZE = 100;
const MAP_CLASS = /\b(leaflet-container|ol-viewport|maplibregl-map|mapboxgl-map|gm-style)\b/u;

/**
 * Everything that may be a non-time-based medium: plugins, drawing surfaces, large or interactive vector
 * drawings, map widgets. An empty list proves there is none. Source: RGAA glossary, non-time-based media.
 */
export const nonTimeBasedMedia = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    const { tag, attributes } = element;
    if (['object', 'embed', 'applet'].includes(tag))
      return !STILL_TYPE.test(attributes['type'] ?? '') || 'usemap' in attributes;
    if (tag === 'canvas') return element.rendered;
    if (tag === 'svg') return element.rendered && isPicture(dom, element) && isLive(dom, element);
    return MAP_CLASS.test(attributes['class'] ?? '');
  }),
);

function isLive(dom: DomView, svg: ElementNode): boolean {
  const [, , width = 0, height = 0] = svg.box ?? [];
  if (width > ICON_SIZE || height > ICON_SIZE) return true;
  return [svg, ...dom.descendantElements(svg)].some(
    ({ focusable, attributes, tag }) =>
      focusable ||
      (tag === 'a' && svg.namespace === 'svg') ||
      /^animate|^set$/u.test(tag) ||
      Object.keys(attributes).some((name) => name.startsWith('on')),
  );
}
