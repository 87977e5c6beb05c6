import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import type { CoverageStatement } from '../../platform/statements.ts';
import { readFreshness } from '../../reference/freshness.ts';
import type { MeterReading, ReadingRecord } from './meter-reading.port.ts';
import { judgeReadings, statusOf } from './meter-reading.rules.ts';

const NOW = new Date('2026-06-12T08:00:00+07:00');
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const FRESH = '2026-06-12T00:00:00Z';
const OLD = '2026-04-01T00:00:00Z';
const freshness = readFreshness();

const statement = (changes: Partial<CoverageStatement> = {}): CoverageStatement => ({
  ...YEAR,
  readAt: FRESH,
  source: 'Nguồn',
  ...changes,
});
const reading = (changes: Partial<MeterReading> = {}): MeterReading => ({
  id: 'mr_1',
  year: 2026,
  month: 7,
  period: 1,
  readOn: '2026-07-08',
  state: 'PLANNED',
  sequence: 0,
  updatedAt: FRESH,
  readAt: FRESH,
  source: 'Nguồn',
  ...changes,
});
const record = (changes: Partial<ReadingRecord> = {}): ReadingRecord => ({
  unitCode: 'PB0601',
  bookCode: 'S01',
  listReadAt: FRESH,
  listInDoubt: false,
  statements: [statement()],
  readings: [],
  next: null,
  ...changes,
});
const judge = (changes: Partial<ReadingRecord>) => judgeReadings(record(changes), YEAR, NOW, freshness);

describe('none is said', () => {
  it('where fresh statements about every day list nothing', () => {
    const halves = [statement({ to: '2026-06-30', source: 'A' }), statement({ from: '2026-07-01', source: 'B' })];
    expect(judge({ statements: halves })).toEqual({
      kind: 'none',
      asOf: FRESH,
      source: 'A, B',
      stale: false,
      knownUntil: '2026-12-31',
    });
  });

  it.each<[string, Partial<ReadingRecord>]>([
    ['nobody has stated anything', { statements: [] }],
    ['the last day is missing', { statements: [statement({ to: '2026-12-30' })] }],
    ['the first day is missing', { statements: [statement({ from: '2026-01-02' })] }],
    ['a day between is missing', { statements: [statement({ to: '2026-05-31' }), statement({ from: '2026-06-02' })] }],
    ['the statement is old', { statements: [statement({ readAt: OLD })] }],
    ['the list is old', { listReadAt: OLD }],
    ['the list is in doubt', { listInDoubt: true }],
    ['the book is not known', { bookCode: null }],
  ])('not where %s', (_, changes) => {
    expect(judge(changes)).toEqual({ kind: 'unknown' });
  });

  it('not of a code in no list', () => {
    expect(judgeReadings(null, YEAR, NOW, freshness)).toEqual({ kind: 'unknown' });
  });

  it('never unless one believable statement speaks about each day', () => {
    const days = fc.integer({ min: 0, max: 364 }).map((n) => addDays(YEAR.from, n));
    const statements = fc.array(
      fc
        .tuple(days, days, fc.constantFrom(FRESH, OLD))
        .map(([a, b, readAt]) => statement({ from: a < b ? a : b, to: a < b ? b : a, readAt })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(statements, fc.boolean(), (stated, whole) => {
        const all = whole ? [...stated, statement()] : stated;
        const isKnown = Array.from({ length: 365 }, (_, n) => addDays(YEAR.from, n)).every((day) =>
          all.some(({ from, to, readAt }) => readAt === FRESH && from <= day && day <= to),
        );
        expect(judge({ statements: all }).kind).toBe(isKnown ? 'none' : 'unknown');
      }),
    );
  });
});

describe('readings that are listed', () => {
  it('are told with the day up to which all are known', () => {
    expect(judge({ readings: [reading()], statements: [statement({ to: '2026-07-31' })] })).toMatchObject({
      kind: 'found',
      stale: false,
      knownUntil: '2026-07-31',
    });
  });

  it('are stale where what is ahead was stated long ago; what is over stays true', () => {
    expect(judge({ readings: [reading({ readAt: OLD })] })).toMatchObject({ kind: 'found', stale: true, asOf: OLD });
    const over = reading({ readOn: '2026-03-08', state: 'READ', readAt: OLD });
    expect(judge({ readings: [over] })).toMatchObject({ kind: 'found', stale: false, asOf: OLD });
    expect(judge({ readings: [over, reading()] })).toMatchObject({ stale: false, asOf: FRESH });
  });

  it('are told without any statement, and then nothing beyond them is known', () => {
    expect(judge({ readings: [reading()], statements: [] })).toMatchObject({ kind: 'found', knownUntil: null });
  });

  it('are told under doubt about the list, but not once it is old', () => {
    expect(judge({ readings: [reading()], listInDoubt: true }).kind).toBe('found');
    expect(judge({ readings: [reading()], listReadAt: OLD }).kind).toBe('unknown');
  });
});

it.each([
  ['PLANNED', '2026-06-12', 'PLANNED'],
  ['PLANNED', '2026-06-11', 'UNCONFIRMED'],
  ['READ', '2026-06-11', 'READ'],
] as const)('a reading stated as %s on %s is %s on 12 June', (state, readOn, status) => {
  expect(statusOf({ state, readOn }, '2026-06-12')).toBe(status);
});
