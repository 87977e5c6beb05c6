import { expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { readUnits } from '../../reference/units.ts';
import type { Corporation } from '../../platform/corporation.ts';
import { unitDirectory } from '../unit/unit-directory.service.ts';
import { outagePlaces } from './outage.places.ts';
import type { AreaQuestion, CodeQuestion, PlaceRecord } from './outage.port.ts';

const RANGE = { from: '2026-06-12', to: '2026-06-19', atMost: 100 };
const OFFERED: readonly Corporation[] = ['EVNSPC', 'EVNHCMC'];
const record = (unitCode: string): PlaceRecord => ({
  unitCode,
  areaCode: null,
  listReadAt: null,
  listInDoubt: false,
  statements: [],
  schedules: [],
  completeUntil: null,
});

/** Notes what it is asked, and has a record of everything. */
function asked() {
  const codes: CodeQuestion[] = [];
  const areas: AreaQuestion[] = [];
  const reader = {
    byCodes: async (questions: readonly CodeQuestion[]) => {
      codes.push(...questions);
      return questions.map(({ customerCode }) => record(customerCode));
    },
    byArea: async (question: AreaQuestion) => {
      areas.push(question);
      return record(question.unitCode);
    },
    byId: async () => null,
  };
  const clock = fixedClock('2026-06-12T08:00:00+07:00');
  return { codes, areas, places: outagePlaces({ reader, units: unitDirectory(readUnits()), clock }) };
}

it('asks about a code in the lists of its own corporation, or of all that are offered where its unit is not known', async () => {
  const { codes, places } = asked();
  const records = await places.recordsOf(['PB06010000001', 'PB04010000001', 'PB20010000001'], RANGE, OFFERED);
  expect(codes.map(({ corporations }) => corporations)).toEqual([['EVNSPC'], ['EVNHCMC'], OFFERED]);
  expect(records.map((found) => found?.unitCode)).toEqual(['PB06010000001', 'PB04010000001', 'PB20010000001']);
});

it('asks nothing about a place whose corporation is not offered, and keeps the records of the others in order', async () => {
  const { codes, areas, places } = asked();
  const records = await places.recordsOf(['PD01000000001', 'PB06010000001'], RANGE, OFFERED);
  expect(records).toEqual([null, record('PB06010000001')]);
  expect(codes.map(({ customerCode }) => customerCode)).toEqual(['PB06010000001']);
  expect(await places.recordOf({ unitCode: 'PB0601', communeCode: null }, RANGE, ['EVNHANOI'])).toBeNull();
  expect(areas).toEqual([]);
});

it('names the corporation that serves a unit today, and invents none for a unit that nobody knows', () => {
  const { places } = asked();
  expect(places.ownerOf({ unitCode: 'PB0401', communeCode: null })).toBe('EVNHCMC');
  expect(places.ownerOf({ unitCode: 'PB9999', communeCode: null })).toBeUndefined();
  expect(places.unitOf({ unitCode: 'PB9999', corporation: 'EVNNPC' })).toMatchObject({ name: 'PB9999', corporation: 'EVNNPC' });
});
