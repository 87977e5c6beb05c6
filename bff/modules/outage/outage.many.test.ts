import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { importDesk, NOW, outage, point } from '../import/import.fixture.ts';

/** More interruptions in one unit than an answer lists. */

const TODAY = '2026-06-12';
const OWN = outage({ row: 999, scheduleId: 'own', areaName: 'Ấp của tôi', startsAt: '2026-06-18 08:00', endsAt: '2026-06-18 12:00' });

let app: TestApp;
const { list, state, look, lookAt, later } = importDesk(() => app);

beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(async () => {
  app.clock.set(NOW);
  await sql`truncate import_run, supply_point, supply_list, outage_coverage, outage_schedule, outage_staging, supply_area`.execute(
    app.db.read,
  );
  await list([point('PB06010000001')]);
});
afterAll(() => app.close());

/** Each in an area of its own that no list knows, so that any of them may concern any code of the unit. */
const elsewhere = (count: number, times: (index: number) => { startsAt: string; endsAt: string | null }) =>
  Array.from({ length: count }, (_, index) =>
    outage({ row: index + 1, scheduleId: `S${index}`, areaCode: `X${index}`, areaName: `Khu ${index}`, ...times(index) }),
  );

/** 30 on each of the five days from tomorrow on. */
const fullWeek = elsewhere(150, (index) => {
  const day = addDays(TODAY, 1 + Math.floor(index / 30));
  return { startsAt: `${day} 08:00`, endsAt: `${day} 12:00` };
});

const areasOf = ({ windows }: Awaited<ReturnType<typeof look>>): string[] => windows?.map(({ areaName }) => areaName) ?? [];

describe('150 interruptions that may concern a code, and its own', () => {
  beforeEach(() => state([...fullWeek, OWN]));

  it('its own is listed, and nothing is known from the day on which the first one was left out', async () => {
    const answer = await look();
    expect(answer).toMatchObject({ __typename: 'OutageFound', stale: false, knownFrom: TODAY, knownUntil: '2026-06-15' });
    expect(answer.windows).toHaveLength(100);
    expect(areasOf(answer)).toContain('Ấp của tôi');
  });

  it('days with fewer are known whole', async () => {
    expect(await look('PB06010000001', { from: '2026-06-16', to: '2026-06-19' })).toMatchObject({ knownUntil: '2026-06-19' });
    expect((await look('PB06010000001', { from: '2026-06-16', to: '2026-06-19' })).windows).toHaveLength(61);
  });

  it('by unit, the soonest are listed', async () => {
    const answer = await lookAt('PB0601', null);
    expect(answer).toMatchObject({ __typename: 'OutageFound', stale: false, knownUntil: '2026-06-15' });
    expect(answer.windows).toHaveLength(100);
  });

  it('a subscription holds every one of them: a program deletes what its calendar no longer lists', async () => {
    const { calendarPath } = await look();
    const file = await (await app.fetch(calendarPath ?? '')).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(151);
  });

  it('cancelled ones make room for all others, and hide nothing', async () => {
    await state([OWN], { readAt: later(1000) });
    const answer = await look();
    expect(answer).toMatchObject({ knownUntil: '2026-06-19' });
    expect(areasOf(answer)).toContain('Ấp của tôi');
    await state([], { readAt: later(1000) });
    expect(await look()).toMatchObject({ __typename: 'NoOutageKnownUntil', knownUntil: '2026-06-19' });
  });
});

it('what is over makes room for what is not', async () => {
  const over = elsewhere(120, () => ({ startsAt: '2026-06-12 00:30', endsAt: '2026-06-12 07:00' }));
  const ahead = outage({ scheduleId: 'ahead', areaCode: 'Y1', areaName: 'Khu sắp tới', startsAt: '2026-06-13 08:00' });
  await state([...over, { ...ahead, endsAt: '2026-06-13 09:00' }], { readAt: '2026-06-12T00:10:00+07:00' });
  const answer = await look();
  expect(answer).toMatchObject({ __typename: 'OutageFound', stale: false, knownUntil: '2026-06-19' });
  expect(areasOf(answer)).toContain('Khu sắp tới');
});

it('a past day of which one was left out is not known', async () => {
  const over = elsewhere(120, (index) => {
    const day = index < 90 ? '2026-06-08' : '2026-06-10';
    return { startsAt: `${day} 08:00`, endsAt: `${day} 09:00` };
  });
  await state(over, { from: '2026-06-07', readAt: '2026-06-12T00:10:00+07:00' });
  expect(await look('PB06010000001', { from: '2026-06-07', to: TODAY })).toMatchObject({
    knownFrom: '2026-06-07',
    knownUntil: '2026-06-09',
  });
});

it('where not even the first day can be listed whole, only the days of those listed are known, and the source is not called silent', async () => {
  await state(elsewhere(120, () => ({ startsAt: '2026-06-12 07:00', endsAt: null })));
  expect(await look()).toMatchObject({ __typename: 'OutageFound', stale: false, knownFrom: TODAY, knownUntil: TODAY });
});
