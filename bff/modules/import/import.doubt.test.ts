import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { importDesk, NOW, outage, point } from './import.fixture.ts';

/** Rows that were rejected or contradict each other: silence about their units means nothing. */

let app: TestApp;
const { begin, appendOutages, appendPoints, commit, state, list, look, later } = importDesk(() => app);

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

const FOUND = { __typename: 'OutageFound' };
const NONE = { __typename: 'NoOutageKnownUntil' };
const UNKNOWN = { __typename: 'OutageUnknown' };

describe('a list of supply points that contradicts itself', () => {
  const code = 'PB06010000001';
  const both = { units: ['PB0601', 'PB0604'] };
  const inA2 = outage({ areaCode: 'A2' });
  const listed = { kind: 'SUPPLY_POINTS', from: null, to: null };

  it.each([
    ['in one batch', [[point(code), point(code, { row: 3, areaCode: 'A2' })]]],
    ['in two', [[point(code)], [point(code, { row: 3, areaCode: 'A2' })]]],
    ['and says it again', [[point(code)], [point(code, { row: 3, areaCode: 'A2' })], [point(code)]]],
  ])('about the area, %s, ties the code to its whole unit', async (_, batches) => {
    const run = await begin(listed);
    for (const rows of [...batches, [point('PB06010000002', { areaCode: 'A2' })]]) await appendPoints(run.id, rows);
    expect(await commit(run.id, 2)).toMatchObject({ status: 'COMMITTED', unitsInDoubt: ['PB0601'] });
    await state([inA2]);
    expect([await look(code), await look('PB06010000002')]).toMatchObject([FOUND, FOUND]);
  });

  it.each([
    ['in one batch', [[point(code), point(code, { row: 3, unitCode: 'PB0604' })]]],
    ['in two', [[point(code)], [point(code, { row: 3, unitCode: 'PB0604' })]]],
    ['and says it again', [[point(code)], [point(code, { row: 3, unitCode: 'PB0604' })], [point(code)]]],
    ['and about the area as well', [[point(code), point(code, { row: 3, areaCode: 'A2' }), point(code, { row: 4, unitCode: 'PB0604' })]]],
  ])('about the unit, %s, ties the code to none', async (_, batches) => {
    const run = await begin({ ...listed, ...both });
    for (const rows of [...batches, [point('PB06010000002')]]) await appendPoints(run.id, rows);
    expect(await commit(run.id, 2)).toMatchObject({ status: 'COMMITTED' });
    await state([outage(), outage({ unitCode: 'PB0604' })], both);
    expect([await look(code), await look('PB06010000002')]).toMatchObject([UNKNOWN, FOUND]);
  });

  it('or lacks a row, leaves nothing of the unit in doubt "none" until it is stated anew; other units are as stated', async () => {
    const points = [point('PB06010000002'), point('PB06040000001', { unitCode: 'PB0604' })];
    const run = await begin({ ...listed, ...both });
    await appendPoints(run.id, [...points, point('PB06010000003', { row: 3, customerCode: '?' })]);
    expect(await commit(run.id, 2)).toMatchObject({ unitsInDoubt: ['PB0601'] });
    await state([], both);
    expect([await look('PB06010000002'), await look('PB06040000001')]).toMatchObject([UNKNOWN, NONE]);
    await list(points, { ...both, readAt: later(1000) });
    expect([await look('PB06010000002'), await look('PB06040000001')]).toMatchObject([NONE, NONE]);
  });
});

describe('a rejected row', () => {
  const both = { units: ['PB0601', 'PB0604'] };
  const bad = outage({ row: 3, scheduleId: 'S2', startsAt: '14/06/2026' });

  beforeEach(async () => {
    await list([point('PB06010000001', { areaCode: 'A2' })]);
    await list([point('PB06040000001', { unitCode: 'PB0604' })], { units: ['PB0604'] });
    await state([outage(), outage({ scheduleId: 'S2', areaName: 'Ấp 2' })], both);
    expect([await look('PB06010000001'), await look('PB06040000001')]).toMatchObject([FOUND, NONE]);
    await list([point('PB06010000001', { areaCode: 'A2' }), point('PB06010000002')], { readAt: later(1000) });
    expect(await look('PB06010000001')).toMatchObject(NONE);
  });

  it('leaves nothing of its unit "none" and cancels nothing there; other units are as stated', async () => {
    const run = await begin({ ...both, readAt: later(1000) });
    await appendOutages(run.id, [outage(), bad]);
    expect(await commit(run.id, 1)).toMatchObject({ cancelled: 0, unitsInDoubt: ['PB0601'] });
    expect([await look('PB06010000001'), await look('PB06040000001')]).toMatchObject([UNKNOWN, NONE]);
    expect((await look('PB06010000002')).windows?.map(({ status }) => status)).toEqual(['UPCOMING', 'UPCOMING']);
    await state([outage()], { ...both, readAt: later(1000) });
    expect(await look('PB06010000001')).toMatchObject(NONE);
  });

  it.each([{ unitCode: '' }, { unitCode: 'PB06O1' }])('with %j may be of any unit', async (change) => {
    const run = await begin({ ...both, readAt: later(1000) });
    await appendOutages(run.id, [{ ...bad, ...change }]);
    expect(await commit(run.id, 0)).toMatchObject({ cancelled: 0, unitsInDoubt: both.units });
    expect([await look('PB06010000001'), await look('PB06040000001')]).toMatchObject([UNKNOWN, UNKNOWN]);
  });

  it('that the caller could not even read may be of any unit', async () => {
    const run = await begin({ ...both, readAt: later(1000) });
    expect(await commit(run.id, 0, 1)).toMatchObject({ cancelled: 0, unitsInDoubt: both.units });
    expect(await look('PB06040000001')).toMatchObject(UNKNOWN);
  });

  it('that contradicts another one counts as well', async () => {
    const run = await begin({ ...both, readAt: later(1000) });
    await appendOutages(run.id, [outage(), outage({ row: 3, endsAt: '2026-06-14 12:00' })]);
    expect(await commit(run.id, 1)).toMatchObject({ cancelled: 0, unitsInDoubt: ['PB0601'] });
  });

  it('is not undone by an older reading without it', async () => {
    const readBefore = later(1000);
    const run = await begin({ ...both, readAt: later(1000) });
    await appendOutages(run.id, [bad]);
    await commit(run.id, 0);
    expect(await state([outage()], { readAt: readBefore })).toMatchObject({ __typename: 'StaleProblem' });
    expect(await look('PB06010000001')).toMatchObject(UNKNOWN);
  });
});
