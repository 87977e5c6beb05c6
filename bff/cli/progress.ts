/** How far an import is, by bytes: a bar where somebody watches, a line now and then where nobody does. */
export interface Progress {
  update(bytes: number, text: (percent: number) => string): void;
  end(): void;
}

/** Where the command speaks: standard error, or whatever stands in for it. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 10_000;

export function progressOn(stream: Terminal, totalBytes: number): Progress {
  let last = -Infinity;
  const percentOf = (bytes: number) => (totalBytes === 0 ? 100 : Math.min(100, Math.floor((bytes * 100) / totalBytes)));
  const due = (interval: number) => performance.now() - last >= interval;
  return {
    update(bytes, text) {
      const percent = percentOf(bytes);
      if (!due(stream.isTTY ? REDRAW_MS : LINE_MS)) return;
      last = performance.now();
      const done = Math.round((percent * BAR_WIDTH) / 100);
      stream.write(stream.isTTY ? `\r\u001b[K[${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)}] ${text(percent)}` : `${text(percent)}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
