/** Printing: progress on one line of its own while something runs, sections and tables that stay. */

const inTerminal = process.stdout.isTTY;

export function say(line: string): void {
  if (inTerminal) process.stdout.write('\r\u001B[K');
  console.log(line);
}

/** Shown until the next line; in a log file only the beginning of each act is kept. */
export function progress(act: string, detail = ''): void {
  if (inTerminal) process.stdout.write(`\r\u001B[K  … ${act} ${detail}`);
  else if (detail === '') console.log(`  … ${act}`);
}

export function section(title: string): void {
  say(`\n${title}\n${'─'.repeat(title.length)}`);
}

const widthOf = (text: string): number => [...text].length;

/** Columns as wide as their widest cell; all but the first stand to the right. */
export function table(header: string[], rows: string[][]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const lineOf = (row: string[]) =>
    widths.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join('   ');
  say(lineOf(header));
  say(widths.map((width) => '─'.repeat(width)).join('   '));
  for (const row of rows) say(lineOf(row));
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
export const fixed = (value: number, digits: number): string => value.toFixed(digits);

export interface Goal {
  what: string;
  reached: number;
  /** The least, or with `atMost` the greatest, that will do. */
  goal: number;
  atMost?: boolean;
  unit?: string;
}

const passed: Goal[] = [];

export const isReached = ({ reached, goal, atMost = false }: Goal): boolean => (atMost ? reached <= goal : reached >= goal);

export function goal(entry: Goal): void {
  passed.push(entry);
}

/** Every goal of the run and whether it was reached. */
export function goalTable(): void {
  if (passed.length === 0) return;
  section('Goals');
  table(
    ['Goal', 'reached', 'asked for', ''],
    passed.map((entry) => {
      const { what, reached, goal: asked, atMost = false, unit = '×' } = entry;
      const show = (value: number) => (unit === '×' ? `${fixed(value, 2)} ×` : `${whole(value)} ${unit}`);
      return [what, show(reached), `${atMost ? '≤' : '≥'} ${show(asked)}`, isReached(entry) ? '✓' : '✗'];
    }),
  );
}
