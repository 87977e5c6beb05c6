import { askProcess, type ServerProcess, startProcess } from './processes.ts';

/** What is asked of one server: ready-made requests, sent in turn, round and round. */
export interface LoadTarget {
  name: string;
  port: number;
  /** Whole HTTP/1.1 requests as text. */
  requests: string[];
  /** Text that every right answer holds. */
  expect: string;
}

export interface Load {
  target: string;
  connections: number;
  seconds: number;
}

export interface LoadReport {
  requests: number;
  /** Answers that were no 200 or lacked the expected text. */
  wrong: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface LoadGenerator {
  define(target: LoadTarget): Promise<void>;
  run(load: Load): Promise<LoadReport>;
}

/** A load generator in a process of its own, so that what it costs is not counted for anybody. */
export function startLoadGenerator(): LoadGenerator {
  const child = startProcess(new URL('./load-generator.ts', import.meta.url), {});
  return {
    define: (define) => askProcess(child, { define }),
    run: async (run) => {
      const answer = await askProcess<LoadReport | { error: string }>(child, { run });
      if ('error' in answer) throw new Error(`${run.target}: ${answer.error}`);
      return answer;
    },
  };
}

export interface Measured extends LoadReport {
  requestsPerSecond: number;
  /** CPU of the server process alone, per request. */
  cpuMicroseconds: number;
}

/** One run against a server, with the CPU it took there. A wrong answer is an error: its figure would mean nothing. */
export async function measure(generator: LoadGenerator, server: ServerProcess, load: Load): Promise<Measured> {
  const before = await server.cpuMicroseconds();
  const report = await generator.run(load);
  const cpu = (await server.cpuMicroseconds()) - before;
  if (report.wrong > 0) throw new Error(`${load.target}: ${report.wrong} of ${report.requests} answers were wrong`);
  return { ...report, requestsPerSecond: report.requests / report.seconds, cpuMicroseconds: cpu / report.requests };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
