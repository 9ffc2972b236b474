import jsQR from 'jsqr';
import type { Page } from '@playwright/test';

/** Pixels a module: enough for the reader's threshold to find the edges. */
const scale = 4;

/** Reads the QR code that the window draws, as a phone's camera does. Undefined while there is none. */
export async function readShownCode(page: Page): Promise<string | undefined> {
  const svg = page.locator('.qr svg');
  if ((await svg.count()) === 0) return undefined;
  const drawn = await svg.evaluate((element) => ({
    box: (element.getAttribute('viewBox') ?? '').split(' ').map(Number),
    path: element.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const [left = 0, top = 0, width = 0] = drawn.box;
  const side = width * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of drawn.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const place = ((Number(y) - top) * scale + dy) * side + (Number(x) - left) * scale + dx;
        pixels.fill(0, place * 4, place * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}
