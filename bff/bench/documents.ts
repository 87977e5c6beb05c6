import { type LoadGenerator, measure } from './load.ts';
import type { ServerProcess } from './processes.ts';
import { publicQuestions, type Question, widgetRequest } from './questions.ts';
import { progress, say, table, whole } from './report.ts';
import { startBff } from './servers.ts';

const CONNECTIONS = 8;
const WARM_SECONDS = 1;
const CACHED_KEYS = 100;

async function cpuOf(
  generator: LoadGenerator,
  server: ServerProcess,
  { name, entry, variables, expect }: Question,
  seconds: number,
): Promise<number> {
  await generator.define({ name, port: server.port, requests: variables.map((value) => widgetRequest(entry, value)), expect });
  // Until every question was asked once: where one takes long, a second of warming up would leave the cache half empty.
  for (let asked = 0; asked < Math.min(variables.length, CACHED_KEYS); )
    asked += (await generator.run({ target: name, connections: CONNECTIONS, seconds: WARM_SECONDS })).requests;
  return (await measure(generator, server, { target: name, connections: CONNECTIONS, seconds })).cpuMicroseconds;
}

/** CPU of the server per answer of each public document, over HTTP, from the cache and computed. */
export async function benchDocuments(
  generator: LoadGenerator,
  database: () => Record<string, string>,
  points: number,
  { seconds }: { seconds: number },
): Promise<void> {
  const { questions, without } = publicQuestions(points);
  const cached = await startBff(database(), 'cached');
  const uncached = await startBff(database(), 'uncached');
  const rows: string[][] = [];
  for (const question of questions) {
    progress(question.name, ' ');
    const fromCache = await cpuOf(generator, cached, { ...question, variables: question.variables.slice(0, CACHED_KEYS) }, seconds);
    const computed = question.variables.length > 1 ? whole(await cpuOf(generator, uncached, question, seconds)) : '–';
    rows.push([question.name, question.entry.method, whole(fromCache), computed]);
  }
  await Promise.all([cached.stop(), uncached.stop()]);
  table(['Document', 'by', 'cached, CPU µs', 'uncached, CPU µs'], rows);
  say('–: a document without variables has one answer for everybody; it is computed once and then cached.');
  if (without.length > 0) say(`Not measured, no sample questions in bff/bench/questions.ts: ${without.join(', ')}`);
}
