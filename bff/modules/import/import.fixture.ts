import type { TestApp } from '../../test/app.ts';

/** How tests speak to the operator surface, and look at what customers then see. */
export const NOW = '2026-06-12T08:00:00+07:00';

export interface Problem {
  __typename: string;
  message: string;
  fields: Array<{ path: string[]; message: string }>;
}
export type Run = Problem & {
  id: string;
  status: string;
  rows: number;
  added: number;
  changed: number;
  cancelled: number;
  unitsInDoubt: string[];
};
export type Batch = Problem & { rows: number; rejected: Array<{ row: number; reasons: string[] }> };

const PROBLEMS = '... on InputProblem { message fields { path message } } ... on StaleProblem { message }';
const RUN = '... on ImportRun { id status rows added changed cancelled unitsInDoubt }';

export interface Seen {
  __typename: string;
  stale?: boolean;
  knownFrom?: string;
  knownUntil?: string;
  calendarPath?: string;
  windows?: Array<{ id: string; status: string; startsAt: string; areaName: string }>;
  cancelled?: Array<{ id: string; status: string }>;
}

export const outage = (changes: object = {}) => ({
  row: 2,
  scheduleId: 'S1',
  unitCode: 'PB0601',
  areaCode: 'A1',
  areaName: 'Ấp 1',
  startsAt: '2026-06-14 07:30',
  endsAt: '2026-06-14 11:00',
  kind: 'PLANNED',
  reason: 'Bảo trì',
  ...changes,
});
export const point = (customerCode: string, changes: object = {}) => ({
  row: 2,
  customerCode,
  unitCode: 'PB0601',
  areaCode: 'A1',
  ...changes,
});

/** @param app asked for at each call: suites open it before their first test */
export function importDesk(app: () => TestApp) {
  async function operate<Result>(
    field: string,
    type: string,
    selection: string,
    input: object,
    locale: 'vi' | 'en' = 'en',
  ): Promise<Result> {
    const { data, errors } = await app().operator<Record<string, Result>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} } }`,
      { input },
      locale,
    );
    if (!data?.[field]) throw new Error(JSON.stringify(errors));
    return data[field];
  }

  let requests = 0;
  const begin = (input: object = {}) => {
    requests += 1;
    return operate<Run>('importBegin', 'ImportBeginInput', `${RUN} ... on InputProblem { message fields { path message } }`, {
      kind: 'OUTAGES',
      corporation: 'EVNSPC',
      units: ['PB0601'],
      from: '2026-06-12',
      to: '2026-06-19',
      readAt: NOW,
      source: 'Nguồn',
      clientRequestId: `request-${requests}`,
      ...input,
    });
  };
  const appendOutages = (importId: string, rows: object[], locale: 'vi' | 'en' = 'en') =>
    operate<Batch>(
      'outageScheduleAppend',
      'OutageScheduleAppendInput',
      `... on ImportBatch { rows rejected { row reasons } } ${PROBLEMS}`,
      { importId, rows },
      locale,
    );
  const appendPoints = (importId: string, rows: object[]) =>
    operate<Batch>('supplyPointAppend', 'SupplyPointAppendInput', `... on ImportBatch { rows rejected { row reasons } } ${PROBLEMS}`, {
      importId,
      rows,
    });
  const commit = (importId: string, rows: number, unreadable = 0) =>
    operate<Run>('importCommit', 'ImportCommitInput', `${RUN} ${PROBLEMS}`, { importId, rows, unreadable });
  const abandon = (importId: string) =>
    operate<Run>('importAbandon', 'ImportAbandonInput', `... on ImportRun { id status } ${PROBLEMS}`, { importId });

  async function state(rows: object[], input: object = {}): Promise<Run> {
    const run = await begin(input);
    const { rows: held } = rows.length > 0 ? await appendOutages(run.id, rows) : { rows: 0 };
    return commit(run.id, held);
  }

  async function list(points: object[], input: object = {}): Promise<Run> {
    const run = await begin({ kind: 'SUPPLY_POINTS', from: null, to: null, ...input });
    const { rows } = await appendPoints(run.id, points);
    return commit(run.id, rows);
  }

  async function see(by: object, range: { from?: string; to?: string }): Promise<Seen> {
    const known = 'stale knownFrom knownUntil calendarPath';
    const query = `query ($by: OutageLookup!, $from: Date, $to: Date) { outages(by: $by, from: $from, to: $to) { __typename
      ... on OutageFound { ${known} windows { id status startsAt areaName } } ... on NoOutageKnownUntil { ${known} cancelled { id status } } } }`;
    const { data } = await app().graphql<{ outages: Seen }>(query, { by, ...range });
    if (!data) throw new Error('no answer');
    return data.outages;
  }
  const look = (customerCode = 'PB06010000001', range = {}) => see({ customerCode }, range);
  const lookAt = (unitCode: string, communeCode: string | null, range = {}) => see({ area: { unitCode, communeCode } }, range);

  async function sequences(): Promise<Record<string, number>> {
    const rows = await app().db.read.selectFrom('outage_schedule').select(['schedule_id', 'sequence']).orderBy('schedule_id').execute();
    return Object.fromEntries(rows.map(({ schedule_id, sequence }) => [schedule_id, sequence]));
  }

  const later = (milliseconds: number): string => {
    app().clock.advance(milliseconds);
    return app().clock.now().toISOString();
  };

  return { begin, appendOutages, appendPoints, commit, abandon, state, list, look, lookAt, sequences, later };
}
