import type { DomSnapshot, FrameFlashes, ImageFrames } from '#model';
import { within } from '../../deadline.ts';
import { readImageFrames, STILL_FRAME, typeOfImage, type FrameCount } from '../../image-frames.ts';
import { FrameDecoder } from './decoded-frames.ts';
import { countFrameFlashes, type ShownArea, type TimedPixels } from './flash-count.ts';
import type { PageArea } from '../../photograph.ts';
import { ALLOWED_SECONDS, type FoundPart } from './motion-animations.ts';
import type { MotionView } from './motion-view.ts';

const MAX_FILES = 150;
const READ_MS = 1000;
/** Frames in one second from which three flashes can be made. */
const FLASHING = 6;

interface ImageUse {
  readonly n: number;
  readonly url: string;
}

interface ReadFile {
  readonly bytes: Buffer;
  readonly count: FrameCount;
}

export interface ReadImages {
  readonly images: readonly ImageFrames[];
  readonly parts: readonly FoundPart[];
  readonly unread: number;
}

/** The files of the images on show, from what the browser holds of them: nothing is asked of the network. */
export async function readImages(view: MotionView, snapshot: DomSnapshot): Promise<ReadImages> {
  const uses = [...(await view.ask<ImageUse[]>('listImages')), ...backgroundsOf(snapshot)];
  await view.main.session.send('Page.enable');
  const files = new Map<string, Promise<ReadFile | undefined>>();
  const decoder = new FrameDecoder(view.copy);
  const images: ImageFrames[] = [];
  const parts: FoundPart[] = [];
  let unread = 0;
  for (const { n, url } of uses) {
    if (!files.has(url) && files.size < MAX_FILES) files.set(url, readFile(view, url));
    const read = await files.get(url);
    const node = view.visitedNode(n);
    if (!read || node === undefined) unread += 1;
    else if (read.count.frames > 1) {
      const flashes = await flashesOf(view, decoder, n, read);
      images.push({ node, ...read.count, ...(flashes && { flashes }) });
      const part = await lookAtImage(view, { n, url }, read.count);
      if (part) parts.push({ ...part, node });
    }
  }
  await decoder.close();
  return { images, parts, unread };
}

/** Flashes on the part of an image that the window can show at once, where its frames are enough for that. */
async function flashesOf(
  view: MotionView,
  decoder: FrameDecoder,
  n: number,
  { bytes, count: { perSecond, loops, frames } }: ReadFile,
): Promise<FrameFlashes | undefined> {
  if (perSecond < FLASHING) return undefined;
  const area = await view.show(n);
  const decoded = await decoder.decode(bytes, typeOfImage(bytes), loops);
  if (!area || !decoded || (decoded.isWhole && decoded.frames !== frames)) return undefined;
  const counts = countFrameFlashes(decoded.series, shownIn(area, decoded.series));
  return { ...counts, isWhole: decoded.isWhole };
}

/** At least what it covers when it keeps its proportions inside its box; at most the box. */
function shownIn({ width, height }: PageArea, [first]: readonly TimedPixels[]): ShownArea {
  const ratio = first ? first.pixels.width / first.pixels.height : 1;
  const kept = Math.min(width, height * ratio);
  return { least: kept * (kept / ratio), most: width * height };
}

async function lookAtImage(
  view: MotionView,
  { n, url }: ImageUse,
  { frames, seconds, loops }: FrameCount,
): Promise<Omit<FoundPart, 'node'> | undefined> {
  const total = loops === null ? ALLOWED_SECONDS * 2 : seconds * loops;
  if (total <= ALLOWED_SECONDS) return undefined;
  const area = await view.show(n);
  return {
    n,
    by: 'image',
    how: frames === 2 ? 'blinks' : 'moves',
    name: url.startsWith('data:') ? 'data:' : (url.split(/[?#]/u)[0]?.slice(-60) ?? ''),
    seconds: Math.round(total),
    endless: loops === null,
    every: seconds,
    pixels: area ? area.width * area.height : 0,
  };
}

async function readFile({ main }: MotionView, url: string): Promise<ReadFile | undefined> {
  if (url.startsWith('data:')) return ofDataUrl(url);
  const asked = main.session.send('Page.getResourceContent', { frameId: main.frameId, url });
  const answer = await within(READ_MS, 'image', asked).catch(() => undefined);
  if (!answer) return undefined;
  const { content, base64Encoded } = answer;
  return readBytes(Buffer.from(content, base64Encoded ? 'base64' : 'utf8'));
}

function ofDataUrl(url: string): ReadFile | undefined {
  const [head = '', body = ''] = url.split(/,(.*)/su);
  try {
    const bytes = decodeURIComponent(body);
    return readBytes(Buffer.from(bytes, head.endsWith(';base64') ? 'base64' : 'utf8'));
  } catch {
    // Badly escaped: browsers read on, we do not.
    return undefined;
  }
}

function readBytes(bytes: Buffer): ReadFile | undefined {
  const count = countFrames(bytes);
  return count && { bytes, count };
}

/** A drawing without any means of moving is one frame; how one moves that has them is not known. */
function countFrames(bytes: Buffer): FrameCount | undefined {
  const text = bytes.toString('utf8', 0, 400);
  if (!/^\s*(?:<\?xml|<!|<svg)/u.test(text)) return readImageFrames(bytes);
  const isStill = !/<animate|<set\b|animation|@keyframes|<script|<image|<foreignObject/iu.test(
    bytes.toString(),
  );
  return isStill ? STILL_FRAME : undefined;
}

/** Pictures that style sheets draw behind elements on show. */
function backgroundsOf({ nodes, styles, frames }: DomSnapshot): ImageUse[] {
  const base = frames[0]?.baseUrl ?? '';
  return nodes.flatMap((node) => {
    if (node.kind !== 'element' || node.frame !== 0 || !node.rendered || node.style === null)
      return [];
    const drawn = styles[node.style]?.['background-image'] ?? 'none';
    const urls = [...drawn.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gu)].map(([, url = '']) =>
      url.replace(/\\(.)/gu, '$1'),
    );
    return urls.flatMap((url) =>
      URL.canParse(url, base) ? [{ n: node.index, url: new URL(url, base).href }] : [],
    );
  });
}
