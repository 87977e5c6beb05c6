import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something that happens by itself; fails with what it last saw when it does not happen in time. */
export async function until<Value>(
  look: () => Value | Promise<Value>,
  happened: (value: Value) => boolean,
  milliseconds = 15_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await look();
    if (happened(value)) return value;
    if (performance.now() > end) throw new Error(`it has not happened: ${JSON.stringify(value)}`);
    await wait(25);
  }
}
