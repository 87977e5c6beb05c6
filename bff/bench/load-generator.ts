/**
 * Runs in a process of its own and sends ready-made HTTP/1.1 requests over keep-alive sockets, one in flight per
 * connection, as fast as they are answered. Every answer must be a 200 that holds the expected text.
 */
import { connect } from 'node:net';
import type { Load, LoadReport, LoadTarget } from './load.ts';

const HEAD_END = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = /\r\ncontent-length: (\d+)/i;

interface Target {
  port: number;
  requests: Buffer[];
  expect: Buffer;
  next: number;
}

const targets = new Map<string, Target>();

/** Length of the first answer in the buffer, or null while it is not all there. */
function answerLength(bytes: Buffer): number | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd === -1) return null;
  const length = CONTENT_LENGTH.exec(bytes.toString('latin1', 0, headEnd));
  if (!length) throw new Error('an answer without content-length');
  const total = headEnd + HEAD_END.length + Number(length[1]);
  return bytes.length >= total ? total : null;
}

function isExpected(answer: Buffer, target: Target): boolean {
  return answer.toString('latin1', 9, 12) === '200' && answer.includes(target.expect);
}

/** One connection, busy until the time is up. Answers how many answers were wrong. */
function keepAsking(target: Target, until: number, times: number[]): Promise<number> {
  return new Promise((resolve, reject) => {
    let pending: Buffer = Buffer.alloc(0);
    let sentAt = 0;
    let wrong = 0;
    const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true });

    function ask(): void {
      sentAt = performance.now();
      const request = target.requests[target.next];
      if (sentAt >= until || !request) {
        socket.destroy();
        resolve(wrong);
        return;
      }
      target.next = (target.next + 1) % target.requests.length;
      socket.write(request);
    }

    function receive(chunk: Buffer): void {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const length = answerLength(pending);
      if (length === null) return;
      times.push(performance.now() - sentAt);
      if (!isExpected(pending.subarray(0, length), target)) wrong += 1;
      pending = Buffer.alloc(0);
      ask();
    }

    socket.on('connect', ask);
    socket.on('data', receive);
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('the server closed a connection')));
  });
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function run({ target: name, connections, seconds }: Load): Promise<LoadReport> {
  const target = targets.get(name);
  if (!target) throw new Error('not defined');
  const times: number[] = [];
  const started = performance.now();
  const wrong = await Promise.all(Array.from({ length: connections }, () => keepAsking(target, started + seconds * 1000, times)));
  const elapsed = (performance.now() - started) / 1000;
  const sorted = Float64Array.from(times).sort();
  return {
    requests: times.length,
    wrong: wrong.reduce((sum, count) => sum + count, 0),
    seconds: elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}

function define({ name, port, requests, expect }: LoadTarget): void {
  targets.set(name, { port, requests: requests.map((text) => Buffer.from(text)), expect: Buffer.from(expect), next: 0 });
}

process.on('message', async (message: { define: LoadTarget } | { run: Load }) => {
  if ('define' in message) {
    define(message.define);
    process.send?.('defined');
    return;
  }
  try {
    process.send?.(await run(message.run));
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
