import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { importDesk, NOW, outage, point } from './import.fixture.ts';

const DAY = 24 * 3_600_000;

let app: TestApp;
const { begin, appendOutages, appendPoints, commit, abandon, state, list, look, sequences, later } = importDesk(() => app);

beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(async () => {
  app.clock.set(NOW);
  await sql`truncate import_run, supply_point, supply_list, outage_coverage, outage_schedule, outage_staging, supply_area`.execute(
    app.db.read,
  );
});
afterAll(() => app.close());

describe('an import', () => {
  it('shows nothing before its commit, and everything after', async () => {
    await list([point('PB06010000001')]);
    expect(await look()).toEqual({ __typename: 'OutageUnknown' });
    const run = await begin();
    await appendOutages(run.id, [outage()]);
    expect(await look()).toEqual({ __typename: 'OutageUnknown' });
    expect(await commit(run.id, 1)).toMatchObject({ status: 'COMMITTED', added: 1, changed: 0, cancelled: 0 });
    expect(await look()).toMatchObject({ __typename: 'OutageFound', windows: [{ status: 'UPCOMING' }] });
  });

  it('may be asked to commit twice, and does it once', async () => {
    const run = await begin();
    await appendOutages(run.id, [outage()]);
    expect(await commit(run.id, 1)).toEqual(await commit(run.id, 1));
  });

  it('is not committed when a batch went missing on the way', async () => {
    const run = await begin();
    await appendOutages(run.id, [outage()]);
    expect(await commit(run.id, 2)).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['input', 'rows'] }] });
    expect(await sequences()).toEqual({});
  });

  it('takes the same batch again without counting it twice', async () => {
    const run = await begin();
    await appendOutages(run.id, [outage()]);
    expect(await appendOutages(run.id, [outage({ row: 9 })])).toMatchObject({ rows: 1, rejected: [] });
    expect(await appendOutages(run.id, [outage({ row: 10, areaName: 'Ấp 2' })])).toMatchObject({
      rows: 1,
      rejected: [{ row: 10, reasons: [expect.stringContaining('schedule_id')] }],
    });
  });

  it('is begun once per request id, and refuses that id with another statement', async () => {
    const same = { clientRequestId: 'the-same-one' };
    expect((await begin(same)).id).toBe((await begin(same)).id);
    await expect(begin({ ...same, to: '2026-06-20' })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
  });

  it('that is abandoned leaves nothing, and cannot be committed', async () => {
    const run = await begin();
    await appendOutages(run.id, [outage()]);
    expect(await abandon(run.id)).toMatchObject({ status: 'ABANDONED' });
    expect(await commit(run.id, 1)).toMatchObject({ __typename: 'StaleProblem' });
    expect(await appendOutages(run.id, [outage()])).toMatchObject({ __typename: 'StaleProblem' });
    expect(await app.db.read.selectFrom('outage_staging').selectAll().execute()).toEqual([]);
  });

  it('that nobody finished is forgotten after a day', async () => {
    const forgotten = await begin();
    later(DAY + 1);
    await begin({ readAt: app.clock.now().toISOString() });
    expect(await commit(forgotten.id, 0)).toMatchObject({ __typename: 'StaleProblem' });
  });
});

describe('a schedule, stated again', () => {
  beforeEach(async () => {
    await list([point('PB06010000001')]);
    await state([outage(), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })]);
  });

  it('unchanged, changes nothing', async () => {
    const before = await look();
    expect(await state([outage(), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })])).toMatchObject({ added: 0, changed: 0, cancelled: 0 });
    expect(await state([outage(), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })], { readAt: later(3_600_000) })).toMatchObject({
      added: 0,
      changed: 0,
      cancelled: 0,
    });
    expect(await sequences()).toEqual({ S1: 0, S2: 0 });
    expect(await look()).toEqual(before);
  });

  it.each([
    { startsAt: '2026-06-14 08:00' },
    { endsAt: null },
    { areaName: 'Ấp 1 và 3' },
    { areaCode: null },
    { reason: null },
    { kind: 'URGENT' },
    { communeCode: '27694' },
  ])('with %j, keeps its identity and moves on by one', async (change) => {
    const [before] = (await look()).windows ?? [];
    expect(await state([outage(change), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })])).toMatchObject({
      added: 0,
      changed: 1,
      cancelled: 0,
    });
    expect(await sequences()).toEqual({ S1: 1, S2: 0 });
    expect((await look()).windows?.map(({ id }) => id)).toContain(before?.id);
  });

  it('and missing, becomes cancelled, not forgotten; and comes back when it is listed again', async () => {
    expect(await state([outage()], { readAt: later(1000) })).toMatchObject({ cancelled: 1 });
    expect((await look()).windows?.map(({ status }) => status).toSorted()).toEqual(['CANCELLED', 'UPCOMING']);
    expect(await state([outage()], { readAt: later(1000) })).toMatchObject({ cancelled: 0 });
    expect(await state([outage(), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })], { readAt: later(1000) })).toMatchObject({ changed: 1 });
    expect(await sequences()).toEqual({ S1: 0, S2: 2 });
    expect((await look()).windows?.every(({ status }) => status === 'UPCOMING')).toBe(true);
  });

  it('as an empty list, is "none" with the cancelled ones beside it', async () => {
    await state([], { readAt: later(1000) });
    expect(await look()).toMatchObject({ __typename: 'NoOutageKnownUntil', cancelled: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }] });
  });

  it('for other days or another unit, leaves it alone', async () => {
    expect(await state([], { from: '2026-06-15', to: '2026-06-22', readAt: later(1000) })).toMatchObject({ cancelled: 0 });
    expect(await state([], { units: ['PB0604'], readAt: later(1000) })).toMatchObject({ cancelled: 0 });
    expect(await sequences()).toEqual({ S1: 0, S2: 0 });
  });

  it('after it has ended, may drop it', async () => {
    app.clock.set('2026-06-15T08:00:00+07:00');
    expect(await state([], { from: '2026-06-12', to: '2026-06-22', readAt: '2026-06-15T08:00:00+07:00' })).toMatchObject({ cancelled: 0 });
  });

  it('by an older reading, is refused and changes nothing', async () => {
    expect(await state([], { readAt: '2026-06-12T07:59:59+07:00' })).toMatchObject({ __typename: 'StaleProblem' });
    expect(await sequences()).toEqual({ S1: 0, S2: 0 });
  });
});

describe('a list of supply points', () => {
  it('makes codes known, and a newer list makes those it drops unknown', async () => {
    await state([]);
    await list([point('PB06010000001'), point('PB06010000002')]);
    expect(await look('PB06010000002')).toMatchObject({ __typename: 'NoOutageKnownUntil' });
    await list([point('PB06010000001')], { readAt: later(1000) });
    expect(await look('PB06010000001')).toMatchObject({ __typename: 'NoOutageKnownUntil' });
    expect(await look('PB06010000002')).toMatchObject({ __typename: 'OutageUnknown' });
    expect(await app.db.read.selectFrom('supply_point').select('customer_code').execute()).toEqual([{ customer_code: 'PB06010000001' }]);
  });

  it('counts for a week, and its codes are unknown after that, whatever the schedule says', async () => {
    await list([point('PB06010000001')]);
    await state([outage()], { readAt: later(7 * DAY), from: '2026-06-12', to: '2026-07-01' });
    expect(await look()).toMatchObject({ __typename: 'NoOutageKnownUntil' });
    await state([outage()], { readAt: later(1), from: '2026-06-12', to: '2026-07-01' });
    expect(await look()).toMatchObject({ __typename: 'OutageUnknown' });
  });

  it('without areas ties its codes to the whole unit: any interruption there may be theirs', async () => {
    await list([point('PB06010000001', { areaCode: null })]);
    await state([outage({ areaCode: 'A7' })]);
    expect(await look()).toMatchObject({ __typename: 'OutageFound' });
  });

  it('ties its codes to their own area and to what concerns the whole unit', async () => {
    await list([point('PB06010000001'), point('PB06010000002', { areaCode: 'A2' })]);
    await state([outage({ areaCode: 'A2' })]);
    expect([(await look('PB06010000001')).__typename, (await look('PB06010000002')).__typename]).toEqual([
      'NoOutageKnownUntil',
      'OutageFound',
    ]);
    await state([outage({ areaCode: null })], { readAt: later(1000) });
    expect(await look('PB06010000001')).toMatchObject({ __typename: 'OutageFound' });
  });

  it('leaves no interruption without a place: one in an area of no list may concern every code of the unit', async () => {
    await list([point('PB06010000001'), point('PB06010000002', { areaCode: 'A2' })]);
    await state([outage({ areaCode: 'A9' })]);
    expect([(await look('PB06010000001')).__typename, (await look('PB06010000002')).__typename]).toEqual(['OutageFound', 'OutageFound']);
    await list([point('PB06010000001'), point('PB06010000002', { areaCode: 'a9 ' })], { readAt: later(1000) });
    expect([(await look('PB06010000001')).__typename, (await look('PB06010000002')).__typename]).toEqual([
      'NoOutageKnownUntil',
      'OutageFound',
    ]);
    await list([point('PB06010000001'), point('PB06010000002', { areaCode: null })], { readAt: later(1000) });
    expect(await look('PB06010000001')).toMatchObject({ __typename: 'OutageFound' });
    expect(await sequences()).toEqual({ S1: 0 });
  });

  it('may hold a code whose letters name another unit: lists decide, not prefixes', async () => {
    await list([point('PB06040000001')]);
    await state([outage()]);
    expect(await look('PB06040000001')).toMatchObject({ __typename: 'OutageFound' });
  });

  it('is refused where an older one would replace a newer one', async () => {
    await list([point('PB06010000001')]);
    expect(await list([point('PB06010000002')], { readAt: '2026-06-12T07:00:00+07:00' })).toMatchObject({ __typename: 'StaleProblem' });
    expect(await look('PB06010000002')).toMatchObject({ __typename: 'OutageUnknown' });
  });
});

describe('what cannot be true is refused by name of its field', () => {
  it.each<[object, string]>([
    [{ source: ' ' }, 'source'],
    [{ units: [] }, 'units'],
    [{ units: ['PB0699'] }, 'units'],
    [{ units: ['PB0401'] }, 'units'],
    [{ from: null }, 'from'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '2026-06-20' }, 'to'],
    [{ to: '2028-06-20' }, 'to'],
    [{ readAt: '2026-06-12T08:05:01+07:00' }, 'readAt'],
    [{ clientRequestId: 'x' }, 'clientRequestId'],
    [{ clientRequestId: 'request\u0000-1' }, 'clientRequestId'],
    [{ source: 'CMIS\u0000' }, 'source'],
    [{ source: 'CMIS\ud800' }, 'source'],
    [{ units: ['PB0601\u0000'] }, 'units'],
  ])('%j', async (input, field) => {
    expect(await begin(input)).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['input', field] }] });
  });

  it('nor was anything read on a day that does not exist', async () => {
    await expect(begin({ readAt: '2026-02-30T08:00:00+07:00' })).rejects.toThrow('BAD_REQUEST');
  });

  it('in the language of the caller', async () => {
    const run = await begin();
    const row = [outage({ kind: 'x' })];
    expect((await appendOutages(run.id, row, 'vi')).rejected[0]?.reasons).toEqual(['kind: phải là PLANNED, URGENT hoặc REDUCTION.']);
    expect((await appendOutages(run.id, row, 'en')).rejected[0]?.reasons).toEqual(['kind: must be PLANNED, URGENT or REDUCTION.']);
  });

  it('an unknown import, the wrong kind of rows, too many or none', async () => {
    const run = await begin();
    expect(await appendOutages('im_nothing', [outage()])).toMatchObject({ fields: [{ path: ['input', 'importId'] }] });
    expect(await commit('im_\u0000', 0)).toMatchObject({ fields: [{ path: ['input', 'importId'] }] });
    expect(await appendPoints(run.id, [point('PB06010000001')])).toMatchObject({ fields: [{ path: ['input', 'importId'] }] });
    expect(await appendOutages(run.id, [])).toMatchObject({ fields: [{ path: ['input', 'rows'] }] });
    expect(
      await appendOutages(
        run.id,
        Array.from({ length: 1001 }, (_, row) => outage({ row })),
      ),
    ).toMatchObject({ fields: [{ path: ['input', 'rows'] }] });
  });
});

it('two commits at once, of an older and a newer reading, leave the newer one in force', async () => {
  await list([point('PB06010000001')]);
  for (let round = 0; round < 5; round += 1) {
    const older = await begin({ readAt: app.clock.now().toISOString() });
    const newer = await begin({ readAt: later(1000) });
    await appendOutages(older.id, [outage({ scheduleId: `older-${round}` })]);
    await appendOutages(newer.id, [outage({ scheduleId: `newer-${round}` })]);
    const [first, second] = await Promise.all([commit(older.id, 1), commit(newer.id, 1)]);
    expect(second).toMatchObject({ status: 'COMMITTED' });
    expect(['ImportRun', 'StaleProblem']).toContain(first.__typename);
    const live = await app.db.read.selectFrom('outage_schedule').select('schedule_id').where('cancelled_at', 'is', null).execute();
    expect(live).toEqual([{ schedule_id: `newer-${round}` }]);
  }
});

it('one commit asked for eight times at once happens once', async () => {
  const run = await begin();
  await appendOutages(run.id, [outage()]);
  const answers = await Promise.all(Array.from({ length: 8 }, () => commit(run.id, 1)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await sequences()).toEqual({ S1: 0 });
});

it('strangers cannot import, and the public surface does not know how', async () => {
  const query = 'mutation { importAbandon(input: { importId: "x" }) { __typename } }';
  expect((await app.graphql(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const response = await fetch(`${app.operatorUrl}/operator/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(401);
});
