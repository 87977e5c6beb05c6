/** Acts of customers through the public door of a BFF in this very process, several at a time. */
import { openDatabase } from '../platform/db/open.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { fixed, table, whole } from './report.ts';

export const AT_ONCE = 8;

export interface Measured {
  perSecond: number;
  cpuMs: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Several at a time, as customers come; the browsers stand in this very process. */
export async function measured<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<Measured> {
  const waiting = [...items];
  const times: number[] = [];
  const [started, used] = [performance.now(), process.cpuUsage()];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const begun = performance.now();
      await act(item);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const { user, system } = process.cpuUsage(used);
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    perSecond: (1000 * items.length) / (performance.now() - started),
    cpuMs: (user + system) / 1000 / items.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}

type Options = Parameters<typeof testApp>[0];
type Open = <Result>(options: Options, work: (app: TestApp) => Promise<Result>) => Promise<Result>;

/** @param environment of a migrated, empty database; each app is closed when its work is done */
export async function inApps<Result>(
  { DATABASE_URL: url, DATA_DIR: folder = '' }: Record<string, string>,
  work: (open: Open) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url === undefined ? { kind: 'pglite', folder } : { kind: 'postgres', url, poolSize: 10 });
  const shared = { ...database, close: () => Promise.resolve() };
  const open: Open = async (options, act) => {
    const app = await testApp({ ...options, database: shared });
    try {
      return await act(app);
    } finally {
      await app.close();
    }
  };
  try {
    return await work(open);
  } finally {
    await database.close();
  }
}

export function reportMeasured(title: string, rows: Readonly<Record<string, Measured>>): void {
  table(
    [title, 'per second', 'ms CPU', 'ms p50', 'ms p99'],
    Object.entries(rows).map(([what, { perSecond, cpuMs, p50, p99 }]) => [
      what,
      fixed(perSecond, perSecond < 100 ? 1 : 0),
      fixed(cpuMs, 1),
      fixed(p50, 0),
      whole(p99),
    ]),
  );
}
