import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { importDesk, NOW, outage, point } from './import.fixture.ts';

/** Ways in which what was imported could turn into a false "none". */

let app: TestApp;
const { begin, appendOutages, commit, state, list, look, lookAt, later } = importDesk(() => app);

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

describe('two units that number their schedules alike', () => {
  const elsewhere = { unitCode: 'PB0604', areaName: 'Ấp 9' };

  beforeEach(async () => {
    await list([point('PB06010000001')]);
    await list([point('PB06040000001', { unitCode: 'PB0604' })], { units: ['PB0604'] });
    await state([outage()]);
  });

  it('keep their own, stated one after the other', async () => {
    const before = await look('PB06010000001');
    expect(await state([outage(elsewhere)], { units: ['PB0604'], readAt: later(1000) })).toMatchObject({ added: 1, changed: 0 });
    expect(await look('PB06010000001')).toEqual(before);
    expect(await look('PB06040000001')).toMatchObject(FOUND);
  });

  it('keep their own, stated together, and lose only their own', async () => {
    const both = { units: ['PB0601', 'PB0604'] };
    const run = await begin({ ...both, readAt: later(1000) });
    expect(await appendOutages(run.id, [outage(), outage({ ...elsewhere, row: 3 })])).toMatchObject({ rows: 2, rejected: [] });
    expect(await commit(run.id, 2)).toMatchObject({ added: 1, changed: 0, cancelled: 0 });
    expect([await look('PB06010000001'), await look('PB06040000001')]).toMatchObject([FOUND, FOUND]);
    expect(await state([outage(elsewhere)], { ...both, readAt: later(1000) })).toMatchObject({ changed: 0, cancelled: 1 });
    expect([await look('PB06010000001'), await look('PB06040000001')]).toMatchObject([NONE, FOUND]);
  });
});

describe('an area written in another way', () => {
  it.each(['Ａ－１', 'a\u20111', 'A – 1', 'A\u200b-1 ', 'A\u22121'])(
    '“%s” in the schedule is A-1 of the list, and the other way round',
    async (written) => {
      await list([point('PB06010000001', { areaCode: 'A-1' }), point('PB06010000002', { areaCode: 'A-2' })]);
      await state([outage({ areaCode: written })]);
      expect([await look('PB06010000001'), await look('PB06010000002')]).toMatchObject([FOUND, NONE]);
      await list([point('PB06010000001', { areaCode: written }), point('PB06010000002', { areaCode: 'A-2' })], { readAt: later(1000) });
      await state([outage({ areaCode: 'A-1' })], { readAt: later(1000) });
      expect([await look('PB06010000001'), await look('PB06010000002')]).toMatchObject([FOUND, NONE]);
    },
  );

  it('that no list knows concerns the whole unit, also when the list comes after the schedule or drops the area later', async () => {
    await state([outage({ areaCode: 'A1' })]);
    await list([point('PB06010000001', { areaCode: 'A2' })]);
    expect(await look()).toMatchObject(FOUND);
    await list([point('PB06010000001', { areaCode: 'A2' }), point('PB06010000002')], { readAt: later(1000) });
    expect(await look()).toMatchObject(NONE);
    await list([point('PB06010000001', { areaCode: 'A2' })], { readAt: later(1000) });
    expect(await look()).toMatchObject(FOUND);
  });
});

describe('a commune', () => {
  it('that there is not leaves its interruption with every commune of the unit', async () => {
    await state([outage({ areaCode: 'A1', communeCode: '99999' })]);
    expect((await lookAt('PB0601', '27694')).__typename).toBe('OutageFound');
  });

  it('does not hide what concerns the whole unit', async () => {
    await state([outage({ areaCode: null, communeCode: '27694' })]);
    expect(await lookAt('PB0601', '28159')).toMatchObject(FOUND);
  });

  it('is "none" only where its unit has named it before, and nothing is planned in all of the unit', async () => {
    await state([outage({ communeCode: '27694' }), outage({ scheduleId: 'S2', communeCode: '28159' })]);
    expect(await lookAt('PB0601', '27694')).toMatchObject(FOUND);
    expect(await lookAt('PB0601', '27700')).toMatchObject(UNKNOWN);
    await state([outage({ communeCode: '27694' })], { readAt: later(1000) });
    expect(await lookAt('PB0601', '28159')).toMatchObject(UNKNOWN);
    expect(await lookAt('PB0601', '28159', { from: '2026-06-12', to: '2026-06-13' })).toMatchObject(NONE);
    await state([], { readAt: later(1000) });
    expect([await lookAt('PB0601', '28159'), await lookAt('PB0601', '27700')]).toMatchObject([NONE, UNKNOWN]);
  });
});

describe('a statement', () => {
  const nextWeek = { from: '2026-06-20', to: '2026-06-26' };
  const urgent = outage({ kind: 'URGENT', startsAt: '2026-06-11 06:00', endsAt: null });
  const night = outage({ startsAt: '2026-06-19 22:00', endsAt: '2026-06-20 04:00' });

  beforeEach(() => list([point('PB06010000001')]));

  it.each([
    ['next week', nextWeek],
    ['yesterday', { from: '2026-06-11', to: '2026-06-11' }],
  ])('about %s does not end what has no estimate and goes on today', async (_, days) => {
    await state([urgent]);
    expect(await state([], { ...days, readAt: later(60_000) })).toMatchObject({ cancelled: 0 });
    expect(await look()).toMatchObject({ ...FOUND, windows: [{ status: 'IN_PROGRESS' }] });
    expect(await look('PB06010000001', { from: '2026-06-12', to: '2026-06-12' })).toMatchObject(FOUND);
  });

  it('about the day it was read on ends what it leaves out', async () => {
    await state([urgent]);
    expect(await state([], { from: '2026-06-12', to: '2026-06-12', readAt: later(60_000) })).toMatchObject({ cancelled: 1 });
    expect(await look()).toMatchObject({ ...NONE, cancelled: [{ status: 'CANCELLED' }] });
  });

  it('takes nothing back that reaches beyond its days, at either end', async () => {
    await state([night]);
    expect(await state([], { ...nextWeek, readAt: later(60_000) })).toMatchObject({ cancelled: 0 });
    expect(await look('PB06010000001', { from: '2026-06-19', to: '2026-06-19' })).toMatchObject(FOUND);
    expect(await state([], { readAt: later(60_000) })).toMatchObject({ cancelled: 0 });
    for (const day of ['2026-06-19', '2026-06-20']) expect(await look('PB06010000001', { from: day, to: day })).toMatchObject(FOUND);
    expect(await state([], { to: '2026-06-20', readAt: later(60_000) })).toMatchObject({ cancelled: 1 });
    expect(await look('PB06010000001', { from: '2026-06-19', to: '2026-06-19' })).toMatchObject(NONE);
  });

  it('takes back what began before its days, once only what lies inside them is left', async () => {
    await state([night]);
    app.clock.set('2026-06-20T01:00:00+07:00');
    await list([point('PB06010000001')], { readAt: app.clock.now().toISOString() });
    expect(await state([], { ...nextWeek, readAt: app.clock.now().toISOString() })).toMatchObject({ cancelled: 1 });
    expect(await look()).toMatchObject(NONE);
  });

  it('about days far ahead leaves in force what is known about these', async () => {
    await state([]);
    await state([], { from: '2026-08-11', to: '2026-09-10', readAt: later(60_000) });
    expect(await look()).toMatchObject(NONE);
  });

  it('read earlier may come later, as long as nothing newer is in force about its days', async () => {
    await state([], { ...nextWeek, readAt: '2026-06-12T07:30:00+07:00' });
    expect(await state([outage()], { readAt: '2026-06-12T07:00:00+07:00' })).toMatchObject({ status: 'COMMITTED', added: 1 });
    expect(await look()).toMatchObject(FOUND);
    expect(await state([], { from: '2026-06-19', to: '2026-06-20', readAt: '2026-06-12T07:10:00+07:00' })).toMatchObject({
      __typename: 'StaleProblem',
    });
  });

  it('read earlier does not take back what one read later lists, though it is about other days', async () => {
    await state([urgent], { ...nextWeek, readAt: later(60_000) });
    expect(await state([], { readAt: NOW })).toMatchObject({ status: 'COMMITTED', cancelled: 0 });
    expect(await look()).toMatchObject(FOUND);
  });
});
