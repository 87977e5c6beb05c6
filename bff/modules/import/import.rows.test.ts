import { describe, expect, it } from 'vitest';
import { checkOutageRow, type OutageRowInput } from './outage-import.rows.ts';
import { checkMeterReadingRow } from './reading-import.rows.ts';
import { parseInstant } from './row-reader.ts';
import { checkSupplyPointRow } from './supply-import.rows.ts';

const SCOPE = {
  units: new Set(['PB0601']),
  coversFrom: '2026-06-12',
  coversTo: '2026-06-19',
  source: 'Nguồn',
  isCommune: (code: string) => code === '27694',
  readOn: '2026-06-12',
};
const ROW: OutageRowInput = {
  row: 2,
  scheduleId: 'S1',
  unitCode: 'pb0601',
  areaCode: ' A1 ',
  areaName: 'Ấp 1,\n xã B',
  startsAt: '2026-06-13 07:30',
  endsAt: '2026-06-13T11:00:00+07:00',
  kind: 'planned',
  reason: '',
};

describe('a row of a schedule', () => {
  it('comes out clean: upper case, one line, UTC, null where empty', () => {
    expect(checkOutageRow(ROW, SCOPE).row).toEqual({
      row: 2,
      scheduleId: 'S1',
      unitCode: 'PB0601',
      areaCode: 'A1',
      areaName: 'Ấp 1, xã B',
      communeCode: null,
      startsAt: '2026-06-13T00:30:00.000Z',
      endsAt: '2026-06-13T04:00:00.000Z',
      kind: 'PLANNED',
      reason: null,
    });
  });

  it.each<[Partial<OutageRowInput>, string]>([
    [{ scheduleId: '' }, 'import.row.missing'],
    [{ scheduleId: 'x'.repeat(101) }, 'import.row.tooLong'],
    [{ scheduleId: 'S\u00001' }, 'import.characters'],
    [{ areaName: 'Ấp\u0000 1' }, 'import.characters'],
    [{ reason: 'Bảo \ud800trì' }, 'import.characters'],
    [{ unitCode: 'PB0603' }, 'import.row.unitNotCovered'],
    [{ areaName: null }, 'import.row.missing'],
    [{ communeCode: '123' }, 'import.row.communeCode'],
    [{ startsAt: '13/06/2026 07:30' }, 'import.row.instant'],
    [{ startsAt: '2026-06-31 07:30' }, 'import.row.instant'],
    [{ endsAt: '2026-06-13 25:00' }, 'import.row.instant'],
    [{ endsAt: '2026-06-13 07:30' }, 'import.row.endBeforeStart'],
    [{ kind: 'cúp điện' }, 'import.row.kind'],
    [{ startsAt: '2026-06-20 00:00', endsAt: null }, 'import.row.periodNotCovered'],
    [{ startsAt: '2026-06-11 07:30', endsAt: '2026-06-12 00:00' }, 'import.row.periodNotCovered'],
  ])('is refused with %j', (change, key) => {
    expect(checkOutageRow({ ...ROW, ...change }, SCOPE).reasons?.map((reason) => reason.key)).toEqual([key]);
  });

  it.each<Partial<OutageRowInput>>([
    { startsAt: '2026-06-11 23:00', endsAt: '2026-06-12 00:01' },
    { startsAt: '2026-06-19 23:59', endsAt: null },
    { startsAt: '2026-06-01 00:00', endsAt: '2026-07-01 00:00' },
  ])('may reach beyond the period it touches: %j', (change) => {
    expect(checkOutageRow({ ...ROW, ...change }, SCOPE).reasons).toBeNull();
  });

  it.each([
    ['27694', '27694'],
    ['99999', null],
  ])('the commune %s is kept as %s', (communeCode, kept) => {
    expect(checkOutageRow({ ...ROW, communeCode }, SCOPE).row?.communeCode).toBe(kept);
  });

  it('names everything that is wrong at once', () => {
    expect(checkOutageRow({ row: 1 }, SCOPE).reasons).toHaveLength(5);
  });
});

describe('a row of a supply list', () => {
  it('is normalised like a typed code', () => {
    expect(
      checkSupplyPointRow({ row: 1, customerCode: 'pb06 01.0000001', unitCode: 'PB0601', areaCode: '', bookCode: ' ta s01 ' }, SCOPE).row,
    ).toEqual({
      row: 1,
      customerCode: 'PB06010000001',
      unitCode: 'PB0601',
      areaCode: null,
      bookCode: 'TAS01',
    });
  });

  it('is refused without repeating the code', () => {
    const { reasons } = checkSupplyPointRow({ row: 1, customerCode: 'Nguyễn Văn A', unitCode: 'PB0601' }, SCOPE);
    expect(reasons).toEqual([{ key: 'import.row.customerCode' }]);
  });
});

describe('a row of a schedule of meter readings', () => {
  const READING = {
    row: 1,
    unitCode: 'PB0601',
    bookCode: 'S01',
    year: '2026',
    month: '6',
    period: '1',
    readOn: '2026-06-14',
    status: 'planned',
  };

  it('is read as it is meant', () => {
    expect(checkMeterReadingRow(READING, SCOPE).row).toEqual({
      row: 1,
      unitCode: 'PB0601',
      bookCode: 'S01',
      year: 2026,
      month: 6,
      period: 1,
      readOn: '2026-06-14',
      status: 'PLANNED',
    });
  });

  it.each<[object, string, object | undefined]>([
    [{ bookCode: ' ' }, 'import.row.missing', { field: 'book_code' }],
    [{ month: '13' }, 'import.row.whole', { field: 'month', min: 1, max: 12 }],
    [{ month: '6.5' }, 'import.row.whole', { field: 'month', min: 1, max: 12 }],
    [{ period: '0' }, 'import.row.whole', { field: 'period', min: 1, max: 9 }],
    [{ year: '26' }, 'import.row.whole', { field: 'year', min: 2000, max: 2100 }],
    [{ readOn: '14/06/2026' }, 'import.row.day', { field: 'read_on' }],
    [{ readOn: '2026-07-14' }, 'import.row.dayNotCovered', { from: SCOPE.coversFrom, to: SCOPE.coversTo }],
    [{ status: 'DONE' }, 'import.row.readingStatus', undefined],
    [{ status: 'READ' }, 'import.row.readAhead', { date: SCOPE.readOn }],
  ])('%j is refused', (change, key, values) => {
    expect(checkMeterReadingRow({ ...READING, ...change }, SCOPE).reasons).toEqual([values ? { key, values } : { key }]);
  });
});

it.each([
  ['2026-06-13 07:30', '2026-06-13T00:30:00.000Z'],
  ['2026-06-13T07:30:15', '2026-06-13T00:30:15.000Z'],
  ['2026-06-13T07:30:00Z', '2026-06-13T07:30:00.000Z'],
  ['2026-06-13T07:30:00.250+09:00', '2026-06-12T22:30:00.000Z'],
  ['2026-06-13', null],
  ['2026-06-13 7:30', null],
  ['2026-02-29 07:30', null],
  ['2026-06-13 24:00', null],
])('the instant %s is %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});
