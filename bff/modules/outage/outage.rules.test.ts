import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import { type CoverageStatement, isFresh, knownSpan } from '../../platform/statements.ts';
import { readFreshness } from '../../reference/freshness.ts';
import type { PlaceRecord, Schedule } from './outage.port.ts';
import { judge, statusOf } from './outage.rules.ts';

const NOW = new Date('2026-06-12T08:00:00+07:00');
const TODAY = '2026-06-12';
const RANGE = { from: TODAY, to: '2026-06-19' };
const FRESHNESS = readFreshness();
const HOUR = 3_600_000;

const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * HOUR).toISOString();

const statement = (changes: Partial<CoverageStatement> = {}): CoverageStatement => ({
  from: TODAY,
  to: '2026-06-19',
  readAt: hoursAgo(1),
  source: 'Nguồn',
  ...changes,
});

const schedule = (changes: Partial<Schedule> = {}): Schedule => ({
  id: 'oc_1',
  corporation: 'EVNSPC',
  unitCode: 'PB0601',
  areaCode: 'A1',
  unplaced: false,
  areaName: 'Ấp 1',
  startsAt: '2026-06-14T00:30:00Z',
  endsAt: '2026-06-14T04:00:00Z',
  kind: 'PLANNED',
  reason: null,
  cancelledAt: null,
  sequence: 0,
  updatedAt: hoursAgo(1),
  readAt: hoursAgo(1),
  source: 'Nguồn',
  ...changes,
});

const place = (changes: Partial<PlaceRecord> = {}): PlaceRecord => ({
  unitCode: 'PB0601',
  areaCode: 'A1',
  listReadAt: hoursAgo(24),
  listInDoubt: false,
  statements: [statement()],
  schedules: [],
  completeUntil: null,
  ...changes,
});

const kindOf = (record: PlaceRecord | null, now = NOW, range = RANGE) => judge(record, range, now, FRESHNESS).kind;

describe('"none" needs every one of its reasons', () => {
  it('says none when the list is fresh, the first day is covered freshly and nothing is planned', () => {
    expect(judge(place(), RANGE, NOW, FRESHNESS)).toEqual({
      kind: 'none',
      stale: false,
      asOf: hoursAgo(1),
      source: 'Nguồn',
      knownFrom: TODAY,
      knownUntil: '2026-06-19',
      cancelled: [],
    });
  });

  it.each<[string, PlaceRecord | null]>([
    ['the code is in no list', null],
    ['the commune may have what others of the unit have', place({ listReadAt: null, communeInDoubt: true })],
    ['a row of the list was rejected', place({ listInDoubt: true })],
    ['the list is older than a week', place({ listReadAt: hoursAgo(7 * 24 + 0.01) })],
    ['the list was read in the future', place({ listReadAt: hoursAgo(-1) })],
    ['the source said nothing', place({ statements: [] })],
    ['the statement is older than a day', place({ statements: [statement({ readAt: hoursAgo(24.01) })] })],
    ['the statement was read in the future', place({ statements: [statement({ readAt: hoursAgo(-0.1) })] })],
    ['the statement begins tomorrow', place({ statements: [statement({ from: '2026-06-13' })] })],
    ['the statement ended yesterday', place({ statements: [statement({ from: '2026-06-01', to: '2026-06-11' })] })],
    [
      'only the newer of two statements is about today, and it is not to be believed',
      place({ statements: [statement({ readAt: hoursAgo(-2) })] }),
    ],
    [
      'a cut is cancelled, but the statement is stale',
      place({ statements: [statement({ readAt: hoursAgo(30) })], schedules: [schedule({ cancelledAt: hoursAgo(30) })] }),
    ],
  ])('is unknown when %s', (_, record) => {
    expect(kindOf(record)).toBe('unknown');
  });

  it.each([-24, 24])('is unknown when our clock is wrong by %i hours', (hours) => {
    expect(kindOf(place({ statements: [statement({ readAt: hoursAgo(0.5) })] }), new Date(NOW.getTime() + hours * HOUR))).toBe('unknown');
  });

  it('stands at the very edge of freshness, and not a millisecond later', () => {
    const record = place({ statements: [statement({ readAt: hoursAgo(24) })] });
    expect(kindOf(record)).toBe('none');
    expect(kindOf(record, new Date(NOW.getTime() + 1))).toBe('unknown');
  });

  it('asks no list for a place that is a unit', () => {
    expect(kindOf(place({ listReadAt: null }))).toBe('none');
  });

  it('keeps a cancelled cut visible beside "none"', () => {
    const cancelled = schedule({ cancelledAt: hoursAgo(1) });
    expect(judge(place({ schedules: [cancelled] }), RANGE, NOW, FRESHNESS)).toMatchObject({ kind: 'none', cancelled: [cancelled] });
  });
});

describe('"found"', () => {
  it('is stale when the last word is old, and still found', () => {
    const record = place({ statements: [statement({ readAt: hoursAgo(72) })], schedules: [schedule({ readAt: hoursAgo(72) })] });
    expect(judge(record, RANGE, NOW, FRESHNESS)).toMatchObject({
      kind: 'found',
      stale: true,
      asOf: hoursAgo(72),
    });
  });

  it('knows no day from a stale statement: only those that the interruptions themselves take up', () => {
    const silent = [statement({ readAt: hoursAgo(72) })];
    const long = schedule({ endsAt: '2026-06-16T04:00:00Z', readAt: hoursAgo(72) });
    const last = schedule({ id: 'oc_2', startsAt: '2026-06-18T00:00:00Z', endsAt: null, readAt: hoursAgo(72) });
    expect(judge(place({ statements: silent, schedules: [long, last] }), RANGE, NOW, FRESHNESS)).toMatchObject({
      knownFrom: '2026-06-14',
      knownUntil: '2026-06-16',
    });
    expect(judge(place({ statements: silent, schedules: [last] }), RANGE, NOW, FRESHNESS)).toMatchObject({
      knownFrom: '2026-06-18',
      knownUntil: '2026-06-18',
    });
  });

  it('keeps one without an estimate that began before the days asked', () => {
    const record = place({ statements: [], schedules: [schedule({ startsAt: '2026-06-10T00:00:00Z', endsAt: null })] });
    expect(judge(record, RANGE, NOW, FRESHNESS)).toMatchObject({ kind: 'found', stale: true, knownFrom: TODAY, knownUntil: TODAY });
  });

  describe('once all of it is over', () => {
    const over = (readAt: string) => schedule({ startsAt: '2026-06-11T22:00:00Z', endsAt: '2026-06-12T00:00:00Z', readAt });

    it('stays found, and is as fresh as the statement about the days from the first on: a source may drop what is over', () => {
      expect(judge(place({ schedules: [over(hoursAgo(30))] }), RANGE, NOW, FRESHNESS)).toMatchObject({
        kind: 'found',
        stale: false,
        asOf: hoursAgo(1),
        knownFrom: TODAY,
        knownUntil: '2026-06-19',
      });
    });

    it.each([
      ['is stale', [statement({ readAt: hoursAgo(72) })]],
      ['begins tomorrow', [statement({ from: '2026-06-13' })]],
      ['is missing', []],
    ])('is unknown when the statement %s', (_, statements) => {
      expect(kindOf(place({ statements, schedules: [over(hoursAgo(72))] }))).toBe('unknown');
    });
  });

  it('is as old as the oldest thing it says', () => {
    const record = place({ schedules: [schedule({ readAt: hoursAgo(20) }), schedule({ id: 'oc_2', startsAt: '2026-06-13T00:00:00Z' })] });
    expect(judge(record, RANGE, NOW, FRESHNESS)).toMatchObject({
      kind: 'found',
      stale: false,
      asOf: hoursAgo(20),
      schedules: [{ id: 'oc_2' }, { id: 'oc_1' }],
    });
  });

  it('is stale when one cut was last stated long ago, though the days around it are known freshly', () => {
    const record = place({ schedules: [schedule(), schedule({ id: 'oc_2', readAt: hoursAgo(30) })] });
    expect(judge(record, RANGE, NOW, FRESHNESS)).toMatchObject({ kind: 'found', stale: true, asOf: hoursAgo(30) });
  });

  it('is never hidden by missing coverage', () => {
    expect(judge(place({ statements: [], schedules: [schedule()] }), RANGE, NOW, FRESHNESS)).toMatchObject({
      kind: 'found',
      stale: true,
      knownFrom: '2026-06-14',
      knownUntil: '2026-06-14',
    });
  });

  it('names the span it knows, which may begin after the first day asked', () => {
    const record = place({ statements: [statement({ from: '2026-06-13', to: '2026-06-15' })], schedules: [schedule()] });
    expect(judge(record, RANGE, NOW, FRESHNESS)).toMatchObject({
      kind: 'found',
      stale: false,
      knownFrom: '2026-06-13',
      knownUntil: '2026-06-15',
    });
  });

  it('knows no day from the first one on of which the list is not whole', () => {
    const cut = (completeUntil: string) => judge(place({ schedules: [schedule()], completeUntil }), RANGE, NOW, FRESHNESS);
    expect(cut('2026-06-16')).toMatchObject({ kind: 'found', stale: false, knownFrom: TODAY, knownUntil: '2026-06-16' });
    expect(cut('2026-06-11')).toMatchObject({ kind: 'found', stale: false, knownFrom: '2026-06-14', knownUntil: '2026-06-14' });
  });

  it('is unknown for a code whose list is stale: the code may have moved', () => {
    expect(kindOf(place({ listReadAt: hoursAgo(200), schedules: [schedule()] }))).toBe('unknown');
  });
});

it('what a source said last before it failed is found, as stale and for its own days alone, or unknown: something newer may be in force', () => {
  expect(kindOf(place({ sourceFailing: true }))).toBe('unknown');
  expect(kindOf(place({ sourceFailing: true, schedules: [schedule({ cancelledAt: hoursAgo(1) })] }))).toBe('unknown');
  expect(judge(place({ sourceFailing: true, schedules: [schedule()] }), RANGE, NOW, FRESHNESS)).toMatchObject({
    kind: 'found',
    stale: true,
    knownFrom: '2026-06-14',
    knownUntil: '2026-06-14',
  });
});

describe('the known span', () => {
  it('ends at the first day nobody speaks about', () => {
    const statements = [statement({ to: '2026-06-14' }), statement({ from: '2026-06-16' })];
    expect(knownSpan(statements, RANGE)).toMatchObject({ knownFrom: TODAY, knownUntil: '2026-06-14' });
  });

  it('joins statements that touch, names each source once, and is as old as the oldest that is needed', () => {
    const old = statement({ to: '2026-06-19', readAt: hoursAgo(9), source: 'B' });
    const fresh = statement({ to: '2026-06-13', readAt: hoursAgo(2), source: 'A' });
    expect(knownSpan([old, fresh], RANGE)).toEqual({ knownFrom: TODAY, knownUntil: '2026-06-19', asOf: hoursAgo(9), source: 'A, B' });
    expect(knownSpan([old, fresh], { from: TODAY, to: '2026-06-13' })).toMatchObject({ asOf: hoursAgo(2), source: 'A' });
  });
});

it.each([
  ['2026-06-12T07:59:59+07:00', null, null, 'IN_PROGRESS'],
  ['2026-06-12T08:00:00+07:00', '2026-06-12T08:00:01+07:00', null, 'IN_PROGRESS'],
  ['2026-06-12T08:00:01+07:00', null, null, 'UPCOMING'],
  ['2026-06-12T05:00:00+07:00', '2026-06-12T08:00:00+07:00', null, 'ENDED'],
  ['2026-06-12T05:00:00+07:00', '2026-06-12T09:00:00+07:00', '2026-06-11T00:00:00Z', 'CANCELLED'],
] as const)('at 08:00 an interruption from %s to %s (cancelled %s) is %s', (startsAt, endsAt, cancelledAt, status) => {
  expect(statusOf({ startsAt, endsAt, cancelledAt }, NOW)).toBe(status);
});

describe('whatever arrives', () => {
  const days = fc.integer({ min: -6, max: 12 }).map((n) => addDays(TODAY, n));
  const readAt = fc.integer({ min: -60, max: 24 * 9 * 60 }).map((minutes) => hoursAgo(minutes / 60));
  const statements = fc.array(
    fc
      .record({ from: days, length: fc.integer({ min: 0, max: 9 }), readAt })
      .map(({ from, length, readAt: at }) => statement({ from, to: addDays(from, length), readAt: at })),
    { maxLength: 6 },
  );
  const schedules = fc.array(
    fc
      .record({ readAt, cancelled: fc.boolean() })
      .map(({ readAt: at, cancelled }) => schedule({ readAt: at, cancelledAt: cancelled ? at : null })),
    { maxLength: 3 },
  );
  const records = fc.option(fc.record({ listReadAt: fc.option(readAt), statements, schedules }).map(place), { nil: null });
  const ranges = fc.tuple(days, fc.integer({ min: 0, max: 9 })).map(([from, length]) => ({ from, to: addDays(from, length) }));

  it('"none" is said only with a fresh statement about every day it names, and with no cut in sight', () => {
    fc.assert(
      fc.property(records, ranges, (record, range) => {
        const verdict = judge(record, range, NOW, FRESHNESS);
        if (verdict.kind !== 'none') return;
        const believed =
          record?.statements.filter((one) => isFresh(one.readAt, NOW, FRESHNESS.scheduleMaxAge, FRESHNESS.clockTolerance)) ?? [];
        expect(
          record?.listReadAt === null || isFresh(record?.listReadAt ?? '', NOW, FRESHNESS.supplyListMaxAge, FRESHNESS.clockTolerance),
        ).toBe(true);
        expect(record?.schedules.every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
        expect(verdict.knownFrom).toBe(range.from);
        expect(verdict.knownUntil <= range.to).toBe(true);
        for (let day = verdict.knownFrom; day <= verdict.knownUntil; day = addDays(day, 1)) {
          expect(believed.some(({ from, to }) => from <= day && day <= to)).toBe(true);
        }
        expect(NOW.getTime() - Date.parse(verdict.asOf)).toBeLessThanOrEqual(FRESHNESS.scheduleMaxAge);
      }),
      { numRuns: 2000 },
    );
  });

  it('every day that "found" calls known has a fresh statement, or an interruption of its own', () => {
    fc.assert(
      fc.property(records, ranges, (record, range) => {
        const verdict = judge(record, range, NOW, FRESHNESS);
        if (verdict.kind !== 'found' || !record) return;
        const believed = record.statements.filter((one) => isFresh(one.readAt, NOW, FRESHNESS.scheduleMaxAge, FRESHNESS.clockTolerance));
        for (let day = verdict.knownFrom; day <= verdict.knownUntil; day = addDays(day, 1)) {
          expect(day === '2026-06-14' || believed.some(({ from, to }) => from <= day && day <= to)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a cut that is not cancelled is never answered by "none"', () => {
    fc.assert(
      fc.property(records, ranges, (record, range) => {
        if (!record) return;
        const verdict = judge({ ...record, schedules: [...record.schedules, schedule()] }, range, NOW, FRESHNESS);
        expect(verdict.kind).not.toBe('none');
      }),
    );
  });
});
