import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type LoadGenerator, type Measured, measure, median } from './load.ts';
import type { ServerProcess } from './processes.ts';
import { graphqlRequest, publicQuestions, type Question, widgetRequest } from './questions.ts';
import { fixed, goal, progress, say, table, whole } from './report.ts';
import { startBff, startContender } from './servers.ts';

const PEERS = fileURLToPath(new URL('./peers', import.meta.url));
const CONNECTIONS = 32;
const CACHED_KEYS = 1_000;

const NOTES = [
  `${CONNECTIONS} connections. Ratios are of requests/s, in brackets of CPU, each taken against the same round of the other.`,
  'Every contender gives the same answer from the same statement, rules, data and connection settings. Only the BFF has a cache: the',
  'others compute each answer, as they would. Only the BFF asks for codes that arrive together in one statement. The load generator',
  'and the database share the machine with the measured server.',
];

interface Contender {
  title: string;
  start: (database: Record<string, string>) => Promise<ServerProcess>;
  requestOf: (question: Question, index: number) => string;
  /** How many different questions it is asked in turn. */
  questions: number;
  peer?: true;
}

const ours = { requestOf: ({ entry, variables }: Question, index: number) => widgetRequest(entry, variables[index] ?? {}) };
const theirs = { requestOf: ({ entry, variables }: Question, index: number) => graphqlRequest(entry, variables[index] ?? {}) };

const CACHED = 'BFF, cached';
const UNCACHED = 'BFF, uncached';
const APOLLO = 'Apollo Server 5';
const MERCURIUS = 'Mercurius + JIT';

const CONTENDERS: readonly Contender[] = [
  { ...ours, title: CACHED, start: (database) => startBff(database, 'cached'), questions: CACHED_KEYS },
  { ...ours, title: UNCACHED, start: (database) => startBff(database, 'uncached'), questions: Number.POSITIVE_INFINITY },
  {
    ...theirs,
    title: 'node:http + pg, no GraphQL',
    start: (database) => startContender('contenders/raw.ts', database),
    questions: Number.POSITIVE_INFINITY,
  },
  {
    ...theirs,
    title: MERCURIUS,
    start: (database) => startContender('peers/mercurius.ts', database),
    questions: Number.POSITIVE_INFINITY,
    peer: true,
  },
  {
    ...theirs,
    title: APOLLO,
    start: (database) => startContender('peers/apollo.ts', database),
    questions: Number.POSITIVE_INFINITY,
    peer: true,
  },
];

/** Peers are a package of their own, since they want another graphql. False, with a word why, when they cannot be had. */
export function installPeers(): boolean {
  if (existsSync(`${PEERS}/node_modules/mercurius`)) return true;
  progress('installing Apollo Server and Mercurius for comparison (npm ci --prefix bff/bench/peers)');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const { status } = spawnSync('npm', ['ci', ...options, '--prefix', PEERS], { stdio: 'ignore', timeout: 120_000 });
  if (status !== 0) say('Apollo Server and Mercurius are left out: they could not be installed (is the npm registry within reach?).');
  return status === 0;
}

/** The answer itself, to be sure that all contenders do the same work. */
async function answerOf(server: ServerProcess, request: string): Promise<unknown> {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const path = head.split(' ')[1] ?? '/';
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .flatMap((line) => (/^(host|content-length):/.test(line) ? [] : [line.split(/: (.*)/).slice(0, 2)])),
  );
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body });
  return response.json();
}

interface Running extends Contender {
  server: ServerProcess;
  rounds: Measured[];
}

async function startAll(
  contenders: readonly Contender[],
  question: Question,
  generator: LoadGenerator,
  database: () => Record<string, string>,
): Promise<Running[]> {
  const running: Running[] = [];
  for (const contender of contenders) {
    progress(`starting ${contender.title}`);
    const server = await contender.start(database());
    const count = Math.min(contender.questions, question.variables.length);
    const requests = Array.from({ length: count }, (_, index) => contender.requestOf(question, index));
    await generator.define({ name: contender.title, port: server.port, requests, expect: question.expect });
    running.push({ ...contender, server, rounds: [] });
  }
  const answers = await Promise.all(running.map(({ server, requestOf }) => answerOf(server, requestOf(question, 0))));
  const odd = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
  if (odd !== -1)
    throw new Error(`${running[odd]?.title} answers something else:\n${JSON.stringify(answers[odd])}\n${JSON.stringify(answers[0])}`);
  return running;
}

/** Of each pair in the same round the ratio, of all rounds the median: noise that lasts longer than a round cancels out. */
function ratio(one: Running, other: Running, figure: (round: Measured) => number): number {
  return median(one.rounds.map((round, index) => figure(round) / figure(other.rounds[index] ?? round)));
}

const rate = ({ requestsPerSecond }: Measured): number => requestsPerSecond;
const cpu = ({ cpuMicroseconds }: Measured): number => cpuMicroseconds;

function report(running: readonly Running[]): void {
  const find = (title: string) => running.find((candidate) => candidate.title === title);
  const against = (one: Running, title: string): string => {
    const other = find(title);
    return other ? `${fixed(ratio(one, other, rate), 2)} × (${fixed(ratio(other, one, cpu), 2)} ×)` : '–';
  };
  table(
    ['Outage look-up by code', 'requests/s', 'CPU µs/request', 'p99 ms', 'vs Mercurius', 'vs Apollo'],
    running.map((one) => [
      one.title,
      whole(median(one.rounds.map(rate))),
      whole(median(one.rounds.map(cpu))),
      fixed(median(one.rounds.map(({ p99 }) => p99)), 1),
      against(one, MERCURIUS),
      against(one, APOLLO),
    ]),
  );
  for (const [title, other, asked] of [
    [CACHED, APOLLO, 8],
    [CACHED, MERCURIUS, 3],
    [UNCACHED, APOLLO, 2],
    [UNCACHED, MERCURIUS, 1],
  ] as const) {
    const [one, peer] = [find(title), find(other)];
    if (one && peer) goal({ what: `${title}, against ${other}, requests/s`, reached: ratio(one, peer, rate), goal: asked });
  }
}

/** Requests per second and CPU of the outage look-up by code, ours and theirs, in rounds that take turns. */
export async function benchContenders(
  generator: LoadGenerator,
  database: () => Record<string, string>,
  points: number,
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<void> {
  const withPeers = installPeers();
  const question = publicQuestions(points).questions.find(({ name }) => name === 'OutageLookupByCode');
  if (!question) throw new Error('the manifest has no outage look-up by code');
  const running = await startAll(
    CONTENDERS.filter(({ peer }) => withPeers || !peer),
    question,
    generator,
    database,
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of running) {
      progress(round === 0 ? `warming ${one.title}` : `round ${round} of ${rounds}: ${one.title}`, ' ');
      const measured = await measure(generator, one.server, { target: one.title, connections: CONNECTIONS, seconds });
      if (round > 0) one.rounds.push(measured);
    }
  }
  await Promise.all(running.map(({ server }) => server.stop()));
  report(running);
  for (const line of NOTES) say(line);
}
