import type { ReactiveControllerHost } from 'lit';
import { formatVnd } from '../core/format.ts';
import type { Language } from '../core/localize.ts';
import { PlotController } from '../shared/plot/plot.ts';
import type { ChartView } from './tariff-calc.data.ts';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly language: Language;
}

/** Draws the chart beside the table from now on. */
export function plotIn(host: Host, view: () => ChartView | undefined): void {
  new PlotController(host, {
    view,
    code: () => import('./tariff-calc.canvas.ts'),
    draw: ({ drawBars }, canvas, chart, look) => drawBars(canvas, chart, { ...look, format: (dong) => formatVnd(dong, host.language) }),
  });
}
