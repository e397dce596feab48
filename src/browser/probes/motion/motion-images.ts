import type { DomSnapshot, ImageFrames } from '#model';
import { within } from '../../deadline.ts';
import { readImageFrames, STILL_FRAME, type FrameCount } from '../../image-frames.ts';
import { ALLOWED_SECONDS, type FoundPart } from './motion-animations.ts';
import type { MotionView } from './motion-view.ts';

const MAX_FILES = 150;
const READ_MS = 1000;

interface ImageUse {
  readonly n: number;
  readonly url: string;
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
  const files = new Map<string, Promise<FrameCount | undefined>>();
  const images: ImageFrames[] = [];
  const parts: FoundPart[] = [];
  let unread = 0;
  for (const { n, url } of uses) {
    if (!files.has(url) && files.size < MAX_FILES) files.set(url, readFile(view, url));
    const file = await files.get(url);
    const node = view.visitedNode(n);
    if (!file || node === undefined) unread += 1;
    else if (file.frames > 1) {
      images.push({ node, ...file });
      const part = await lookAtImage(view, { n, url }, file);
      if (part) parts.push({ ...part, node });
    }
  }
  return { images, parts, unread };
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

async function readFile({ main }: MotionView, url: string): Promise<FrameCount | undefined> {
  if (url.startsWith('data:')) return ofDataUrl(url);
  const asked = main.session.send('Page.getResourceContent', { frameId: main.frameId, url });
  const answer = await within(READ_MS, 'image', asked).catch(() => undefined);
  if (!answer) return undefined;
  const { content, base64Encoded } = answer;
  return readBytes(Buffer.from(content, base64Encoded ? 'base64' : 'utf8'));
}

function ofDataUrl(url: string): FrameCount | undefined {
  const [head = '', body = ''] = url.split(/,(.*)/su);
  try {
    const bytes = decodeURIComponent(body);
    return readBytes(Buffer.from(bytes, head.endsWith(';base64') ? 'base64' : 'utf8'));
  } catch {
    // Badly escaped: browsers read on, we do not.
    return undefined;
  }
}

/** A drawing without any means of moving is one frame; how one moves that has them is not known. */
function readBytes(bytes: Buffer): FrameCount | undefined {
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
