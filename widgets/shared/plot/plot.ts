import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface PlotHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** How the page wants the chart to look, read from the box it stands in: its text is drawn like a bar. */
export interface PlotLook {
  readonly bar: string;
  readonly line: string;
  readonly text: string;
  readonly font: string;
  readonly animated: boolean;
}

interface PlotOptions<View extends object, Code> {
  /** What to draw; the same object as long as the drawing is the same. Undefined: nothing. */
  readonly view: () => View | undefined;
  /** `() => import('./….canvas.ts')` */
  readonly code: () => Promise<Code>;
  /** @returns how to take the drawing away */
  readonly draw: (code: Code, canvas: HTMLCanvasElement, view: View, look: PlotLook) => () => void;
}

/**
 * The chart in `.plot`, beside a table with the same figures: its code is fetched when the table is painted and the chart
 * near the viewport. It is decoration, so a chart that cannot be fetched is left out without a word.
 */
export class PlotController<View extends object, Code> implements ReactiveController {
  readonly #host: PlotHost;
  readonly #options: PlotOptions<View, Code>;
  #drawn: View | undefined;
  #remove: (() => void) | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: PlotHost, options: PlotOptions<View, Code>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const view = this.#options.view();
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

  async #draw(box: HTMLElement, view: View): Promise<void> {
    this.#observer?.disconnect();
    const canvas = box.querySelector('canvas');
    const code = await this.#options.code().catch(() => undefined);
    if (!code || !canvas || this.#drawn !== view || this.#remove) return;
    box.classList.add('drawn');
    this.#remove = this.#options.draw(code, canvas, view, lookOf(box));
  }
}

function lookOf(box: HTMLElement): PlotLook {
  const { color, borderTopColor, textDecorationColor, fontFamily } = getComputedStyle(box);
  return {
    bar: color,
    line: borderTopColor,
    text: textDecorationColor,
    font: fontFamily,
    animated: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
