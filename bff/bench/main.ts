/**
 * `npm run bench [-- --quick]`: what the kit costs, in one run of at most six minutes: sizes, CPU per document and per form, uploads, the outage
 * look-up beside other servers, bills per second, signed papers, one-time codes, and look-up time as the number of customers grows. Loopback only; its
 * databases and processes are gone when it ends, also after Ctrl-C. `--only=NAME[,NAME]` runs some sections alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchContenders } from './contenders.ts';
import { type Databases, findDatabases } from './databases.ts';
import { benchDocuments } from './documents.ts';
import { benchGrowth, type Sized } from './growth.ts';
import { startLoadGenerator } from './load.ts';
import { benchOneTimeCodes } from './one-time-codes.ts';
import { benchPapers } from './papers.ts';
import { stopAll } from './processes.ts';
import { goal, goalTable, progress, say, section, table, whole } from './report.ts';
import { benchSubmissions } from './submissions.ts';
import { benchTokenSignings } from './token-signings.ts';
import { fillSupplyPoints } from './supply-points.ts';
import { benchTariff } from './tariff.bench.ts';
import { benchUploads } from './uploads.ts';

const SECTIONS = ['sizes', 'documents', 'forms', 'uploads', 'look-up', 'bills', 'papers', 'codes', 'tokens', 'growth'] as const;
type Section = (typeof SECTIONS)[number];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOOK_UP_POINTS = 100_000;

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: SECTIONS.join() } },
});
const chosen = new Set<string>(options.only.split(','));
const plan = options.quick
  ? { sizes: [10_000, 100_000], documents: { seconds: 1 }, contenders: { seconds: 1.5, rounds: 3 }, growth: { seconds: 1, rounds: 3 } }
  : {
      sizes: [10_000, 100_000, 1_000_000],
      documents: { seconds: 2 },
      contenders: { seconds: 3, rounds: 5 },
      growth: { seconds: 2, rounds: 5 },
    };

function benchSizes(): void {
  if (!existsSync(`${ROOT}/dist/cdn/loader.js`)) {
    progress('building the widgets');
    spawnSync(process.execPath, ['.tools/build.ts', '--cdn'], { cwd: ROOT, stdio: 'ignore' });
  }
  spawnSync(process.execPath, ['.tools/sizes.ts'], { cwd: ROOT, stdio: 'inherit' });
}

function benchBills(): void {
  progress('computing three million bills');
  const { billsPerSecond } = benchTariff();
  table(['Simple household bills', 'per second and core'], [['six tiers, VAT, line by line', whole(billsPerSecond)]]);
  goal({ what: 'Household bills per second and core', reached: billsPerSecond, goal: 300_000, unit: '/s' });
}

async function load(databases: Databases, points: number): Promise<Sized> {
  const database = await databases.create((empty) =>
    fillSupplyPoints(empty, points, (done) => progress(`loading ${whole(points)} supply points`, `${Math.round((100 * done) / points)} %`)),
  );
  return { points, database };
}

async function run(databases: Databases): Promise<void> {
  const sections: Record<Section, { title: string; run: () => void | Promise<void> }> = {
    sizes: { title: 'Sizes against budget', run: benchSizes },
    documents: {
      title: 'CPU per public document',
      run: async () => benchDocuments(generator, (await base()).database, LOOK_UP_POINTS, plan.documents),
    },
    forms: {
      title: 'Forms that are sent',
      run: async () => benchSubmissions((await base()).database, LOOK_UP_POINTS),
    },
    uploads: { title: 'Files that are uploaded', run: async () => benchUploads((await base()).database) },
    'look-up': {
      title: 'The outage look-up beside other servers',
      run: async () => benchContenders(generator, (await base()).database, LOOK_UP_POINTS, plan.contenders),
    },
    bills: { title: 'Bills', run: benchBills },
    papers: { title: 'Papers that are signed', run: benchPapers },
    codes: {
      title: 'One-time codes',
      run: async () => benchOneTimeCodes((await databases.create(async () => undefined))()),
    },
    tokens: {
      title: 'Papers signed by token',
      run: async () => benchTokenSignings((await databases.create(async () => undefined))()),
    },
    growth: {
      title: 'Look-up time as customers grow',
      run: async () => {
        const sizes: Sized[] = [];
        for (const points of plan.sizes) sizes.push(points === LOOK_UP_POINTS ? await base() : await load(databases, points));
        await benchGrowth(generator, sizes, plan.growth);
      },
    },
  };
  const generator = startLoadGenerator();
  let loaded: Promise<Sized> | undefined;
  const base = () => (loaded ??= load(databases, LOOK_UP_POINTS));

  for (const name of SECTIONS.filter((section) => chosen.has(section))) {
    section(sections[name].title);
    await sections[name].run();
  }
  goalTable();
}

const unknown = [...chosen].filter((name) => !SECTIONS.some((section) => section === name));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(', ')}. There are: ${SECTIONS.join(', ')}.`);
  process.exit(2);
}

const started = performance.now();
const databases = await findDatabases();
say(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; database: ${databases.kind}.`);

let cleaning: Promise<void> | undefined;
const cleanUp = () => (cleaning ??= stopAll().then(() => databases.dropAll()));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Stopping …');
    void cleanUp().finally(() => process.exit(130));
  });
}

try {
  await run(databases);
  say(`\nDone in ${Math.round((performance.now() - started) / 1000)} s.`);
} catch (error) {
  if (!cleaning) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} finally {
  await cleanUp();
}
