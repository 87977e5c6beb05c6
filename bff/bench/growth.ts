import { type LoadGenerator, type Measured, measure, median } from './load.ts';
import type { ServerProcess } from './processes.ts';
import { publicQuestions, widgetRequest } from './questions.ts';
import { fixed, goal, progress, table, whole } from './report.ts';
import { startBff } from './servers.ts';

export interface Sized {
  points: number;
  database: () => Record<string, string>;
}

/** Time of one look-up, uncached, nothing else going on, with more and more supply points behind it. */
export async function benchGrowth(
  generator: LoadGenerator,
  sizes: readonly Sized[],
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<void> {
  const running: Array<{ target: string; points: number; server: ServerProcess; rounds: Measured[] }> = [];
  for (const { points, database } of sizes) {
    const server = await startBff(database(), 'uncached');
    const question = publicQuestions(points).questions.find(({ name }) => name === 'OutageLookupByCode');
    if (!question) throw new Error('the manifest has no outage look-up by code');
    const target = `${whole(points)} supply points`;
    const requests = question.variables.map((variables) => widgetRequest(question.entry, variables));
    await generator.define({ name: target, port: server.port, requests, expect: question.expect });
    running.push({ target, points, server, rounds: [] });
  }
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of running) {
      progress(`round ${round} of ${rounds}: ${one.target}`, ' ');
      const measured = await measure(generator, one.server, { target: one.target, connections: 1, seconds });
      if (round > 0) one.rounds.push(measured);
    }
  }
  await Promise.all(running.map(({ server }) => server.stop()));
  const [least] = running;
  const most = running.at(-1);
  if (!least || !most) return;
  const against = (one: typeof least) => median(one.rounds.map(({ p50 }, index) => p50 / (least.rounds[index]?.p50 ?? p50)));
  table(
    ['One look-up, uncached', 'p50 ms', 'p99 ms', `vs ${whole(least.points)}`],
    running.map((one) => [
      one.target,
      fixed(median(one.rounds.map(({ p50 }) => p50)), 3),
      fixed(median(one.rounds.map(({ p99 }) => p99)), 3),
      `${fixed(against(one), 2)} ×`,
    ]),
  );
  goal({ what: `Look-up among ${whole(most.points)} against ${whole(least.points)}`, reached: against(most), goal: 1.3, atMost: true });
}
