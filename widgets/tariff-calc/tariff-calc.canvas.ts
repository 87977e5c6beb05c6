import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { PlotLook } from '../shared/plot/plot.ts';
import type { ChartView } from './tariff-calc.data.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface ChartLook extends PlotLook {
  readonly format: (dong: number) => string;
}

const fontSize = 13;

/** Writes its amount at the end of each bar: nobody has to measure bars against an axis, or to point at them. */
const figures = ({ font, text, format }: ChartLook, values: readonly number[]): Plugin<'bar'> => ({
  id: 'figures',
  afterDatasetsDraw: (chart) => {
    const { ctx } = chart;
    ctx.save();
    Object.assign(ctx, { font: `${fontSize}px ${font}`, fillStyle: text, textBaseline: 'middle' });
    for (const [index, { x, y }] of chart.getDatasetMeta(0).data.entries()) ctx.fillText(format(values[index] ?? 0), x + 6, y);
    ctx.restore();
  },
});

/** Draws one bar per tier. @returns how to take it away */
export function drawBars(canvas: HTMLCanvasElement, { labels, values }: ChartView, look: ChartLook): () => void {
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets: [{ data: [...values], backgroundColor: look.bar, borderRadius: 4, maxBarThickness: 28 }] },
    plugins: [figures(look, values)],
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: roomForFigures(values, look) } },
      ...(look.animated ? {} : { animation: false as const }),
      scales: {
        x: { display: false, beginAtZero: true, max: Math.max(...values) },
        y: {
          grid: { display: false },
          border: { color: look.line },
          ticks: { color: look.text, font: { family: look.font, size: fontSize } },
        },
      },
    },
  });
  return () => chart.destroy();
}

/** Room right of the longest bar for the widest figure, in CSS pixels. */
const roomForFigures = (values: readonly number[], { format }: ChartLook): number =>
  Math.max(...values.map((value) => format(value).length)) * fontSize * 0.6 + 6;
