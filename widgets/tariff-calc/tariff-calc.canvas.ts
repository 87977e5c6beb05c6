import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { ChartView } from './tariff-calc.data.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface ChartLook {
  readonly bar: string;
  readonly line: string;
  readonly text: string;
  readonly font: string;
  readonly animated: boolean;
  readonly format: (dong: number) => string;
}

/** Draws one bar per tier. @returns how to take it away */
export function drawBars(canvas: HTMLCanvasElement, { labels, values }: ChartView, look: ChartLook): () => void {
  const ticks = { color: look.text, font: { family: look.font, size: 13 } };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets: [{ data: [...values], backgroundColor: look.bar, borderRadius: 4, maxBarThickness: 28 }] },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      ...(look.animated ? {} : { animation: false as const }),
      plugins: { tooltip: { displayColors: false, callbacks: { label: ({ parsed }) => look.format(parsed.x ?? 0) } } },
      scales: {
        x: {
          beginAtZero: true,
          grid: { color: look.line },
          border: { display: false },
          ticks: { ...ticks, maxTicksLimit: 4, callback: (value) => look.format(Number(value)) },
        },
        y: { grid: { display: false }, border: { color: look.line }, ticks },
      },
    },
  });
  return () => chart.destroy();
}
