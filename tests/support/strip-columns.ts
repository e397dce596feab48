import type { Browser } from 'playwright';

/** What a film strip shows: its size, and the color in the middle of each frame. */
export async function columnsOf(
  browser: Browser,
  bytes: Uint8Array | undefined,
  frames: number,
): Promise<{ width: number; height: number; middles: string[] }> {
  const tab = await browser.newPage();
  try {
    return await tab.evaluate(
      async ({ base64, frames: count }) => {
        const image = new Image();
        image.src = `data:image/webp;base64,${base64}`;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context?.drawImage(image, 0, 0);
        const middles = Array.from({ length: count }, (_frame, at) => {
          const x = Math.floor(((at + 0.5) * width) / count);
          const rgb = [...(context?.getImageData(x, height >> 1, 1, 1).data ?? [])].slice(0, 3);
          return rgb.map((part) => (part > 200 ? 'F' : part < 60 ? '0' : '?')).join('');
        });
        return { width, height, middles };
      },
      { base64: Buffer.from(bytes ?? []).toString('base64'), frames },
    );
  } finally {
    await tab.close();
  }
}
