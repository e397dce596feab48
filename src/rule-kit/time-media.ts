import type { ElementNode } from '#model';
import { hasScripts } from './authored.ts';
import type { DomView } from './dom-view.ts';
import {
  isAudioPlayer,
  isThumbnail,
  isVideoPlayer,
  isWatchPage,
  maybePlayer,
  mediaFile,
} from './media-hosts.ts';
import { tidy } from './names.ts';
import { perPage } from './per-page.ts';
import { isAnimatedDrawing } from './pictures.ts';

export interface Media {
  readonly element: ElementNode;
  /** `facade`: a placeholder that loads a player; `link`: a file to download. */
  readonly kind: 'native' | 'frame' | 'plugin' | 'facade' | 'link' | 'drawing';
  /** Sound without picture, for sure. */
  readonly isAudio: boolean;
  /** A name for sentences: file or address. */
  readonly label: string;
}

/**
 * Every time-based media of the page, as far as markup shows: an empty list is the proof that tests on media do
 * not apply. What is hidden counts, since a click may show it. Source: RGAA glossary, « Média temporel ».
 */
export const timeMedia = perPage((dom: DomView): readonly Media[] => {
  const all = dom.elements().flatMap((element) => toMedia(dom, element) ?? []);
  const known = new Set(all.map(({ element }) => element));
  // One placeholder is often written on several nested elements, or around the player it has loaded.
  const isRepeated = ({ kind, element }: Media) =>
    kind === 'facade' &&
    ([...dom.ancestors(element)].some((above) => known.has(above)) ||
      all.some((one) => one.kind !== 'facade' && isInside(dom, one.element, element)));
  return all.filter((media) => !isRepeated(media));
});

function isInside(dom: DomView, element: ElementNode, above: ElementNode): boolean {
  return dom.closest(element, (one) => one === above) !== undefined;
}

/** Media with a player in the page: files to download have none. */
export function players(dom: DomView): readonly Media[] {
  return timeMedia(dom).filter(({ kind }) => kind !== 'link');
}

/** A player whose controls are the browser's own, all of them within reach. */
export function hasNativeControls({ kind, element }: Media): boolean {
  return (
    kind === 'native' && 'controls' in element.attributes && element.exposed && element.focusable
  );
}

/** Sources of an `audio` or `video`, its own and its `<source>` children's. */
export function sourcesOf(dom: DomView, element: ElementNode): readonly string[] {
  const children = dom.childElements(element).filter(({ tag }) => tag === 'source');
  return [element, ...children]
    .map(({ attributes }) => tidy(attributes['src'] ?? attributes['data-src']))
    .filter((source) => source !== '');
}

type Found = Media | undefined;

function toMedia(dom: DomView, element: ElementNode): Found {
  const { tag } = element;
  if (tag === 'audio' || tag === 'video') return native(dom, element);
  if (tag === 'iframe' || tag === 'frame') return frame(element);
  if (tag === 'object' || tag === 'embed' || tag === 'bgsound') return plugin(dom, element);
  if (tag === 'svg' || tag === 'canvas') return drawing(dom, element);
  if (tag === 'a') return link(dom, element);
  return facade(element);
}

/** Without any source it plays nothing, unless a script may give it one. */
function native(dom: DomView, element: ElementNode): Found {
  const sources = sourcesOf(dom, element);
  if (sources.length === 0 && !hasScripts(dom)) return undefined;
  const isSound = sources.length > 0 && sources.every((source) => mediaFile(source) === 'audio');
  const isAudio = element.tag === 'audio' || isSound;
  return media(element, 'native', { isAudio, url: sources[0] ?? '' });
}

function frame(element: ElementNode): Found {
  const { attributes } = element;
  const url =
    urlIn(element, (value) => isVideoPlayer(value) || isAudioPlayer(value)) ??
    [attributes['src'], attributes['data-src']].find((value) => maybePlayer(value ?? ''));
  return url === undefined
    ? undefined
    : media(element, 'frame', { isAudio: isAudioPlayer(url), url });
}

const NOT_MEDIA = /^(image|text)\/|pdf|xhtml/iu;
const NOT_MEDIA_FILE = /\.(png|jpe?g|gif|svg|webp|avif|x?html?|php|pdf|txt)([?#].*)?$/iu;

/** Plug-in content: anything but pictures, pages and documents. */
function plugin(dom: DomView, element: ElementNode): Found {
  const { attributes, index } = element;
  const url = tidy(attributes['data'] ?? attributes['src']);
  const type = attributes['type'] ?? '';
  const isDocument = dom.snapshot.frames.some(({ owner }) => owner === index);
  if (isDocument || NOT_MEDIA.test(type) || NOT_MEDIA_FILE.test(url)) return undefined;
  if (url === '' && type === '' && element.tag !== 'bgsound') return undefined;
  const isAudio =
    mediaFile(url) === 'audio' || type.startsWith('audio/') || element.tag === 'bgsound';
  return media(element, 'plugin', { isAudio, url });
}

/** Drawings large enough to be watched: animated `svg`, and any `canvas`, whose content cannot be read. */
function drawing(dom: DomView, element: ElementNode): Found {
  const { box, tag } = element;
  if (!box || box[2] <= 64 || box[3] <= 64) return undefined;
  const moves = tag === 'canvas' || isAnimatedDrawing(dom, element);
  return moves ? media(element, 'drawing', { isAudio: false, url: '' }) : undefined;
}

function link(dom: DomView, element: ElementNode): Found {
  const { attributes } = element;
  const url = tidy(attributes['href']);
  const type = /^(audio|video)\//u.exec(attributes['type'] ?? '')?.[1];
  const file = mediaFile(url) ?? type;
  if (file !== undefined) return media(element, 'link', { isAudio: file === 'audio', url });
  const hasPicture = [...dom.descendantElements(element)].some(({ tag }) => tag === 'img');
  return isWatchPage(url) && hasPicture
    ? media(element, 'facade', { isAudio: false, url })
    : undefined;
}

const OUTSIDE = new Set([
  'html',
  'head',
  'meta',
  'link',
  'script',
  'noscript',
  'style',
  'title',
  'base',
]);
const FACADE_TAG =
  /^(lite-(youtube|vimeo).*|(youtube|vimeo|spotify|dailymotion)-(video|audio|player).*)$/u;
/** Where consent managers and lazy players keep the film to load. */
const FACADE_ATTRIBUTES = ['videoid', 'data-video-id', 'data-youtube-id'];
const FACADE_CLASS =
  /\b(youtube|vimeo|dailymotion|soundcloud|spotify|peertube|arte|ausha|acast)[-_]?player\b/iu;

/** Placeholders that wait for a click or a consent before they load a player. */
function facade(element: ElementNode): Found {
  if (OUTSIDE.has(element.tag)) return undefined;
  const url = urlIn(element, (v) => isVideoPlayer(v) || isAudioPlayer(v) || isThumbnail(v));
  const { tag, attributes } = element;
  const isFacade =
    FACADE_TAG.test(tag) ||
    FACADE_CLASS.test(attributes['class'] ?? '') ||
    FACADE_ATTRIBUTES.some((name) => name in attributes);
  if (url === undefined && !isFacade) return undefined;
  return media(element, 'facade', {
    isAudio: url !== undefined && isAudioPlayer(url),
    url: url ?? '',
  });
}

function urlIn({ attributes }: ElementNode, is: (value: string) => boolean): string | undefined {
  return Object.values(attributes).find((value) => value.length < 2000 && is(value));
}

function media(
  element: ElementNode,
  kind: Media['kind'],
  { isAudio, url }: { readonly isAudio: boolean; readonly url: string },
): Media {
  const file = url
    .replace(/[?#].*$/u, '')
    .split('/')
    .findLast((part) => part !== '');
  return { element, kind, isAudio, label: (file ?? element.tag).slice(0, 80) };
}
