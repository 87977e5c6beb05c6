import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Picture } from './article.ts';

/**
 * A picture of the BFF, drawn on a canvas: fetched like every answer, it needs no `img-src` of the page. Where it does not
 * come the frame stays empty and keeps its words.
 */
export function picture({ path, alt, width, height }: Picture, endpoint: string): TemplateResult {
  const address = new URL(path, endpoint).href;
  return html`<canvas class="picture" role="img" aria-label=${alt} width=${width} height=${height} ${ref((canvas) => void draw(canvas, address))}></canvas>`;
}

const drawn = new WeakMap<Element, string>();

async function draw(canvas: Element | undefined, address: string): Promise<void> {
  if (!(canvas instanceof HTMLCanvasElement) || drawn.get(canvas) === address) return;
  drawn.set(canvas, address);
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'origin' });
    if (!response.ok) return;
    const image = await createImageBitmap(await response.blob());
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.classList.add('drawn');
  } catch {
    // No picture: the article stands without it.
  }
}
