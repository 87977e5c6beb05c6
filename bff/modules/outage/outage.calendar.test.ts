import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Schedule } from './outage.port.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import type { Unit } from '../unit/unit.answer.ts';
import { outageCalendar } from './outage.calendar.ts';
import { placeSeal } from './outage.seal.ts';

const UNIT: Unit = { code: 'PB0601', name: 'Điện lực Tân An', corporation: 'EVNSPC', company: 'Long An' };

const schedule = (changes: Partial<Schedule> = {}): Schedule => ({
  id: 'oc_1',
  corporation: 'EVNSPC',
  unitCode: 'PB0601',
  areaCode: 'A1',
  unplaced: false,
  areaName: 'Khu phố 1; phường 2, đường "Lê Lợi"',
  startsAt: '2026-06-13T00:30:00Z',
  endsAt: '2026-06-13T04:00:00Z',
  kind: 'PLANNED',
  reason: 'Bảo trì, thay dây',
  cancelledAt: null,
  sequence: 0,
  updatedAt: '2026-06-12T01:00:00Z',
  readAt: '2026-06-12T01:00:00Z',
  source: 'Nguồn',
  ...changes,
});

const fileOf = (one: Schedule, today = '2026-06-12') =>
  outageCalendar(
    [{ schedule: one, unit: UNIT }],
    { name: 'Lịch của tôi', description: 'Biết đến hết ngày 19/06/2026. Sau đó chưa rõ.' },
    { locale: 'vi', today },
  );

/** As the second library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

const utc = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('an outage as a calendar event, read by another library', () => {
  it('puts 07:30 in Vietnam at 00:30 UTC, under a zone that the file itself defines', () => {
    const { calendar, event } = read(fileOf(schedule()));
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh');
    expect(event.startDate.toString()).toBe('2026-06-13T07:30:00');
    expect(utc(event.startDate)).toBe('2026-06-13T00:30:00.000Z');
    expect(utc(event.endDate)).toBe('2026-06-13T04:00:00.000Z');
  });

  it('carries every word of place and reason', () => {
    const { event, calendar } = read(fileOf(schedule()));
    expect(event.location).toBe('Khu phố 1; phường 2, đường "Lê Lợi"');
    expect(event.description).toContain('Lý do: Bảo trì, thay dây');
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe('Biết đến hết ngày 19/06/2026. Sau đó chưa rõ.');
  });

  it('rings at 20:00 the evening before, and not for a cancelled outage', () => {
    const { component, event } = read(fileOf(schedule()));
    const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as ICAL.Duration;
    const alarm = event.startDate.clone();
    alarm.addDuration(trigger);
    expect(utc(alarm)).toBe('2026-06-12T13:00:00.000Z');
    expect(read(fileOf(schedule({ cancelledAt: '2026-06-12T01:00:00Z' }))).component.getFirstSubcomponent('valarm')).toBeNull();
  });

  it('is present when cancelled, not vanished', () => {
    const { component } = read(fileOf(schedule({ cancelledAt: '2026-06-12T01:00:00Z', sequence: 3 })));
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(component.getFirstPropertyValue('sequence')).toBe(3);
  });

  it('says LAST-MODIFIED and DTSTAMP in UTC, so that the same schedule is the same file', () => {
    const { component } = read(fileOf(schedule()));
    for (const name of ['dtstamp', 'last-modified']) expect(String(component.getFirstPropertyValue(name))).toBe('2026-06-12T01:00:00Z');
    expect(fileOf(schedule())).toBe(fileOf(schedule()));
  });

  it('lasts to the end of its day while there is no estimate, and says that this is not known', () => {
    const { event } = read(fileOf(schedule({ endsAt: null })));
    expect(event.endDate.toString()).toBe('2026-06-14T00:00:00');
    expect(event.summary).toContain('từ 07:30, chưa rõ giờ kết thúc');
    expect(event.description).toContain('Chưa rõ giờ kết thúc');
  });

  it('that goes on without an estimate lasts to the end of today, as a change of today; a cancelled one does not', () => {
    const { event, component } = read(fileOf(schedule({ endsAt: null }), '2026-06-15'));
    expect(event.endDate.toString()).toBe('2026-06-16T00:00:00');
    for (const name of ['dtstamp', 'last-modified']) expect(String(component.getFirstPropertyValue(name))).toBe('2026-06-14T17:00:00Z');
    const changedToday = schedule({ endsAt: null, updatedAt: '2026-06-15T01:00:00Z' });
    expect(String(read(fileOf(changedToday, '2026-06-15')).component.getFirstPropertyValue('dtstamp'))).toBe('2026-06-15T01:00:00Z');
    const cancelled = read(fileOf(schedule({ endsAt: null, cancelledAt: '2026-06-14T01:00:00Z' }), '2026-06-15'));
    expect(cancelled.event.endDate.toString()).toBe('2026-06-14T00:00:00');
    expect(String(cancelled.component.getFirstPropertyValue('dtstamp'))).toBe('2026-06-12T01:00:00Z');
  });

  it('names kind, hours and place, in the alarm too', () => {
    const { event, component } = read(fileOf(schedule({ areaName: 'Khu phố 1' })));
    expect(event.summary).toBe('Ngừng cung cấp điện theo kế hoạch, 07:30 – 11:00, Khu phố 1');
    expect(component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('description')).toBe(
      'Ngày mai, 07:30 – 11:00: ngừng cung cấp điện theo kế hoạch tại Khu phố 1',
    );
    expect(read(fileOf(schedule({ endsAt: '2026-06-14T04:00:00Z' }))).event.summary).toContain('07:30 13/06 – 11:00 14/06');
  });

  it('reads in English where asked', () => {
    expect(
      outageCalendar([{ schedule: schedule({ kind: 'REDUCTION' }), unit: UNIT }], null, { locale: 'en', today: '2026-06-12' }),
    ).toContain('SUMMARY:Reduced power supply');
  });
});

describe('whatever the source writes', () => {
  const instants = fc
    .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
  const words = fc.string({
    unit: fc.constantFrom('a', 'ế', 'Đ', ' ', ',', ';', '\\', '"', '😀', 'ữ', ':', '\n'),
    minLength: 1,
    maxLength: 120,
  });

  it('lines have at most 75 octets and fold between characters', () => {
    fc.assert(
      fc.property(words, words, (areaName, reason) => {
        const file = fileOf(schedule({ areaName, reason }));
        for (const line of Buffer.from(file).toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
        }
        expect(read(file).event.location).toBe(areaName);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      }),
    );
  });

  it('times survive to the second, and the alarm is always 20:00 of the day before', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 60, max: 20 * 86_400 }), (start, seconds) => {
        const startsAt = start.toISOString();
        const endsAt = new Date(start.getTime() + seconds * 1000).toISOString();
        const { event, component } = read(fileOf(schedule({ startsAt, endsAt })));
        expect([utc(event.startDate), utc(event.endDate)]).toEqual([startsAt, endsAt]);
        const alarm = event.startDate.clone();
        alarm.addDuration(component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as ICAL.Duration);
        expect([alarm.hour, alarm.minute, alarm.second]).toEqual([20, 0, 0]);
        const nightBefore = event.startDate.clone();
        nightBefore.adjust(-1, 0, 0, 0);
        expect(alarm.toString().slice(0, 10)).toBe(nightBefore.toString().slice(0, 10));
      }),
    );
  });
});

describe('a sealed place', () => {
  const seal = placeSeal(Buffer.alloc(32, 7));
  const codes = fc.stringMatching(/^P[A-E][0-9A-Z]{4}[0-9]{7}$/);
  const offers = fc.subarray([...CORPORATIONS]);

  it('has one address, which opens to the same place and offer and shows nothing of them', () => {
    fc.assert(
      fc.property(codes, offers, (customerCode, offered) => {
        const token = seal.seal({ place: { customerCode }, offered });
        expect(seal.seal({ place: { customerCode }, offered: offered.toReversed() })).toBe(token);
        expect(seal.open(token)).toEqual({ place: { customerCode }, offered });
        expect(Buffer.from(token, 'base64url').includes(customerCode)).toBe(false);
        expect(token).toHaveLength(seal.seal({ place: { unitCode: 'PB0601', communeCode: '27694' }, offered: CORPORATIONS }).length);
      }),
    );
  });

  it('opens for no other key, and not when a single character is changed', () => {
    const subscription = { place: { unitCode: 'PB0601', communeCode: null }, offered: ['EVNSPC' as const] };
    const token = seal.seal(subscription);
    expect(seal.open(token)).toEqual(subscription);
    expect(placeSeal(Buffer.alloc(32, 8)).open(token)).toBeNull();
    for (let at = 0; at < token.length; at += 1) {
      const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      if (Buffer.from(other, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      expect(seal.open(other)).toBeNull();
    }
    expect(seal.open('')).toBeNull();
  });
});
