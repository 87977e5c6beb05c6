import type { ImportBeginInput } from '../modules/import/import.begin.ts';
import type { OutageRowInput } from '../modules/import/outage-import.rows.ts';
import type { ImportRun } from '../modules/import/import.answer.ts';
import type { ImportService } from '../modules/import/import.service.ts';
import type { Corporation } from '../platform/corporation.ts';
import { addDays, type CivilDate, civilDateOf } from '../platform/civil-date.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { SAMPLE_CODES } from './sample-codes.ts';
import { SAMPLE_PLACES } from './sample-places.ts';
import { SAMPLE_READINGS, type SampleReadings, sampleStatements } from './sample-readings.ts';
import { outageRows, SILENT_OUTAGES, TAN_AN_OUTAGES, THU_DAU_MOT_OUTAGES } from './sample-outages.ts';

export const SAMPLE_SOURCE = 'Dữ liệu mẫu / Sample data';

const HOUR_MS = 3_600_000;
const SILENT_FOR_MS = 72 * HOUR_MS;
/** Well before statements stop counting as fresh. */
const REFRESH_AFTER_MS = 6 * HOUR_MS;
const DAYS_COVERED = 9;
const ASKER = { locale: 'vi' } as const;

export interface SampleDeps {
  imports: ImportService;
  clock: Clock;
  say(line: string): void;
}

type Statement = Pick<ImportBeginInput, 'kind' | 'corporation' | 'units'> & { readAt: Date; from?: CivilDate; to?: CivilDate };

/** Brings one statement through the same door as everybody else's. */
async function bring(
  { imports, clock }: SampleDeps,
  statement: Statement,
  append: (importId: string) => Promise<{ __typename: string; rows?: number }>,
): Promise<void> {
  const begun = await imports.begin(ASKER, {
    input: { ...statement, readAt: statement.readAt.toISOString(), source: SAMPLE_SOURCE, clientRequestId: newId('rq', clock.now()) },
  });
  if (begun.__typename !== 'ImportRun') throw new Error(`sample data refused: ${JSON.stringify(begun.fields)}`);
  const batch = await append(begun.id);
  const done = await imports.commit(ASKER, { input: { importId: begun.id, rows: batch.rows ?? -1 } });
  if (done.__typename === 'InputProblem') throw new Error(`sample data refused: ${JSON.stringify(done.fields)}`);
}

function bringOutages(deps: SampleDeps, statement: Omit<Statement, 'kind'>, rows: OutageRowInput[]): Promise<void> {
  return bring(deps, { kind: 'OUTAGES', ...statement }, (importId) => deps.imports.appendOutages(ASKER, { input: { importId, rows } }));
}

async function bringSupplyPoints(deps: SampleDeps, unitCode: string, readAt: Date): Promise<void> {
  const listed = SAMPLE_CODES.flatMap(({ code, place }) => (place?.unitCode === unitCode ? [{ code, ...place }] : []));
  const [first] = listed;
  if (!first) throw new Error(`no sample code in ${unitCode}`);
  const rows = listed.map(({ code, areaCode, bookCode }, index) => ({ row: index + 1, customerCode: code, unitCode, areaCode, bookCode }));
  await bring(deps, { kind: 'SUPPLY_POINTS', corporation: first.corporation, units: [unitCode], readAt }, (importId) =>
    deps.imports.appendSupplyPoints(ASKER, { input: { importId, rows } }),
  );
}

async function bringPlaces(deps: SampleDeps, { places, ...statement }: (typeof SAMPLE_PLACES)[number], readAt: Date): Promise<void> {
  const rows = places.map((place, index) => ({ row: index + 1, ...place }));
  await bring(deps, { kind: 'PLACES', ...statement, readAt }, (importId) =>
    deps.imports.appendPlaces(ASKER, { input: { importId, rows } }),
  );
}

async function bringReadings(deps: SampleDeps, sample: SampleReadings): Promise<void> {
  const { corporation, unitCode } = sample;
  for (const { rows, ...days } of sampleStatements(sample, deps.clock.now())) {
    await bring(deps, { kind: 'METER_READINGS', corporation, units: [unitCode], ...days }, (importId) =>
      deps.imports.appendReadings(ASKER, { input: { importId, rows } }),
    );
  }
}

async function committedRuns({ imports }: SampleDeps, corporation: Corporation): Promise<ImportRun[]> {
  return (await imports.list(ASKER, { corporation, first: 50 })).filter(({ status }) => status === 'COMMITTED');
}

/** True while a sample (some are silent for days by intent) is of today and will stay fresh for hours. */
function isRecent(runs: readonly ImportRun[], clock: Clock): boolean {
  const isFresh = (readAt: string) =>
    civilDateOf(readAt) === clock.today() && clock.now().getTime() - Date.parse(readAt) < REFRESH_AFTER_MS;
  return runs.some(({ source, kind, readAt }) => source === SAMPLE_SOURCE && kind === 'OUTAGES' && isFresh(readAt));
}

/**
 * Invented outages and meter readings around today, and invented places, labelled as sample in every answer. Does nothing while they are recent; later it states
 * them anew, so that a demo that runs for a week is still right. Keeps away from a database into which somebody has
 * imported data of their own. Answers whether it did something.
 */
export async function seedSample(deps: SampleDeps): Promise<boolean> {
  const corporations = ['EVNSPC', 'EVNHCMC', 'EVNHANOI'] as const;
  const runs = (await Promise.all(corporations.map((corporation) => committedRuns(deps, corporation)))).flat();
  if (isRecent(runs, deps.clock) || runs.some(({ source }) => source !== SAMPLE_SOURCE)) return false;
  const now = deps.clock.now();
  const today = deps.clock.today();
  const silent = new Date(now.getTime() - SILENT_FOR_MS);
  const days = { from: today, to: addDays(today, DAYS_COVERED) };
  const tanAn = { corporation: 'EVNSPC', units: ['PB0601'], ...days } as const;

  deps.say('Sample data: supply points …');
  for (const unitCode of ['PB0601', 'PB0604', 'PB0401']) await bringSupplyPoints(deps, unitCode, now);
  deps.say('Sample data: outages …');
  await bringOutages(deps, { ...tanAn, readAt: now }, outageRows('PB0601', TAN_AN_OUTAGES, today));
  await bringOutages(
    deps,
    { ...tanAn, readAt: now },
    outageRows(
      'PB0601',
      TAN_AN_OUTAGES.filter(({ vanishes }) => !vanishes),
      today,
    ),
  );
  await bringOutages(
    deps,
    { corporation: 'EVNSPC', units: ['PB0604'], ...days, readAt: silent },
    outageRows('PB0604', SILENT_OUTAGES, today),
  );
  await bringOutages(
    deps,
    { corporation: 'EVNHCMC', units: ['PB0401'], ...days, readAt: now },
    outageRows('PB0401', THU_DAU_MOT_OUTAGES, today),
  );
  deps.say('Sample data: meter readings …');
  for (const sample of SAMPLE_READINGS) await bringReadings(deps, sample);
  deps.say('Sample data: places …');
  for (const list of SAMPLE_PLACES) await bringPlaces(deps, list, now);
  deps.say(`Sample data: ready, for ${today} to ${days.to}.`);
  return true;
}
