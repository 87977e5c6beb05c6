import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatVnd } from '../core/format.ts';
import type { Language } from '../core/localize.ts';
import type { ChartView } from './tariff-calc.data.ts';

interface PlotHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly language: Language;
}

/**
 * The chart beside the table: its code is fetched when the table is painted and the chart near the viewport. It is
 * decoration, so a chart that cannot be fetched is left out without a word; the table has all its numbers.
 */
export class PlotController implements ReactiveController {
  readonly #host: PlotHost;
  readonly #view: () => ChartView | undefined;
  #drawn: ChartView | undefined;
  #remove: (() => void) | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: PlotHost, view: () => ChartView | undefined) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  hostUpdated(): void {
    const view = this.#view();
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.plot');
    if (view === this.#drawn && (box !== null) === (this.#remove !== undefined || this.#observer !== undefined)) return;
    this.hostDisconnected();
    if (!view || !box) return;
    this.#drawn = view;
    // The table is what is near: the box of the chart has no size until the chart is there.
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#draw(box, view),
      { rootMargin: '50% 0px' },
    );
    this.#observer.observe(box.parentElement ?? box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#remove?.();
    this.#observer = undefined;
    this.#remove = undefined;
    this.#drawn = undefined;
  }

  async #draw(box: HTMLElement, view: ChartView): Promise<void> {
    this.#observer?.disconnect();
    const canvas = box.querySelector('canvas');
    const code = await import('./tariff-calc.canvas.ts').catch(() => undefined);
    if (!code || !canvas || this.#drawn !== view || this.#remove) return;
    box.classList.add('drawn');
    const { color, borderTopColor, textDecorationColor, fontFamily } = getComputedStyle(box);
    this.#remove = code.drawBars(canvas, view, {
      bar: color,
      line: borderTopColor,
      text: textDecorationColor,
      font: fontFamily,
      animated: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      format: (dong) => formatVnd(dong, this.#host.language),
    });
  }
}
