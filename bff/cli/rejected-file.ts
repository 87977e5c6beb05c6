import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const quoted = (cell: string | number): string =>
  /[",\r\n;]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** `FILE.rejected.csv`: line number, reason, and the row as it stood. Made only when a row is rejected; one of an earlier run is removed. */
export function rejectedFile(path: string) {
  rmSync(path, { force: true });
  let stream: WriteStream | undefined;
  let count = 0;
  return {
    get count(): number {
      return count;
    },
    async add(line: number, reason: string, raw: readonly string[]): Promise<void> {
      count += 1;
      if (!stream) {
        stream = createWriteStream(path);
        stream.write('line,reason,row\n');
      }
      if (!stream.write(`${[line, reason, ...raw].map(quoted).join(',')}\n`)) await once(stream, 'drain');
    },
    async close(): Promise<void> {
      if (!stream) return;
      stream.end();
      await finished(stream);
    },
  };
}

export type RejectedFile = ReturnType<typeof rejectedFile>;
