import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { QueryController } from '../../core/query-controller.ts';
import { fault } from '../../ui/fault.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { skeleton } from '../../ui/skeleton.ts';
import type { PaperHost } from './paper.keys.ts';
import { fetchPaper, type PaperFile } from './paper.fetch.ts';

type PagesView = typeof import('./paper.canvas.ts');
type Pages = InstanceType<PagesView['PaperPages']>;

/** Telephones say that they have a viewer and show one page of it in a frame; only WebKit on them knows this property. */
const hasViewer = (): boolean => navigator.pdfViewerEnabled && !CSS.supports('-webkit-touch-callout', 'none');

/**
 * Shows the pages of a paper: in the browser's own viewer, which needs a frame without `sandbox`, else drawn by pdf.js. The
 * bytes live as long as they are shown.
 */
export class PaperViewer implements ReactiveController {
  readonly #host: PaperHost;
  readonly #query: QueryController<PaperFile, Blob>;
  readonly #pages: LazyPart<PagesView, Pages>;
  #file: PaperFile | null = null;
  /** What the address below leads to. */
  #shown: Blob | undefined;
  #address: string | undefined;

  /** @param onMissing the bytes are not there any more */
  constructor(host: PaperHost, onMissing: () => void) {
    this.#host = host;
    host.addController(this);
    this.#query = new QueryController<PaperFile, Blob>(host, {
      quiet: true,
      question: () => this.#file,
      load: (file) =>
        fetchPaper(host, file).catch((cause: unknown) => {
          if (cause instanceof Error && 'code' in cause && cause.code === 'NOT_FOUND') onMissing();
          throw cause;
        }),
    });
    this.#pages = new LazyPart<PagesView, Pages>(host, {
      fetch: () => import('./paper.canvas.ts'),
      make: (view) => new view.PaperPages(host),
      isOpen: () => this.blob !== undefined && !hasViewer(),
    });
  }

  /** Null shows nothing. */
  show(file: PaperFile | null): void {
    if (this.#file?.id === file?.id && this.#file?.sha256 === file?.sha256) return;
    this.#file = file;
    this.#host.requestUpdate();
  }

  get blob(): Blob | undefined {
    return this.#query.data;
  }

  /** Of the bytes, within this page; undefined until they are there. */
  get address(): string | undefined {
    const { blob } = this;
    if (this.#shown !== blob) {
      this.#forget();
      if (blob && this.#host.isConnected) {
        this.#shown = blob;
        this.#address = URL.createObjectURL(blob);
      }
    }
    return this.#address;
  }

  hostUpdate(): void {
    if (this.blob) this.#pages.made?.show(this.blob);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** @param title names it for who does not see it */
  render(title: string): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { error, data: blob } = this.#query;
    const { address } = this;
    if (error && !blob) return fault(error, t, () => this.#query.retry());
    if (!blob || !address) return this.#file ? skeleton(t('paper.opening')) : nothing;
    if (!hasViewer()) return this.#pages.render((pages) => pages.render());
    // Another frame for another paper: a frame that is led elsewhere would be one more step back in the browser's history.
    return html`${keyed(
      address,
      html`<iframe class="paper-viewer screen-only" part="viewer" src="${address}#view=FitH&navpanes=0" title=${t('paper.viewer', { title })}></iframe>`,
    )}`;
  }

  #forget(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    this.#shown = undefined;
  }
}
