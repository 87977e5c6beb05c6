/// <reference path="./paper.pdfjs.d.ts" />
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist';
import type { WidgetPart } from '../../core/element.ts';
import { QueryController } from '../../core/query-controller.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { skeleton } from '../../ui/skeleton.ts';
import type { PaperHost } from './paper.keys.ts';
import { deskMessages, type PaperDeskKey } from './paper.desk.vi.ts';

/** Pages drawn by pdf.js, where the browser has no viewer of its own. The only file that imports it, and fetched late. */

export const part: WidgetPart<PaperDeskKey> = {
  messages: deskMessages,
  styles: css`
    .paper-pages { display: grid; gap: calc(var(--_space) * 2); }
    .paper-page { display: block; inline-size: 100%; block-size: auto; border: 1px solid var(--_border); background: #fff; }
  `,
};

interface Drawn {
  readonly blob: Blob;
}

/** Enough for small print on a telephone; more costs memory that a cheap one has not. */
const SHARPEST = 2;

/** The pages of one paper after the other, each drawn when it comes near. */
export class PaperPages implements ReactiveController {
  readonly #host: PaperHost;
  readonly #query: QueryController<Drawn, readonly PDFPageProxy[]>;
  readonly #pages = new WeakMap<Element, PDFPageProxy>();
  #question: Drawn | null = null;
  #open: PDFDocumentLoadingTask | undefined;
  #near: IntersectionObserver | undefined;

  constructor(host: PaperHost) {
    this.#host = host;
    host.addController(this);
    this.#query = new QueryController(host, { quiet: true, question: () => this.#question, load: ({ blob }) => this.#read(blob) });
  }

  hostDisconnected(): void {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  /** Before the element draws itself. */
  show(blob: Blob): void {
    if (this.#question?.blob !== blob) this.#question = { blob };
  }

  render(): TemplateResult {
    const { t } = this.#host;
    const { data: pages, error } = this.#query;
    if (error) return notice('warning', icon('alert'), html`<p>${t('paper.pages.failed')}</p>`, 'error');
    if (!pages) return skeleton(t('paper.opening'));
    return html`
      <div class="paper-pages">
        ${pages.map(
          (page, index) =>
            html`<canvas class="paper-page" role="img" aria-label=${t('paper.page', { page: index + 1, pages: pages.length })} ${ref((canvas) => this.#await(canvas, page))}></canvas>`,
        )}
      </div>
    `;
  }

  /** The reader is taken away again when another paper is opened. */
  async #read(blob: Blob): Promise<readonly PDFPageProxy[]> {
    // In a worker of its own it would need a policy for script addresses of every page that enforces Trusted Types.
    const [{ getDocument }] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.min.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
    ]);
    const loading = getDocument({ data: new Uint8Array(await blob.arrayBuffer()), verbosity: 0, useWasm: false });
    const document = await loading.promise;
    // What the import has left on the page is taken in by now.
    Reflect.deleteProperty(globalThis, 'pdfjsWorker');
    void this.#open?.destroy();
    this.#open = loading;
    return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  }

  #await(canvas: Element | undefined, page: PDFPageProxy): void {
    if (!(canvas instanceof HTMLCanvasElement) || this.#pages.get(canvas) === page) return;
    const { width, height } = page.getViewport({ scale: 1 });
    canvas.width = Math.round(width);
    canvas.height = Math.round(height);
    this.#pages.set(canvas, page);
    this.#near ??= new IntersectionObserver((entries) => this.#draw(entries), { rootMargin: '100%' });
    this.#near.observe(canvas);
  }

  #draw(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const page = this.#pages.get(target);
      if (!isIntersecting || !page || !(target instanceof HTMLCanvasElement)) continue;
      this.#near?.unobserve(target);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (target.clientWidth / width) * Math.min(devicePixelRatio, SHARPEST) });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      void page.render({ canvas: target, viewport }).promise;
    }
  }
}
